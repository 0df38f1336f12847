package org.dicomsr.examples.cli;

import java.util.Locale;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/** Values as a person reads them, on one line. */
final class Shown {
  private Shown() {}

  /** A code: meaning first, as in the tables of PS3.16 turned round. */
  static String code(@Nullable CodedConcept code) {
    if (code == null) {
      return "(no code)";
    }
    String meaning =
        code.meaning() == null || code.meaning().isEmpty() ? "(no meaning)" : safe(code.meaning());
    if (code.kind() == CodeValueKind.URN) {
      return meaning + " (" + safe(code.value()) + ")";
    }
    return meaning
        + " ("
        + safe(code.value())
        + ", "
        + (code.scheme() == null ? "no scheme" : safe(code.scheme()))
        + ")";
  }

  /** A unit: UCUM codes speak for themselves; empty for a plain number. */
  static String unit(@Nullable CodedConcept unit) {
    if (unit == null) {
      return "(no unit)";
    }
    if (!"UCUM".equals(unit.scheme())) {
      return code(unit);
    }
    return unit.value().equals("1") ? "" : safe(unit.value());
  }

  static String reference(@Nullable SopReference reference) {
    if (reference == null) {
      return "(no reference)";
    }
    String sopClass =
        reference.sopClassUid() == null ? "(no SOP class)" : uidName(reference.sopClassUid());
    return sopClass
        + " "
        + (reference.sopInstanceUid() == null ? "(no instance)" : safe(reference.sopInstanceUid()));
  }

  static String uidName(String uid) {
    return safe(UidRegistry.nameOf(uid));
  }

  static String template(TemplateIdentification template) {
    String identifier = safe(template.identifier());
    return "DCMR".equals(template.mappingResource())
        ? "TID " + identifier
        : "template "
            + identifier
            + " of "
            + (template.mappingResource() == null ? "nobody" : safe(template.mappingResource()));
  }

  static String date(DicomDate date) {
    return date.conformant() ? calendar(date.text().strip()) : safe(date.text());
  }

  static String time(DicomTime time) {
    return time.conformant() ? clock(time.text().strip()) : safe(time.text());
  }

  static String dateTime(DicomDateTime dateTime) {
    String text = dateTime.text().strip();
    if (!dateTime.conformant()) {
      return safe(text);
    }
    int zone = Math.max(text.indexOf('+'), text.indexOf('-'));
    String offset =
        zone < 0 ? "" : " " + text.substring(zone, zone + 3) + ":" + text.substring(zone + 3);
    String local = zone < 0 ? text : text.substring(0, zone);
    return local.length() <= 8
        ? calendar(local) + offset
        : calendar(local.substring(0, 8)) + " " + clock(local.substring(8)) + offset;
  }

  // YYYY, YYYYMM or YYYYMMDD
  private static String calendar(String digits) {
    StringBuilder out = new StringBuilder(digits);
    if (digits.length() > 6) {
      out.insert(6, '-');
    }
    if (digits.length() > 4) {
      out.insert(4, '-');
    }
    return out.toString();
  }

  // HH, HHMM, HHMMSS or HHMMSS.F
  private static String clock(String digits) {
    StringBuilder out = new StringBuilder(digits);
    if (digits.length() > 4) {
      out.insert(4, ':');
    }
    if (digits.length() > 2) {
      out.insert(2, ':');
    }
    return out.toString();
  }

  /** Text on one line: line ends are shown as an arrow, and nothing in it controls the terminal. */
  static String safe(String text) {
    int i = 0;
    while (i < text.length() && isPlain(text.charAt(i))) {
      i++;
    }
    if (i == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, i);
    for (; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        out.append(c);
      } else if (c == '\r' || c == '\n' || c == '\u2028' || c == '\u2029') {
        i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
        out.append('\u21B5');
      } else if (c == '\t') {
        out.append(' ');
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
      }
    }
    return out.toString();
  }

  private static boolean isPlain(char c) {
    return c < 0x80
        ? c >= ' ' && c != 0x7F
        : c > 0x9F && c != '\u2028' && c != '\u2029' && !isDirection(c);
  }

  // Bidirectional overrides could make one value look like another.
  private static boolean isDirection(char c) {
    return (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
  }
}
