package org.dicomsr.model.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Terms;
import org.dicomsr.model.dicom.ValueElement;
import org.jspecify.annotations.Nullable;

/**
 * Codes as items of code sequences (PS3.3 8.8, Code Sequence Macro): reading and writing.
 * Thread-safe.
 */
public final class CodeSequence {
  // Nearly all codes come from few schemes: their designators need not be made anew each time.
  private static final String[] COMMON = {
    "SCT", "DCM", "UCUM", "SRT", "LN", "MDC", "NCIt", "FMA", "RADLEX"
  };
  private static final Terms COMMON_TERMS = Terms.of(COMMON);

  private CodeSequence() {}

  /**
   * Reads a code.
   *
   * @param item an item of a code sequence
   * @return the code; its value is empty where the item has none
   */
  public static CodedConcept read(DataSet item) {
    if (isBasic(item)
        && item.elementAt(0) instanceof ValueElement value
        && item.elementAt(1) instanceof ValueElement scheme
        && item.elementAt(2) instanceof ValueElement meaning) {
      return new CodedConcept(
          value.text(), CodeValueKind.SHORT, designator(scheme), null, meaning.text(), List.of());
    }
    return readAny(item);
  }

  /** Whether an item has value, designator and meaning and nothing else, as nearly all have. */
  private static boolean isBasic(DataSet item) {
    return item.size() == 3
        && item.elementAt(0).tag() == Tag.CODE_VALUE
        && item.elementAt(1).tag() == Tag.CODING_SCHEME_DESIGNATOR
        && item.elementAt(2).tag() == Tag.CODE_MEANING;
  }

  private static CodedConcept readAny(DataSet item) {
    String value = "";
    CodeValueKind kind = CodeValueKind.SHORT;
    String scheme = null;
    String version = null;
    String meaning = null;
    List<CodedConcept> equivalents = List.of();
    for (int i = 0; i < item.size(); i++) {
      DataElement element = item.elementAt(i);
      if (element instanceof ValueElement text) {
        switch (text.tag()) {
          case Tag.CODE_VALUE -> {
            value = text.text();
            kind = CodeValueKind.SHORT;
          }
          case Tag.CODING_SCHEME_DESIGNATOR -> scheme = designator(text);
          case Tag.CODING_SCHEME_VERSION -> version = text.text();
          case Tag.CODE_MEANING -> meaning = text.text();
          case Tag.LONG_CODE_VALUE -> {
            if (value.isEmpty()) {
              value = text.text();
              kind = CodeValueKind.LONG;
            }
          }
          case Tag.URN_CODE_VALUE -> {
            if (value.isEmpty()) {
              value = text.text();
              kind = CodeValueKind.URN;
            }
          }
          default -> {}
        }
      } else if (element.tag() == Tag.EQUIVALENT_CODE_SEQUENCE
          && element instanceof SequenceElement sequence) {
        equivalents = readAll(sequence.items());
      }
    }
    return new CodedConcept(value, kind, scheme, version, meaning, equivalents);
  }

  private static String designator(ValueElement text) {
    int known = text.indexIn(COMMON_TERMS);
    if (known >= 0) {
      return COMMON[known];
    }
    return text.text();
  }

  /**
   * Reads codes.
   *
   * @param items items of a code sequence
   * @return the codes, in order
   */
  public static List<CodedConcept> readAll(List<DataSet> items) {
    if (items.isEmpty()) {
      return List.of();
    }
    List<CodedConcept> codes = new ArrayList<>(items.size());
    for (DataSet item : items) {
      codes.add(read(item));
    }
    return List.copyOf(codes);
  }

  /**
   * Reads the first code of a sequence.
   *
   * @param dataSet holds the sequence
   * @param tag of the sequence
   * @return the code, absent when there is no sequence or it has no items
   */
  public static Optional<CodedConcept> first(DataSet dataSet, int tag) {
    return dataSet.item(tag).map(CodeSequence::read);
  }

  /**
   * Tells whether {@link #write} of what {@link #read} gives would lose nothing.
   *
   * @param element a code sequence
   * @return whether it has one item, with one kind of value and no attributes that {@link
   *     CodedConcept} does not know
   */
  public static boolean isExact(@Nullable DataElement element) {
    return element instanceof SequenceElement sequence
        && sequence.items().size() == 1
        && isExact(sequence.items().getFirst());
  }

  private static boolean isExact(DataSet item) {
    if (isBasic(item)) {
      return item.elementAt(0) instanceof ValueElement
          && item.elementAt(1) instanceof ValueElement
          && item.elementAt(2) instanceof ValueElement;
    }
    int values = 0;
    int previous = 0;
    for (int i = 0; i < item.size(); i++) {
      DataElement element = item.elementAt(i);
      switch (element.tag()) {
        case Tag.CODE_VALUE, Tag.LONG_CODE_VALUE, Tag.URN_CODE_VALUE -> values++;
        case Tag.CODING_SCHEME_DESIGNATOR, Tag.CODING_SCHEME_VERSION, Tag.CODE_MEANING -> {}
        case Tag.EQUIVALENT_CODE_SEQUENCE -> {
          if (!(element instanceof SequenceElement sequence)
              || sequence.items().isEmpty()
              || !sequence.items().stream().allMatch(CodeSequence::isExact)) {
            return false;
          }
        }
        default -> {
          return false;
        }
      }
      if (element.tag() == previous
          || !(element instanceof ValueElement || element instanceof SequenceElement)) {
        return false;
      }
      previous = element.tag();
    }
    return values == 1;
  }

  /**
   * Writes a code.
   *
   * @param code the code
   * @return an item of a code sequence
   */
  public static DataSet write(CodedConcept code) {
    DataSet.Builder item = DataSet.builder();
    if (code.kind() == CodeValueKind.SHORT) {
      item.text(Tag.CODE_VALUE, code.value());
    }
    if (code.scheme() != null) {
      item.text(Tag.CODING_SCHEME_DESIGNATOR, code.scheme());
    }
    if (code.schemeVersion() != null) {
      item.text(Tag.CODING_SCHEME_VERSION, code.schemeVersion());
    }
    if (code.meaning() != null) {
      item.text(Tag.CODE_MEANING, code.meaning());
    }
    if (code.kind() == CodeValueKind.LONG) {
      item.text(Tag.LONG_CODE_VALUE, code.value());
    } else if (code.kind() == CodeValueKind.URN) {
      item.text(Tag.URN_CODE_VALUE, code.value());
    }
    if (!code.equivalents().isEmpty()) {
      item.sequence(
          Tag.EQUIVALENT_CODE_SEQUENCE,
          code.equivalents().stream().map(CodeSequence::write).toList());
    }
    return item.build();
  }

  /**
   * Writes a code sequence of one item.
   *
   * @param tag of the sequence
   * @param code the code
   * @return the sequence
   */
  public static SequenceElement element(int tag, CodedConcept code) {
    return SequenceElement.of(tag, write(code));
  }
}
