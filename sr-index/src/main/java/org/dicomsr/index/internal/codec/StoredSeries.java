package org.dicomsr.index.internal.codec;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.index.document.ImageSeries;

/**
 * A series of images and what else the index remembers of it. Immutable.
 *
 * @param series the images
 * @param marks keyed hashes of the patient's birth dates and sexes that its files gave: more than
 *     one is odd
 */
public record StoredSeries(ImageSeries series, Set<String> marks) {
  /** Copies and sorts the set. */
  public StoredSeries {
    Objects.requireNonNull(series, "series");
    marks = java.util.Collections.unmodifiableSet(new TreeSet<>(marks));
  }
}
