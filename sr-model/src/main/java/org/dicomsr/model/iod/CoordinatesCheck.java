package org.dicomsr.model.iod;

import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/** Spatial and temporal coordinates (PS3.3 C.18.6, C.18.7, C.18.9). */
final class CoordinatesCheck {
  private final ContentCheck content;

  CoordinatesCheck(ContentCheck content) {
    this.content = content;
  }

  void spatial(DataSet item, ValueType type) {
    boolean flat = type == ValueType.SCOORD;
    String term = CodeCheck.text(item, Tag.GRAPHIC_TYPE);
    int expected =
        flat
            ? GraphicType.ofTerm(term).map(CoordinatesCheck::points).orElse(0)
            : GraphicType3d.ofTerm(term).map(CoordinatesCheck::points).orElse(0);
    if (expected == 0) {
      content.report(
          Rule.SR_GRAPHIC_TYPE,
          "expected a Graphic Type of "
              + type
              + ", found "
              + (term.isEmpty() ? "none" : "another term"));
    }
    ValueElement data = item.value(Tag.GRAPHIC_DATA).orElse(null);
    if (data == null || data.isEmpty()) {
      content.report(
          Rule.SR_VALUE_MISSING,
          "expected "
              + Tag.format(Tag.GRAPHIC_DATA)
              + " with the points of "
              + type
              + ", found none");
    } else if (data.vr() == Vr.FL) {
      points(data, flat ? 2 : 3, expected);
      if (!flat && term.equals(GraphicType3d.POLYGON.term())) {
        polygon(data);
      }
    }
    if (flat && !ItemCheck.has(item, RelationshipType.SELECTED_FROM)) {
      content.report(
          Rule.SR_SCOORD_SOURCE,
          "expected an image that the coordinates are SELECTED FROM, found none");
    }
    if (!flat && CodeCheck.text(item, Tag.REFERENCED_FRAME_OF_REFERENCE_UID).isEmpty()) {
      content.report(Rule.SR_SCOORD3D_FRAME, "expected a frame of reference, found none");
    }
  }

  private void points(ValueElement data, int dimensions, int expected) {
    int values = data.count();
    if (values % dimensions != 0) {
      content.report(
          Rule.SR_GRAPHIC_POINTS,
          "expected points of " + dimensions + " values, found " + values + " values");
    } else if (expected > 0 && values / dimensions != expected) {
      content.report(
          Rule.SR_GRAPHIC_POINTS,
          "expected " + expected + " points for the Graphic Type, found " + values / dimensions);
    }
  }

  /** How many points a shape has; -1 for any number. */
  private static int points(GraphicType type) {
    return switch (type) {
      case POINT -> 1;
      case MULTIPOINT, POLYLINE -> -1;
      case CIRCLE -> 2;
      case ELLIPSE -> 4;
    };
  }

  private static int points(GraphicType3d type) {
    return switch (type) {
      case POINT -> 1;
      case MULTIPOINT, POLYLINE, POLYGON -> -1;
      case ELLIPSE -> 4;
      case ELLIPSOID -> 6;
    };
  }

  private void polygon(ValueElement data) {
    int last = data.count() - 3;
    if (last < 0) {
      return;
    }
    for (int axis = 0; axis < 3; axis++) {
      if (data.number(axis) != data.number(last + axis)) {
        content.report(
            Rule.SR_GRAPHIC_POLYGON, "expected the first point again as the last, found another");
        return;
      }
    }
  }

  void temporal(DataSet item) {
    String term = CodeCheck.text(item, Tag.TEMPORAL_RANGE_TYPE);
    TemporalRangeType type = TemporalRangeType.ofTerm(term).orElse(null);
    if (type == null) {
      content.report(
          Rule.SR_TCOORD_TYPE,
          "expected a Temporal Range Type, found " + (term.isEmpty() ? "none" : "another term"));
    }
    int samples =
        item.value(Tag.REFERENCED_SAMPLE_POSITIONS)
            .filter(value -> value.vr() == Vr.UL)
            .map(ValueElement::count)
            .orElse(0);
    int offsets = item.strings(Tag.REFERENCED_TIME_OFFSETS).size();
    int dateTimes = item.strings(Tag.REFERENCED_DATE_TIME).size();
    int forms = (samples > 0 ? 1 : 0) + (offsets > 0 ? 1 : 0) + (dateTimes > 0 ? 1 : 0);
    int count = samples + offsets + dateTimes;
    if (forms != 1) {
      content.report(
          Rule.SR_TCOORD_POINTS,
          "expected points in one of three forms, found " + forms + " forms");
    } else if (!fits(type, count)) {
      content.report(
          Rule.SR_TCOORD_POINTS,
          "expected a number of points that suits " + type + ", found " + count);
    }
    if (!ItemCheck.has(item, RelationshipType.SELECTED_FROM)) {
      content.report(
          Rule.SR_TCOORD_SOURCE, "expected what the coordinates are SELECTED FROM, found none");
    }
  }

  private static boolean fits(@Nullable TemporalRangeType type, int count) {
    return type == null
        || switch (type) {
          case POINT, BEGIN, END -> count == 1;
          case MULTIPOINT -> count >= 1;
          case SEGMENT -> count == 2;
          case MULTISEGMENT -> count >= 2 && count % 2 == 0;
        };
  }
}
