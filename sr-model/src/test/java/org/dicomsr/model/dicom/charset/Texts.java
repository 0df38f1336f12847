package org.dicomsr.model.dicom.charset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Byte strings for the tests of this package. */
final class Texts {
  private Texts() {}

  /**
   * One byte a character, so that examples of the standard can be written down as they stand there.
   */
  static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  static SpecificCharacterSet set(String... values) {
    return SpecificCharacterSet.of(List.of(values));
  }

  static String decode(SpecificCharacterSet set, String latin1, TextKind kind) {
    byte[] bytes = bytes(latin1);
    return set.decode(bytes, 0, bytes.length, kind);
  }

  static List<String> decodeValues(SpecificCharacterSet set, String latin1, TextKind kind) {
    byte[] bytes = bytes(latin1);
    return set.decodeValues(bytes, 0, bytes.length, kind);
  }

  static List<TextFault> faults(SpecificCharacterSet set, String latin1, TextKind kind) {
    byte[] bytes = bytes(latin1);
    List<TextFault> faults = new ArrayList<>();
    set.decode(bytes, 0, bytes.length, kind, (fault, offset) -> faults.add(fault));
    return faults;
  }
}
