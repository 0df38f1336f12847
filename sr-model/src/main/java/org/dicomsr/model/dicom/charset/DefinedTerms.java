package org.dicomsr.model.dicom.charset;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Understands single values of Specific Character Set, also misspelt ones. */
final class DefinedTerms {
  /**
   * What a value means.
   *
   * @param set the character set
   * @param exact whether the value is a defined term
   * @param extension whether it has the form for code extensions
   */
  record Meaning(CodedSet set, boolean exact, boolean extension) {}

  private static final Map<String, Meaning> EXACT = new HashMap<>();
  private static final Map<String, CodedSet> SQUEEZED = new HashMap<>();

  static {
    for (CodedSet set : CodedSet.values()) {
      if (set != CodedSet.IR_14) {
        EXACT.put(set.term(false), new Meaning(set, true, set.wide()));
        EXACT.put(set.term(true), new Meaning(set, true, set.form != CodedSet.Form.ALONE));
      }
      CodedSet meant = set == CodedSet.IR_14 ? CodedSet.IR_13 : set;
      String number = set.number.isEmpty() ? set.name() : set.number;
      for (String prefix : new String[] {"ISOIR", "ISO2022IR", "ISO2022", "IR", "ISO"}) {
        SQUEEZED.put(prefix + number, meant);
      }
    }
    EXACT.put("", new Meaning(CodedSet.IR_6, true, true));
    others();
  }

  private DefinedTerms() {}

  /** Names from other worlds that turn up in files. */
  private static void others() {
    SQUEEZED.put("UTF8", CodedSet.UTF_8);
    SQUEEZED.put("ISO10646", CodedSet.UTF_8);
    SQUEEZED.put("GB18030", CodedSet.GB18030);
    SQUEEZED.put("GBK", CodedSet.GBK);
    SQUEEZED.put("GB2312", CodedSet.IR_58);
    SQUEEZED.put("EUCKR", CodedSet.IR_149);
    SQUEEZED.put("KSC5601", CodedSet.IR_149);
    SQUEEZED.put("KSX1001", CodedSet.IR_149);
    SQUEEZED.put("SHIFTJIS", CodedSet.IR_13);
    SQUEEZED.put("ISO2022JP", CodedSet.IR_87);
    SQUEEZED.put("TIS620", CodedSet.IR_166);
    SQUEEZED.put("ASCII", CodedSet.IR_6);
    SQUEEZED.put("USASCII", CodedSet.IR_6);
    SQUEEZED.put("ISO646", CodedSet.IR_6);
    SQUEEZED.put("LATIN1", CodedSet.IR_100);
    CodedSet[] parts = {
      CodedSet.IR_100,
      CodedSet.IR_101,
      CodedSet.IR_109,
      CodedSet.IR_110,
      CodedSet.IR_144,
      CodedSet.IR_127,
      CodedSet.IR_126,
      CodedSet.IR_138,
      CodedSet.IR_148
    };
    for (int i = 0; i < parts.length; i++) {
      SQUEEZED.put("ISO8859" + (i + 1), parts[i]);
    }
    SQUEEZED.put("ISO885911", CodedSet.IR_166);
    SQUEEZED.put("ISO885915", CodedSet.IR_203);
  }

  /** The meaning of a value, or null where it is unlike any term. Padding does not count. */
  static @Nullable Meaning read(String value) {
    Meaning exact = EXACT.get(value.strip());
    if (exact != null) {
      return exact;
    }
    String squeezed = squeeze(value);
    CodedSet set = SQUEEZED.get(squeezed);
    return set == null
        ? null
        : new Meaning(set, false, set.wide() || squeezed.startsWith("ISO2022"));
  }

  private static String squeeze(String value) {
    StringBuilder letters = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < 0x80 && Character.isLetterOrDigit(c)) {
        letters.append(c);
      }
    }
    return letters.toString().toUpperCase(Locale.ROOT);
  }
}
