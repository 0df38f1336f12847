package org.dicomsr.filter.loader.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DistinctPlanesTests {
  private static final Vector3 X = new Vector3(1, 0, 0);
  private static final Vector3 Y = new Vector3(0, 1, 0);

  /** The rule as it reads, each plane compared with all before. */
  private static List<ImagePlane> byHand(List<ImagePlane> planes) {
    List<ImagePlane> distinct = new ArrayList<>();
    for (ImagePlane plane : planes) {
      if (distinct.stream().noneMatch(known -> isSame(known, plane))) {
        distinct.add(plane);
      }
    }
    return distinct;
  }

  private static boolean isSame(ImagePlane known, ImagePlane plane) {
    PlaneGeometry there = known.planeGeometry();
    PlaneGeometry here = plane.planeGeometry();
    return (there != null && here != null)
        ? there.coincidesWith(here)
        : known.sopInstanceUid().equals(plane.sopInstanceUid()) && known.frame() == plane.frame();
  }

  private static List<ImagePlane> distinct(List<ImagePlane> planes) {
    DistinctPlanes distinct = new DistinctPlanes();
    planes.forEach(distinct::add);
    return distinct.list();
  }

  @Property(tries = 300)
  void areThoseThatComparingAllGives(
      @ForAll @IntRange(min = 1, max = 300) int count,
      @ForAll @IntRange(max = 2) int oddities,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<ImagePlane> planes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      planes.add(plane(random, oddities));
    }
    assertThat(distinct(planes)).isEqualTo(byHand(planes));
  }

  // Positions lie about a tolerance of 0.025 mm apart, on both sides of zero.
  private static ImagePlane plane(Random random, int oddities) {
    boolean placed = oddities == 0 || random.nextInt(5) > 0;
    boolean askew = oddities == 2 && random.nextInt(5) == 0;
    double finer = askew ? 0.5 + random.nextInt(3) * 0.0004 : 0.5;
    Vector3 position =
        new Vector3(
            random.nextInt(3) * 0.02, random.nextInt(2) * -0.024, random.nextInt(-9, 9) * 0.011);
    return new ImagePlane(
        random.nextInt(3) == 0 ? null : "1.9." + random.nextInt(3),
        random.nextInt(1, 9),
        placed
            ? new PlaneGeometry(position, askew && random.nextBoolean() ? Y : X, Y, 2, finer)
            : null);
  }

  @Test
  void ofManyFramesAreFoundInTimeThatGrowsWithThem() {
    List<ImagePlane> planes = new ArrayList<>();
    for (int segment = 0; segment < 4; segment++) {
      for (int slice = 0; slice < 50_000; slice++) {
        Vector3 position = new Vector3(-10, -20, slice * 0.1 + segment * 0.001);
        planes.add(new ImagePlane(null, 1, new PlaneGeometry(position, X, Y, 2, 0.5)));
      }
    }
    List<ImagePlane> found =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> distinct(planes));
    assertThat(found).isEqualTo(planes.subList(0, 50_000));
  }
}
