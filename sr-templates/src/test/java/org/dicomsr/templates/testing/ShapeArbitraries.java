package org.dicomsr.templates.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;

/** Random shapes with as many points as they need. */
final class ShapeArbitraries {
  private static final int MOST = 5;

  private ShapeArbitraries() {}

  /** Points in an image. */
  static Arbitrary<Coordinates> points(GraphicType type) {
    return switch (type) {
      case POINT -> points2d(1, 1);
      case MULTIPOINT -> points2d(1, MOST);
      case POLYLINE -> points2d(2, MOST);
      case CIRCLE -> points2d(2, 2);
      case ELLIPSE -> points2d(4, 4);
    };
  }

  private static Arbitrary<Coordinates> points2d(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .flatMap(count -> values().array(float[].class).ofSize(2 * count).map(Coordinates::of2d));
  }

  /** Points in a frame of reference. */
  static Arbitrary<Coordinates> points(GraphicType3d type) {
    return switch (type) {
      case POINT -> points3d(1, 1);
      case MULTIPOINT -> points3d(1, MOST);
      case POLYLINE -> points3d(2, MOST);
      case POLYGON -> points3d(4, MOST).map(ShapeArbitraries::closed);
      case ELLIPSE -> points3d(4, 4);
      case ELLIPSOID -> points3d(6, 6);
    };
  }

  private static Arbitrary<Coordinates> points3d(int least, int most) {
    return Arbitraries.integers()
        .between(least, most)
        .flatMap(count -> values().array(float[].class).ofSize(3 * count).map(Coordinates::of3d));
  }

  private static Coordinates closed(Coordinates points) {
    float[] values = points.values();
    System.arraycopy(values, 0, values, values.length - 3, 3);
    return Coordinates.of3d(values);
  }

  private static Arbitrary<Float> values() {
    return Arbitraries.integers().between(-4000, 4000).map(value -> value / 8f);
  }

  /** Points in time. */
  static Arbitrary<TemporalExtent> extents(TemporalRangeType type) {
    return switch (type) {
      case POINT, BEGIN, END -> extents(1);
      case MULTIPOINT -> Arbitraries.integers().between(1, MOST).flatMap(ShapeArbitraries::extents);
      case SEGMENT -> extents(2);
      case MULTISEGMENT ->
          Arbitraries.integers().between(1, 3).flatMap(pairs -> extents(2 * pairs));
    };
  }

  private static Arbitrary<TemporalExtent> extents(int count) {
    Arbitrary<List<Long>> samples =
        Arbitraries.longs().between(1, 0xFFFF_FFFFL).list().ofSize(count);
    Arbitrary<List<DecimalString>> offsets =
        Arbitraries.integers()
            .between(-1000, 100_000)
            .map(value -> DecimalString.of(value / 8.0))
            .list()
            .ofSize(count);
    Arbitrary<List<DicomDateTime>> dateTimes = ViewArbitraries.dateTimes().list().ofSize(count);
    return Arbitraries.oneOf(
        samples.map(TemporalExtent.Samples::new),
        offsets.map(TemporalExtent.Offsets::new),
        dateTimes.map(TemporalExtent.DateTimes::new));
  }
}
