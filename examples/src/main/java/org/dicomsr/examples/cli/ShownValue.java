package org.dicomsr.examples.cli;

import java.util.List;
import java.util.function.Function;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.value.CanonicalNumbers;
import org.dicomsr.model.dicom.value.DecimalString;
import org.jspecify.annotations.Nullable;

/**
 * The value of a content item as a person reads it.
 *
 * @param full whether long values are shown in full
 */
record ShownValue(boolean full) {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_POINTS = 4;
  private static final String NONE = "(no value)";

  /** The value on one line; empty for an item that has none by its nature. */
  String of(ContentItem item) {
    return switch (item) {
      case Container container -> "";
      case Text text -> text.value() == null ? NONE : quoted(text.value());
      case Code code -> code.value() == null ? NONE : Shown.code(code.value());
      case Num num -> num(num);
      case DateTime dateTime -> dateTime.value() == null ? NONE : Shown.dateTime(dateTime.value());
      case Date date -> date.value() == null ? NONE : Shown.date(date.value());
      case Time time -> time.value() == null ? NONE : Shown.time(time.value());
      case UidRef uid -> uid.value() == null ? NONE : uid(uid.value());
      case Pname name -> name.value() == null ? NONE : Shown.safe(name.value().text());
      case Composite composite -> Shown.reference(composite.reference());
      case Image image -> image(image.reference());
      case Waveform waveform -> waveform(waveform.reference());
      case Scoord scoord -> {
        String shape = scoord.graphicType() == null ? "(no shape)" : scoord.graphicType().term();
        yield shape
            + points(scoord.points())
            + (scoord.pixelOrigin() == null ? "" : " relative to " + scoord.pixelOrigin().term())
            + (scoord.fiducialUid() == null ? "" : " fiducial " + Shown.safe(scoord.fiducialUid()));
      }
      case Scoord3d scoord -> {
        String shape = scoord.graphicType() == null ? "(no shape)" : scoord.graphicType().term();
        yield shape
            + points(scoord.points())
            + (scoord.frameOfReferenceUid() == null
                ? ""
                : " in frame of reference " + Shown.safe(scoord.frameOfReferenceUid()))
            + (scoord.fiducialUid() == null ? "" : " fiducial " + Shown.safe(scoord.fiducialUid()));
      }
      case Tcoord tcoord ->
          (tcoord.rangeType() == null ? "(no range type)" : tcoord.rangeType().term())
              + extent(tcoord.extent());
      case Table table -> table(table.value());
      case Unrecognized unrecognized -> "";
    };
  }

  private String quoted(String text) {
    return '"' + shortened(text) + '"';
  }

  /** Text on one line, cut when it is long. */
  String shortened(String text) {
    if (full || text.length() <= LONGEST_TEXT) {
      return Shown.safe(text);
    }
    int end = text.offsetByCodePoints(0, text.codePointCount(0, LONGEST_TEXT - 1));
    return Shown.safe(text.substring(0, end)) + "\u2026 (" + text.length() + " characters)";
  }

  private static String num(Num num) {
    MeasuredValue measured = num.value();
    String qualifier = num.qualifier() == null ? "" : " [" + Shown.code(num.qualifier()) + "]";
    if (measured == null) {
      return NONE + qualifier;
    }
    StringBuilder out = new StringBuilder();
    out.append(measured.number() == null ? NONE : Shown.safe(measured.number().text().strip()));
    String unit = Shown.unit(measured.unit());
    out.append(unit.isEmpty() ? "" : " ").append(unit);
    if (measured.floatingPoint() != null) {
      out.append(" = ").append(CanonicalNumbers.ofDouble(measured.floatingPoint()));
    }
    if (measured.rational() != null) {
      out.append(" = ")
          .append(measured.rational().numerator())
          .append('/')
          .append(measured.rational().denominator());
    }
    return out.append(qualifier).toString();
  }

  private static String uid(String uid) {
    return Shown.safe(uid)
        + UidRegistry.find(uid).map(known -> " (" + known.name() + ")").orElse("");
  }

  private String image(@Nullable ImageReference reference) {
    if (reference == null) {
      return Shown.reference(null);
    }
    return Shown.reference(reference.instance())
        + listed(reference.frames(), " frame ", " frames ", String::valueOf)
        + listed(reference.segments(), " segment ", " segments ", String::valueOf)
        + (reference.presentationState() == null
            ? ""
            : ", presentation state " + Shown.reference(reference.presentationState()))
        + (reference.realWorldValueMap() == null
            ? ""
            : ", real world value map " + Shown.reference(reference.realWorldValueMap()));
  }

  private String waveform(@Nullable WaveformReference reference) {
    if (reference == null) {
      return Shown.reference(null);
    }
    return Shown.reference(reference.instance())
        + listed(
            reference.channels(),
            " channel ",
            " channels ",
            channel ->
                channel.multiplexGroup()
                    + "/"
                    + (channel.channel() == 0 ? "*" : channel.channel()));
  }

  private String extent(@Nullable TemporalExtent extent) {
    return switch (extent) {
      case null -> " " + NONE;
      case TemporalExtent.Samples(List<Long> positions) ->
          listed(positions, " sample ", " samples ", String::valueOf);
      case TemporalExtent.Offsets(List<DecimalString> seconds) ->
          listed(seconds, " offset ", " offsets ", offset -> Shown.safe(offset.text().strip()))
              + " s";
      case TemporalExtent.DateTimes(var dateTimes) -> listed(dateTimes, " ", " ", Shown::dateTime);
    };
  }

  private String points(Coordinates points) {
    int shown = full ? points.count() : Math.min(points.count(), MOST_POINTS);
    StringBuilder out = new StringBuilder();
    for (int point = 0; point < shown; point++) {
      out.append(" (");
      for (int axis = 0; axis < points.dimensions(); axis++) {
        out.append(axis == 0 ? "" : ", ").append(CanonicalNumbers.ofFloat(points.at(point, axis)));
      }
      out.append(')');
    }
    if (shown < points.count()) {
      out.append(" \u2026 (").append(points.count()).append(" points)");
    }
    int odd = points.valueCount() - points.count() * points.dimensions();
    return out.append(odd == 0 ? "" : " and " + odd + " further coordinates").toString();
  }

  private static String table(@Nullable TabulatedValues table) {
    return table == null
        ? NONE
        : table.rows()
            + " rows, "
            + table.columns()
            + " columns, "
            + table.cells().size()
            + " cells";
  }

  private <T> String listed(List<T> values, String one, String several, Function<T, String> text) {
    if (values.isEmpty()) {
      return "";
    }
    int most = full ? values.size() : Math.min(values.size(), 3 * MOST_POINTS);
    StringBuilder out = new StringBuilder(values.size() == 1 ? one : several);
    for (int i = 0; i < most; i++) {
      out.append(i == 0 ? "" : ", ").append(text.apply(values.get(i)));
    }
    return most < values.size()
        ? out.append(", \u2026 (").append(values.size()).append(" in all)").toString()
        : out.toString();
  }
}
