package org.dicomsr.index.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dicomsr.model.content.Coordinates;
import org.junit.jupiter.api.Test;

class ShapesTests {
  private static SpatialValue flat(String type, float... points) {
    return new SpatialValue(type, Coordinates.of2d(points), null, null, null);
  }

  private static SpatialValue deep(String type, float... points) {
    return new SpatialValue(type, Coordinates.of3d(points), "1.2", null, null);
  }

  @Test
  void anOpenLineHasALengthAndNoArea() {
    SpatialValue line = flat("POLYLINE", 0, 0, 3, 4, 3, 10);
    assertThat(line.length()).hasValue(11);
    assertThat(line.area()).isEmpty();
    assertThat(line.extent()).contains(new Extent(List.of(0.0, 0.0), List.of(3.0, 10.0)));
  }

  @Test
  void aClosedLineHasBoth() {
    SpatialValue square = flat("POLYLINE", 1, 1, 3, 1, 3, 3, 1, 3, 1, 1);
    assertThat(square.length()).hasValue(8);
    assertThat(square.area()).hasValue(4);
  }

  @Test
  void aPolygonMayLieAnyWayInSpace() {
    SpatialValue tilted = deep("POLYGON", 0, 0, 0, 2, 0, 2, 2, 3, 2, 0, 3, 0, 0, 0, 0);
    assertThat(tilted.area().orElseThrow()).isCloseTo(3 * Math.sqrt(8), within(1e-9));
  }

  @Test
  void circlesAndEllipses() {
    assertThat(flat("CIRCLE", 5, 5, 8, 9).area().orElseThrow())
        .isCloseTo(25 * Math.PI, within(1e-9));
    SpatialValue round = flat("ELLIPSE", 0, 5, 10, 5, 5, 0, 5, 10);
    assertThat(round.length().orElseThrow()).isCloseTo(10 * Math.PI, within(1e-9));
    assertThat(round.area().orElseThrow()).isCloseTo(25 * Math.PI, within(1e-9));
  }

  @Test
  void pointsHaveNeither() {
    assertThat(flat("MULTIPOINT", 1, 2, 3, 4).length()).isEmpty();
    assertThat(flat("POINT", 1, 2).area()).isEmpty();
    assertThat(flat("CIRCLE", 1, 2).area()).isEmpty();
    assertThat(deep("ELLIPSOID", 1, 2, 3).length()).isEmpty();
  }

  @Test
  void whatIsNoNumberDoesNotSpoilTheExtent() {
    assertThat(flat("MULTIPOINT", Float.NaN, 2, 3, 4).extent())
        .contains(new Extent(List.of(3.0, 2.0), List.of(3.0, 4.0)));
    assertThat(flat("POLYLINE", Float.NaN, 2, 3, 4).length()).isEmpty();
    assertThat(flat("POLYLINE").extent()).isEmpty();
  }
}
