package org.dicomsr.filter.deidentify;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomTime;

/** Tells what a value is by its form. */
final class Texts {
  private static final Pattern TERM = Pattern.compile("[A-Z0-9 _]{0,16}");
  private static final Pattern NUMBERED = Pattern.compile("[0-9]{1,6}");
  private static final Set<String> RESCALE_TYPES =
      Set.of("HU", "HU_MOD", "OD", "US", "MGML", "Z_EFF", "ED", "EDW", "PCT");
  private static final String UNSPECIFIED = "US";
  private static final String OTHER = "OTHER";

  private Texts() {}

  static boolean areNumbers(List<String> values) {
    return values.stream()
        .allMatch(value -> value.isBlank() || DecimalString.parse(value.strip()).isPresent());
  }

  static boolean areTimes(List<String> values) {
    return values.stream()
        .allMatch(value -> value.isBlank() || DicomTime.parse(value.strip()).isPresent());
  }

  /** Terms as they are; what is none among several becomes OTHER; none at all, nothing. */
  static List<String> terms(List<String> values) {
    List<String> stripped = values.stream().map(String::strip).toList();
    if (stripped.stream().noneMatch(Texts::isTerm)) {
      return List.of();
    }
    return stripped.stream().map(value -> isTerm(value) ? value : OTHER).toList();
  }

  private static boolean isTerm(String value) {
    return TERM.matcher(value).matches();
  }

  static boolean isNumbered(String value) {
    return NUMBERED.matcher(value.strip()).matches();
  }

  static String rescaleType(String value) {
    return RESCALE_TYPES.contains(value.strip()) ? value.strip() : UNSPECIFIED;
  }

  /** Text up to its first control character, which a viewer would stop at. */
  static String plain(String value) {
    int end = 0;
    while (end < value.length() && !Character.isISOControl(value.charAt(end))) {
      end++;
    }
    return value.substring(0, end).strip();
  }

  static String[] array(Stream<String> values) {
    return values.toArray(String[]::new);
  }
}
