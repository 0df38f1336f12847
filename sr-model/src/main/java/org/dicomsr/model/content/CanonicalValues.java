package org.dicomsr.model.content;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.CanonicalNumbers;
import org.jspecify.annotations.Nullable;

/** Values of elements in the one spelling that {@link CanonicalTree} gives them. */
final class CanonicalValues {
  private CanonicalValues() {}

  /** The value of an element, or an empty text where there is none. */
  static String text(DataSet item, int tag) {
    return item.element(tag).map(CanonicalValues::text).orElse("");
  }

  /** All attributes of an item, in the order of their tags, with a space between them. */
  static String attributes(DataSet item) {
    StringBuilder out = new StringBuilder();
    rest(out, item, Set.of(), " ");
    return out.toString();
  }

  /** Appends the attributes that have no place of their own, with a separator between them. */
  static void rest(StringBuilder out, DataSet item, Set<Integer> used, String separator) {
    boolean first = true;
    for (int i = 0; i < item.size(); i++) {
      DataElement element = item.elementAt(i);
      boolean last = i + 1 == item.size() || item.elementAt(i + 1).tag() != element.tag();
      if (last && !used.contains(element.tag())) {
        if (!first) {
          out.append(separator);
        }
        first = false;
        attribute(out, element);
      }
    }
  }

  private static void attribute(StringBuilder out, DataElement element) {
    out.append(String.format(Locale.ROOT, "+%08x=", element.tag()));
    if (known(element) instanceof SequenceElement sequence) {
      out.append('[');
      String separator = "";
      for (DataSet item : sequence.items()) {
        out.append(separator).append('{');
        rest(out, item, Set.of(), " ");
        out.append('}');
        separator = " ; ";
      }
      out.append(']');
    } else {
      out.append(text(element));
    }
  }

  /** What an element that a file calls UN is by the dictionary. */
  static DataElement known(DataElement element) {
    if (!(element instanceof ValueElement value)
        || value.vr() != Vr.UN
        || Tag.isPrivate(value.tag())) {
      return element;
    }
    Vr vr = DataDictionary.vr(value.tag());
    if (vr == Vr.UN || vr == Vr.SQ) {
      return element;
    }
    byte[] bytes = value.bytes();
    return ValueElement.over(value.tag(), vr, bytes, 0, bytes.length, value.characterSet());
  }

  /** The value of an element that is no sequence. */
  static String text(DataElement given) {
    return switch (known(given)) {
      case ValueElement element when element.vr().isString() -> string(element);
      case ValueElement element when element.vr().isBinaryNumber() || element.vr() == Vr.AT ->
          numbers(element);
      case ValueElement element ->
          isReadable(element) ? escaped(element.text()) : hex(element.byteBuffer());
      case SequenceElement sequence -> sequence.items().size() + " items";
      case BulkElement bulk -> bulk.data().length() + " bytes";
      case FragmentsElement fragments -> fragments.fragments().size() + " fragments";
    };
  }

  private static String string(ValueElement element) {
    List<String> values = element.strings();
    Vr vr = element.vr();
    if (values.size() == 1) {
      return string(vr, values.getFirst());
    }
    StringBuilder out = new StringBuilder();
    String separator = "";
    for (String value : values) {
      out.append(separator).append(string(vr, value));
      separator = "\\";
    }
    return out.toString();
  }

  private static String string(Vr vr, String value) {
    return switch (vr) {
      case DS, IS -> value.isEmpty() ? value : CanonicalNumbers.ofText(value);
      case PN -> escaped(withoutTrailing(value, '='));
      case AE -> escaped(value.strip());
      default -> escaped(value);
    };
  }

  // Empty component groups at the end of a name say nothing.
  private static String withoutTrailing(String value, char delimiter) {
    int end = value.length();
    while (end > 0 && value.charAt(end - 1) == delimiter) {
      end--;
    }
    return value.substring(0, end);
  }

  private static String numbers(ValueElement element) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < element.count(); i++) {
      if (i > 0) {
        out.append('\\');
      }
      out.append(number(element, i));
    }
    return out.toString();
  }

  private static String number(ValueElement element, int index) {
    return switch (element.vr()) {
      case FL -> CanonicalNumbers.ofFloat((float) element.number(index));
      case FD -> CanonicalNumbers.ofDouble(element.number(index));
      case UV -> CanonicalNumbers.ofUnsigned(element.integer(index));
      case AT -> Tag.format((int) element.integer(index));
      default -> CanonicalNumbers.ofInteger(element.integer(index));
    };
  }

  // Without a dictionary of private attributes, implicit VR leaves their text unknown: four
  // printable characters or more are taken for text.
  private static boolean isReadable(ValueElement element) {
    if (element.vr() != Vr.UN || !Tag.isPrivate(element.tag())) {
      return false;
    }
    String text = element.text();
    return text.length() >= 4 && text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  private static String hex(ByteBuffer bytes) {
    StringBuilder out = new StringBuilder(bytes.remaining() * 2);
    while (bytes.hasRemaining()) {
      int octet = bytes.get() & 0xFF;
      out.append(Character.forDigit(octet >> 4, 16)).append(Character.forDigit(octet & 0xF, 16));
    }
    return out.toString();
  }

  /** Text on one line: padding and byte order marks off, delimiters and line ends escaped. */
  static String escaped(String value) {
    int start = 0;
    int end = value.length();
    while (end > 0 && (value.charAt(end - 1) == ' ' || value.charAt(end - 1) == 0)) {
      end--;
    }
    while (start < end && value.charAt(start) == '\uFEFF') {
      start++;
    }
    @Nullable StringBuilder out = null;
    for (int i = start; i < end; i++) {
      char c = value.charAt(i);
      char letter =
          switch (c) {
            case '\\', '|' -> c;
            case '\r' -> 'r';
            case '\n' -> 'n';
            case '\t' -> 't';
            default -> 0;
          };
      if (letter != 0) {
        if (out == null) {
          out = new StringBuilder(value.length() + 8).append(value, start, i);
        }
        out.append('\\').append(letter);
      } else if (out != null) {
        out.append(c);
      }
    }
    return out == null ? value.substring(start, end) : out.toString();
  }
}
