package org.dicomsr.index.internal.codec;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.index.document.ImageSeries;

/**
 * A series of images and what else the index remembers of it. Immutable.
 *
 * @param series the images
 * @param people keyed hashes of the birth dates that its files gave: more than one is odd
 */
public record StoredSeries(ImageSeries series, Set<String> people) {
  /** Copies and sorts the set. */
  public StoredSeries {
    Objects.requireNonNull(series, "series");
    people = java.util.Collections.unmodifiableSet(new TreeSet<>(people));
  }
}
