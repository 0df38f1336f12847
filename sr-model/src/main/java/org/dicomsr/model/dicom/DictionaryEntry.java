package org.dicomsr.model.dicom;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What PS3.6 says about one data element, or about all elements of a repeating group such as
 * (60xx,3000).
 *
 * <p>Immutable and thread-safe.
 *
 * @param tag the tag; for a repeating group the one with every {@code x} as 0
 * @param mask the bits of the tag that count: all of them, except in repeating groups
 * @param keyword the keyword, such as {@code PatientID}; empty for the few retired elements that
 *     lost theirs
 * @param name the name, such as {@code Patient ID}
 * @param vrs the VRs in the order of the standard, several where it says such as "US or SS"; empty
 *     for items and delimiters, which have none
 * @param vm the value multiplicity, such as {@code 1} or {@code 2-2n}; null where the source of
 *     this dictionary does not tell
 * @param retired whether the standard has retired the element
 */
public record DictionaryEntry(
    int tag,
    int mask,
    String keyword,
    String name,
    List<Vr> vrs,
    @Nullable String vm,
    boolean retired) {

  /** Copies the list. */
  public DictionaryEntry {
    vrs = List.copyOf(vrs);
  }

  /** {@return the value multiplicity when known} */
  public Optional<String> multiplicity() {
    return Optional.ofNullable(vm);
  }

  /**
   * Says whether this entry covers a tag.
   *
   * @param other any tag
   * @return whether the tag is this entry's, or falls into its repeating group
   */
  public boolean covers(int other) {
    return (other & mask) == tag;
  }
}
