package org.dicomsr.model.iod;

import java.util.List;
import java.util.function.Supplier;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;

/** Codes: the items of code sequences (PS3.3 8, Code Sequence Macro). */
final class CodeCheck {
  private static final int SHORT = 16;

  private final Findings findings;

  CodeCheck(Findings findings) {
    this.findings = findings;
  }

  /** Whether an item of some sequence is meant to be a code. */
  static boolean isCode(DataSet item) {
    return item.contains(Tag.CODE_VALUE)
        || item.contains(Tag.CODE_MEANING)
        || item.contains(Tag.LONG_CODE_VALUE)
        || item.contains(Tag.URN_CODE_VALUE);
  }

  /** Checks a sequence that is to hold one code; what an empty one means is the caller's to say. */
  void single(DataElement element, String name, Supplier<String> path) {
    if (!(element instanceof SequenceElement sequence)) {
      return;
    }
    List<DataSet> items = sequence.items();
    if (items.size() > 1) {
      report(Rule.CODE_ITEMS, name, path, "expected one item, found " + items.size());
    }
    for (DataSet item : items) {
      code(item, name, path);
    }
  }

  /** Checks a code. */
  void code(DataSet item, String name, Supplier<String> path) {
    String shortValue = text(item, Tag.CODE_VALUE);
    String longValue = text(item, Tag.LONG_CODE_VALUE);
    String urn = text(item, Tag.URN_CODE_VALUE);
    int values =
        (shortValue.isEmpty() ? 0 : 1) + (longValue.isEmpty() ? 0 : 1) + (urn.isEmpty() ? 0 : 1);
    if (values != 1) {
      report(
          Rule.CODE_VALUE,
          name,
          path,
          "expected one kind of code value, found " + (values == 0 ? "none" : values));
    }
    if (shortValue.length() > SHORT) {
      report(
          Rule.CODE_VALUE_LENGTH,
          name,
          path,
          "expected a Code Value of at most 16 characters, found " + shortValue.length());
    }
    if (!longValue.isEmpty() && longValue.length() <= SHORT) {
      report(
          Rule.CODE_VALUE_LONG,
          name,
          path,
          "expected a Long Code Value of over 16 characters, found " + longValue.length());
    }
    if (values != 0 && urn.isEmpty() && text(item, Tag.CODING_SCHEME_DESIGNATOR).isEmpty()) {
      report(Rule.CODE_SCHEME, name, path, "expected a Coding Scheme Designator, found none");
    }
    if (text(item, Tag.CODE_MEANING).isEmpty()) {
      report(Rule.CODE_MEANING, name, path, "expected a Code Meaning, found none");
    }
  }

  private void report(Rule rule, String name, Supplier<String> path, String message) {
    if (findings.wants(rule)) {
      findings.put(rule, path.get(), name + ": " + message);
    }
  }

  static String text(DataSet item, int tag) {
    return item.value(tag).map(ValueElement::text).orElse("");
  }
}
