package org.dicomsr.index.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.content.Coordinates;

/**
 * The smallest box, along the axes, that holds some points. Immutable; {@code toString} does not
 * show it.
 *
 * @param least the least value on each axis
 * @param most the greatest value on each axis
 */
public record Extent(List<Double> least, List<Double> most) {
  /** Copies the lists. */
  public Extent {
    least = List.copyOf(least);
    most = List.copyOf(most);
  }

  static Optional<Extent> of(Coordinates points) {
    List<Double> least = new ArrayList<>();
    List<Double> most = new ArrayList<>();
    for (int axis = 0; axis < points.dimensions(); axis++) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < points.count(); i++) {
        float value = points.at(i, axis);
        if (Float.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      if (low > high) {
        return Optional.empty();
      }
      least.add(low + 0.0);
      most.add(high + 0.0);
    }
    return Optional.of(new Extent(least, most));
  }

  @Override
  public String toString() {
    return "Extent[" + least.size() + " dimensions]";
  }
}
