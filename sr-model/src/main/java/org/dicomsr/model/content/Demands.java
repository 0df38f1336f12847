package org.dicomsr.model.content;

import java.util.List;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.Uids;
import org.jspecify.annotations.Nullable;

/**
 * What builders demand of values, each failing with an {@link IllegalArgumentException} that shows
 * no value (PS3.3 C.17.3, C.18, 8.8).
 */
final class Demands {
  private static final int LONGEST_MEANING = 64;
  private static final int LONGEST_SHORT_VALUE = 16;

  private Demands() {}

  static void that(boolean condition, ValueType type, String expected, Object found) {
    if (!condition) {
      throw new IllegalArgumentException(type + ": expected " + expected + ", found " + found);
    }
  }

  static CodedConcept name(ValueType type, @Nullable CodedConcept name) {
    that(name != null, type, "a concept name", "none");
    return code(type, "concept name", name);
  }

  static @Nullable CodedConcept optionalName(ValueType type, @Nullable CodedConcept name) {
    return name == null ? null : code(type, "concept name", name);
  }

  static CodedConcept code(ValueType type, String what, @Nullable CodedConcept code) {
    if (code == null) {
      throw new IllegalArgumentException(type + ": expected a code as " + what + ", found none");
    }
    String scheme = code.scheme();
    that(!code.value().isEmpty(), type, "a code value in the " + what, "none");
    boolean fits =
        code.kind() != CodeValueKind.SHORT || code.value().length() <= LONGEST_SHORT_VALUE;
    that(fits, type, "at most 16 characters in Code Value of the " + what, code.value().length());
    boolean hasScheme = code.kind() == CodeValueKind.URN || (scheme != null && !scheme.isEmpty());
    that(hasScheme, type, "a coding scheme designator in the " + what, "none");
    String meaning = code.meaning();
    that(meaning != null && !meaning.isEmpty(), type, "a code meaning in the " + what, "none");
    int length = meaning == null ? 0 : meaning.length();
    that(
        length <= LONGEST_MEANING,
        type,
        "a code meaning of at most 64 characters in the " + what,
        length);
    return code;
  }

  static String text(ValueType type, String text) {
    that(!text.isEmpty(), type, "a value", "an empty one");
    return text;
  }

  static String uid(ValueType type, String what, @Nullable String uid) {
    if (uid == null || uid.isEmpty() || !Uids.isValid(uid)) {
      throw new IllegalArgumentException(
          type
              + ": expected a UID as "
              + what
              + ", found "
              + (uid == null ? "none" : "a malformed one"));
    }
    return uid;
  }

  static SopReference reference(ValueType type, SopReference reference) {
    uid(type, "Referenced SOP Class UID", reference.sopClassUid());
    uid(type, "Referenced SOP Instance UID", reference.sopInstanceUid());
    return reference;
  }

  static ImageReference image(ImageReference image) {
    reference(ValueType.IMAGE, image.instance());
    if (image.presentationState() != null) {
      reference(ValueType.IMAGE, image.presentationState());
    }
    if (image.realWorldValueMap() != null) {
      reference(ValueType.IMAGE, image.realWorldValueMap());
    }
    positive(ValueType.IMAGE, "frame numbers", image.frames());
    positive(ValueType.IMAGE, "segment numbers", image.segments());
    // Frames and segments together: PS3.3 C.18.4 has one or the other, but PS3.16 TID 1410 row 7
    // demands both.
    return image;
  }

  static WaveformReference waveform(WaveformReference waveform) {
    reference(ValueType.WAVEFORM, waveform.instance());
    for (WaveformReference.Channel channel : waveform.channels()) {
      that(
          channel.multiplexGroup() >= 1,
          ValueType.WAVEFORM,
          "multiplex groups from 1",
          channel.multiplexGroup());
      that(channel.channel() >= 0, ValueType.WAVEFORM, "channels from 0", channel.channel());
    }
    return waveform;
  }

  private static void positive(ValueType type, String what, List<Integer> numbers) {
    for (int number : numbers) {
      that(number >= 1, type, what + " from 1", number);
    }
  }

  static Coordinates points(GraphicType graphic, Coordinates points) {
    String expected =
        switch (graphic) {
          case POINT -> points.count() == 1 ? "" : "1 point";
          case MULTIPOINT -> points.count() >= 1 ? "" : "1 point or more";
          case POLYLINE -> points.count() >= 2 ? "" : "2 points or more";
          case CIRCLE -> points.count() == 2 ? "" : "2 points";
          case ELLIPSE -> points.count() == 4 ? "" : "4 points";
        };
    return points(ValueType.SCOORD, 2, graphic.term(), expected, points);
  }

  static Coordinates points(GraphicType3d graphic, Coordinates points) {
    String expected =
        switch (graphic) {
          case POINT -> points.count() == 1 ? "" : "1 point";
          case MULTIPOINT -> points.count() >= 1 ? "" : "1 point or more";
          case POLYLINE -> points.count() >= 2 ? "" : "2 points or more";
          case POLYGON ->
              points.count() >= 4 && isClosed(points)
                  ? ""
                  : "4 points or more, the last as the first";
          case ELLIPSE -> points.count() == 4 ? "" : "4 points";
          case ELLIPSOID -> points.count() == 6 ? "" : "6 points";
        };
    return points(ValueType.SCOORD3D, 3, graphic.term(), expected, points);
  }

  private static boolean isClosed(Coordinates points) {
    int last = points.count() - 1;
    for (int axis = 0; axis < points.dimensions(); axis++) {
      if (points.at(0, axis) != points.at(last, axis)) {
        return false;
      }
    }
    return true;
  }

  private static Coordinates points(
      ValueType type, int dimensions, String graphic, String expected, Coordinates points) {
    that(
        points.dimensions() == dimensions,
        type,
        "points of " + dimensions + " dimensions",
        points.dimensions());
    that(
        points.valueCount() % dimensions == 0,
        type,
        "whole points",
        points.valueCount() + " values");
    that(expected.isEmpty(), type, expected + " in a " + graphic, points);
    for (float value : points.values()) {
      that(Float.isFinite(value), type, "finite coordinates", "another");
    }
    return points;
  }

  static TemporalExtent extent(TemporalRangeType range, TemporalExtent extent) {
    int count = extent.count();
    String expected =
        switch (range) {
          case POINT, BEGIN, END -> count == 1 ? "" : "1 point";
          case MULTIPOINT -> count >= 1 ? "" : "1 point or more";
          case SEGMENT -> count == 2 ? "" : "2 points";
          case MULTISEGMENT -> count >= 2 && count % 2 == 0 ? "" : "pairs of points";
        };
    that(expected.isEmpty(), ValueType.TCOORD, expected + " in time for a " + range.term(), count);
    if (extent instanceof TemporalExtent.Samples(List<Long> positions)) {
      for (long position : positions) {
        that(
            position >= 1 && position <= 0xFFFFFFFFL,
            ValueType.TCOORD,
            "sample positions from 1",
            "another");
      }
    }
    return extent;
  }
}
