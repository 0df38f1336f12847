package org.dicomsr.index.document;

import org.dicomsr.model.content.TemporalExtent;

/** The points of temporal coordinates as one text. */
final class TemporalText {
  private TemporalText() {}

  static void append(StringBuilder out, TemporalValue value) {
    ValueOrder.add(out, value.rangeType());
    TemporalExtent extent = value.extent();
    if (extent == null) {
      return;
    }
    switch (extent) {
      case TemporalExtent.Samples samples -> ValueOrder.add(out, "samples", samples.positions());
      case TemporalExtent.Offsets offsets -> {
        ValueOrder.add(out, "offsets");
        offsets.seconds().forEach(each -> ValueOrder.add(out, each.text()));
      }
      case TemporalExtent.DateTimes times -> {
        ValueOrder.add(out, "times");
        times.dateTimes().forEach(each -> ValueOrder.add(out, each.text()));
      }
    }
  }
}
