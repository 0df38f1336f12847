package org.dicomsr.model.dicom.io;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.charset.CharacterSetProblem;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/** Where a parser stands, what it counted, and what it had to forgive. */
final class ReadLog {
  /**
   * A file that breaks the same rule a million times is described well enough by its first thousand
   * violations.
   */
  private static final int MOST_VIOLATIONS = 1000;

  /** The rule of an input that ends too early. */
  static final String TRUNCATED = "DCM-TRUNCATED";

  private final List<Violation> violations = new ArrayList<>(0);
  private @Nullable String sopInstanceUid;
  private int[] tags = new int[16];
  private int[] itemNumbers = new int[16];
  private int depth;
  private int elementsSeen;
  private int itemsSeen;

  void enter(int tag) {
    if (depth == tags.length) {
      tags = java.util.Arrays.copyOf(tags, depth * 2);
      itemNumbers = java.util.Arrays.copyOf(itemNumbers, depth * 2);
    }
    tags[depth] = tag;
    itemNumbers[depth++] = 0;
  }

  void leave() {
    depth--;
  }

  /** How deep the path is: a mark to come back to when a part was given up. */
  int depth() {
    return depth;
  }

  void returnTo(int mark) {
    depth = mark;
  }

  void leaveItems() {
    itemNumbers[depth - 1] = 0;
  }

  /** The tag of the element at hand. */
  int tag() {
    return tags[depth - 1];
  }

  void sopInstanceUid(@Nullable String uid) {
    sopInstanceUid = uid;
  }

  void countElement(ReadOptions options, long offset) throws DicomFormatException {
    if (++elementsSeen > options.maxElements()) {
      throw fault(
          offset, "at most maxElements = " + options.maxElements() + " data elements", "more");
    }
  }

  /** Counts an element, or leaves it to {@link #countElement} to say that it is one too many. */
  boolean countQuickly(ReadOptions options) {
    if (elementsSeen >= options.maxElements()) {
      return false;
    }
    elementsSeen++;
    return true;
  }

  void countItem(ReadOptions options, long offset, int number) throws DicomFormatException {
    itemNumbers[depth - 1] = number;
    if (++itemsSeen > options.maxItems()) {
      throw fault(offset, "at most maxItems = " + options.maxItems() + " sequence items", "more");
    }
  }

  SpecificCharacterSet characterSet(ValueElement terms, long offset) {
    SpecificCharacterSet set = SpecificCharacterSet.of(terms.strings());
    if (!set.problems().isEmpty()) {
      enter(Tag.SPECIFIC_CHARACTER_SET);
      for (CharacterSetProblem problem : set.problems()) {
        error("DCM-CHARSET", offset, problem.toString(), "PS3.3 C.12.1.1.2");
      }
      leave();
    }
    return set;
  }

  void error(String rule, long offset, String message, String section) {
    add(rule, Severity.ERROR, offset, message, section);
  }

  void warn(String rule, long offset, String message, String section) {
    add(rule, Severity.WARNING, offset, message, section);
  }

  /** Notes that the input ends too early, however many violations there are already. */
  void truncated(long offset, String message, String section) {
    violations.add(violation(TRUNCATED, Severity.ERROR, offset, message, section));
  }

  private void add(String rule, Severity severity, long offset, String message, String section) {
    if (violations.size() < MOST_VIOLATIONS) {
      violations.add(violation(rule, severity, offset, message, section));
    } else if (violations.size() == MOST_VIOLATIONS) {
      violations.add(
          Violation.warning(
              "DCM-MORE",
              "",
              "expected few violations, found over " + MOST_VIOLATIONS + "; the rest is left out",
              "PS3.5"));
    }
  }

  private Violation violation(
      String rule, Severity severity, long offset, String message, String section) {
    String path = path();
    String place = "offset 0x" + Long.toHexString(offset).toUpperCase(java.util.Locale.ROOT);
    return new Violation(rule, severity, path.isEmpty() ? place : path, message, section);
  }

  DicomFormatException fault(long offset, String expected, String found) {
    return new DicomFormatException(sopInstanceUid, path(), offset, expected, found);
  }

  private String path() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(i == 0 ? "" : "/").append(place(tags[i]));
      if (itemNumbers[i] > 0) {
        text.append('[').append(itemNumbers[i]).append(']');
      }
    }
    return text.toString();
  }

  // Where a length lies, a piece of text may be taken for a tag: what the dictionary does not know
  // is not shown.
  private static String place(int tag) {
    return DataDictionary.keyword(tag).isPresent() || Tag.isGroupLength(tag)
        ? Tag.format(tag)
        : Tag.isPrivate(tag) ? "(private)" : "(unknown)";
  }

  List<Violation> violations() {
    return violations;
  }
}
