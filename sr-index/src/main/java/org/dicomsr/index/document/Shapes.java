package org.dicomsr.index.document;

import java.util.OptionalDouble;
import org.dicomsr.model.content.Coordinates;
import org.jspecify.annotations.Nullable;

/** Length and area of the shapes of PS3.3 C.18.6.1.1 and C.18.9.1.2, in any dimension. */
final class Shapes {
  private Shapes() {}

  static OptionalDouble length(@Nullable String type, Coordinates points) {
    if (type == null) {
      return OptionalDouble.empty();
    }
    return finite(
        switch (type) {
          case "POLYLINE", "POLYGON" -> points.count() < 2 ? Double.NaN : along(points);
          case "CIRCLE" -> points.count() == 2 ? 2 * Math.PI * distance(points, 0, 1) : Double.NaN;
          case "ELLIPSE" -> points.count() == 4 ? circumference(points) : Double.NaN;
          default -> Double.NaN;
        });
  }

  static OptionalDouble area(@Nullable String type, Coordinates points) {
    if (type == null) {
      return OptionalDouble.empty();
    }
    return finite(
        switch (type) {
          case "POLYLINE", "POLYGON" -> closed(points) ? enclosed(points) : Double.NaN;
          case "CIRCLE" ->
              points.count() == 2 ? Math.PI * Math.pow(distance(points, 0, 1), 2) : Double.NaN;
          case "ELLIPSE" ->
              points.count() == 4
                  ? Math.PI * distance(points, 0, 1) / 2 * distance(points, 2, 3) / 2
                  : Double.NaN;
          default -> Double.NaN;
        });
  }

  private static OptionalDouble finite(double value) {
    return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  private static boolean closed(Coordinates points) {
    int last = points.count() - 1;
    if (last < 3) {
      return false;
    }
    for (int axis = 0; axis < points.dimensions(); axis++) {
      if (points.at(0, axis) != points.at(last, axis)) {
        return false;
      }
    }
    return true;
  }

  private static double along(Coordinates points) {
    double length = 0;
    for (int i = 1; i < points.count(); i++) {
      length += distance(points, i - 1, i);
    }
    return length;
  }

  private static double distance(Coordinates points, int a, int b) {
    double sum = 0;
    for (int axis = 0; axis < points.dimensions(); axis++) {
      double d = (double) points.at(a, axis) - points.at(b, axis);
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  /** Half the length of the sum of cross products, about the first point to lose no digits. */
  private static double enclosed(Coordinates points) {
    double x = 0;
    double y = 0;
    double z = 0;
    for (int i = 1; i < points.count(); i++) {
      double ax = relative(points, i - 1, 0);
      double ay = relative(points, i - 1, 1);
      double az = relative(points, i - 1, 2);
      double bx = relative(points, i, 0);
      double by = relative(points, i, 1);
      double bz = relative(points, i, 2);
      x += ay * bz - az * by;
      y += az * bx - ax * bz;
      z += ax * by - ay * bx;
    }
    return Math.sqrt(x * x + y * y + z * z) / 2;
  }

  private static double relative(Coordinates points, int point, int axis) {
    return axis < points.dimensions() ? (double) points.at(point, axis) - points.at(0, axis) : 0;
  }

  /** Ramanujan's second approximation: wrong by less than one in 10 000 even for a needle. */
  private static double circumference(Coordinates points) {
    double a = distance(points, 0, 1) / 2;
    double b = distance(points, 2, 3) / 2;
    if (a + b == 0) {
      return 0;
    }
    double h = Math.pow((a - b) / (a + b), 2);
    return Math.PI * (a + b) * (1 + 3 * h / (10 + Math.sqrt(4 - 3 * h)));
  }
}
