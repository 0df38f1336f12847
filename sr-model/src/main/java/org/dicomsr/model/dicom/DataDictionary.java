package org.dicomsr.model.dicom;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The data elements of PS3.6, and of PS3.7 for commands: tag to VR, keyword, name and multiplicity,
 * and keyword to tag.
 *
 * <p>Loaded at first use. Thread-safe. {@link #vr(int)} allocates nothing; the other methods make
 * their strings when asked.
 */
public final class DataDictionary {

  private DataDictionary() {}

  /** Holds the table, so that it is read at first use and only once. */
  private static final class Loaded {
    static final DictionaryTable TABLE = DictionaryTable.load();
  }

  /**
   * The VR of a tag in a data set of implicit VR.
   *
   * <p>Where the standard leaves a choice, this is OW if OW is among them (PS3.5 A.1 requires it
   * for pixel, overlay and waveform data; for lookup table data it is the one without a limit of
   * 65534 bytes), else US: whether the values are signed is known only from Pixel Representation
   * (0028,0103). {@link DictionaryEntry#vrs()} lists the choice.
   *
   * @param tag any tag
   * @return UL for a group length, LO for a private creator, UN for other private, unknown and
   *     delimiting elements
   */
  public static Vr vr(int tag) {
    return Loaded.TABLE.vr(tag);
  }

  /**
   * Finds what the standard says about a tag.
   *
   * @param tag any tag
   * @return the entry, which may be a repeating group's; empty for private elements and for those
   *     that the standard does not list one by one, such as group lengths
   */
  public static Optional<DictionaryEntry> find(int tag) {
    int entry = Loaded.TABLE.find(tag);
    return entry < 0 ? Optional.empty() : Optional.of(Loaded.TABLE.entry(entry));
  }

  /**
   * Finds the keyword of a tag.
   *
   * @param tag any tag
   * @return the keyword, such as {@code PatientID}, if the standard gives one
   */
  public static Optional<String> keyword(int tag) {
    int entry = Loaded.TABLE.find(tag);
    return entry < 0
        ? Optional.empty()
        : Optional.of(Loaded.TABLE.keyword(entry)).filter(text -> !text.isEmpty());
  }

  /**
   * Finds the tag of a keyword.
   *
   * @param keyword a keyword in the spelling of the standard, such as {@code PatientID}
   * @return the tag; for a keyword of a repeating group the one with every {@code x} as 0
   */
  public static OptionalInt tag(String keyword) {
    int entry = Loaded.TABLE.find(Objects.requireNonNull(keyword, "keyword"));
    return entry < 0 ? OptionalInt.empty() : OptionalInt.of(Loaded.TABLE.tag(entry));
  }

  /** {@return all entries in the order of their tags, made anew at each call} */
  public static List<DictionaryEntry> entries() {
    return IntStream.range(0, Loaded.TABLE.size()).mapToObj(Loaded.TABLE::entry).toList();
  }
}
