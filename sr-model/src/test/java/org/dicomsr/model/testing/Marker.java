package org.dicomsr.model.testing;

import java.nio.charset.StandardCharsets;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;

/**
 * What stands for a patient's data in tests that nothing gives it away.
 *
 * @param text at most 12 capitals
 * @param number of 8 digits
 */
public record Marker(String text, int number) {

  /** A marker that no message of this library contains by chance. */
  public static final Marker DEFAULT = new Marker("ZQXMARKERQZ", 73317331);

  /** Whether a text gives the marker away. */
  public boolean isIn(String other) {
    return other.contains(text) || other.contains(Integer.toString(number));
  }

  /** An element of any representation but SQ and UI that holds the marker. */
  public ValueElement value(int tag, Vr vr, SpecificCharacterSet characterSet) {
    return switch (vr) {
      case FL, FD -> ValueElement.ofDoubles(tag, vr, number, -number);
      case SL, UL, SV, UV -> ValueElement.ofIntegers(tag, vr, number, number);
      case US, SS -> ValueElement.ofIntegers(tag, vr, number & 0x7FFF);
      case AT -> ValueElement.ofIntegers(tag, vr, number);
      case DA, TM, DT, IS, DS, AS -> ValueElement.ofText(tag, vr, Integer.toString(number));
      default -> {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        yield ValueElement.over(tag, vr, bytes, 0, bytes.length, characterSet);
      }
    };
  }
}
