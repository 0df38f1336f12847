package org.dicomsr.model.iod;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DictionaryEntry;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.IntegerString;

/** Every single value of a data set, and every code outside the content (PS3.5 6.2). */
final class ValueCheck {
  private final Findings findings;
  private final CodeCheck codes;
  // The sequences that are open, and the number of the item in each.
  private int[] tags = new int[16];
  private int[] items = new int[16];
  private int depth;
  private int contentDepth;

  ValueCheck(Findings findings) {
    this.findings = findings;
    this.codes = new CodeCheck(findings);
  }

  void run(DataSet dataSet) {
    for (int i = 0; i < dataSet.size(); i++) {
      DataElement element = dataSet.elementAt(i);
      if (Tag.isPrivate(element.tag())) {
        privateElement(dataSet, element.tag());
      } else {
        representation(element);
      }
      if (element instanceof ValueElement value) {
        if (!value.isEmpty()) {
          value(value);
        }
      } else if (element instanceof SequenceElement sequence) {
        sequence(sequence);
      }
    }
  }

  private void sequence(SequenceElement sequence) {
    if (depth == tags.length) {
      tags = Arrays.copyOf(tags, depth * 2);
      items = Arrays.copyOf(items, depth * 2);
    }
    // Codes of content items, the root's included, are looked at with the items.
    boolean isContent =
        sequence.tag() == Tag.CONTENT_SEQUENCE || sequence.tag() == Tag.CONCEPT_NAME_CODE_SEQUENCE;
    contentDepth += isContent ? 1 : 0;
    tags[depth] = sequence.tag();
    depth++;
    for (int i = 0; i < sequence.items().size(); i++) {
      items[depth - 1] = i + 1;
      DataSet item = sequence.items().get(i);
      if (contentDepth == 0 && CodeCheck.isCode(item)) {
        codes.code(item, "Code", this::pathOfItem);
      }
      run(item);
    }
    depth--;
    contentDepth -= isContent ? 1 : 0;
  }

  private String pathOfItem() {
    StringBuilder text = new StringBuilder(24 * depth);
    for (int i = 0; i < depth; i++) {
      text.append(i == 0 ? "" : "/")
          .append(Tag.format(tags[i]))
          .append('[')
          .append(items[i])
          .append(']');
    }
    return text.toString();
  }

  private void report(Rule rule, int tag, String message) {
    if (findings.wants(rule)) {
      findings.put(rule, pathOfItem() + (depth == 0 ? "" : "/") + Tag.format(tag), message);
    }
  }

  private void privateElement(DataSet owner, int tag) {
    int block = Tag.element(tag) >>> 8;
    if (block != 0 && !owner.contains(Tag.group(tag) << 16 | block)) {
      report(
          Rule.HDR_PRIVATE_CREATOR,
          tag,
          "expected a private creator of block " + Integer.toHexString(block) + ", found none");
    }
  }

  private void representation(DataElement element) {
    int tag = element.tag();
    Vr vr = element.vr();
    if (vr == Vr.UN || vr == DataDictionary.vr(tag) || Tag.isGroupLength(tag)) {
      return;
    }
    DictionaryEntry entry = DataDictionary.find(tag).orElse(null);
    if (entry != null && !entry.vrs().isEmpty() && !entry.vrs().contains(vr)) {
      report(Rule.VR_MISMATCH, tag, "expected " + entry.vrs().getFirst() + ", found " + vr);
    }
  }

  private void value(ValueElement element) {
    Vr vr = element.vr();
    if (vr.isString()) {
      text(element, vr);
    } else if (vr.isBinaryNumber() || vr == Vr.AT) {
      if (element.length() % vr.maxLength() != 0) {
        report(
            Rule.VR_LENGTH,
            element.tag(),
            "expected a multiple of " + vr.maxLength() + " bytes, found " + element.length());
      }
      multiplicity(element.tag(), element.count());
    }
  }

  private void text(ValueElement element, Vr vr) {
    if (vr.isText()) {
      boolean maybeSeveral = characters(element);
      // No text has more characters than bytes: what is short in bytes need not be decoded.
      boolean isShort = vr.maxLength() < 0 || element.length() <= vr.maxLength();
      if (isShort && !maybeSeveral && vr != Vr.PN) {
        return;
      }
    }
    if (!vr.multiValued()) {
      single(element, vr, element.text());
      return;
    }
    List<String> values = element.strings();
    multiplicity(element.tag(), values.size());
    for (String value : values) {
      if (!value.isEmpty()) {
        single(element, vr, value);
      }
    }
  }

  private void multiplicity(int tag, int count) {
    // One value is right almost everywhere, so the dictionary is asked only where there are more.
    if (count > 1 && !Tag.isPrivate(tag)) {
      String vm = DataDictionary.find(tag).flatMap(DictionaryEntry::multiplicity).orElse("");
      if (!vm.isEmpty() && !Multiplicity.allows(vm, count)) {
        report(Rule.VR_MULTIPLICITY, tag, "expected " + vm + " values, found " + count);
      }
    }
  }

  private void single(ValueElement element, Vr vr, String value) {
    int tag = element.tag();
    switch (vr) {
      case UI -> uid(tag, value);
      case DS -> {
        if (longer(Rule.VR_DS_LENGTH, tag, vr, value)) {
          return;
        }
        require(
            DecimalString.parse(value).filter(DecimalString::conformant).isPresent(),
            Rule.VR_DS,
            tag,
            value);
      }
      case IS ->
          require(
              IntegerString.parse(value).filter(IntegerString::conformant).isPresent(),
              Rule.VR_IS,
              tag,
              value);
      case DA ->
          require(
              DicomDate.parse(value).filter(DicomDate::conformant).isPresent(),
              Rule.VR_DA,
              tag,
              value);
      case TM ->
          require(
              DicomTime.parse(value).filter(DicomTime::conformant).isPresent(),
              Rule.VR_TM,
              tag,
              value);
      case DT ->
          require(
              DicomDateTime.parse(value).filter(DicomDateTime::conformant).isPresent(),
              Rule.VR_DT,
              tag,
              value);
      case AS ->
          require(
              AgeString.parse(value).filter(AgeString::conformant).isPresent(),
              Rule.VR_AS,
              tag,
              value);
      case CS -> {
        longer(Rule.VR_CS_LENGTH, tag, vr, value);
        require(isCodeString(value), Rule.VR_CS, tag, value);
      }
      case AE -> longer(Rule.VR_AE_LENGTH, tag, vr, value);
      // A Code Value that is too long is CodeCheck's matter.
      case SH -> {
        if (tag != Tag.CODE_VALUE) {
          longer(Rule.VR_SH_LENGTH, tag, vr, value);
        }
      }
      case LO -> longer(Rule.VR_LO_LENGTH, tag, vr, value);
      case ST -> longer(Rule.VR_ST_LENGTH, tag, vr, value);
      case LT -> longer(Rule.VR_LT_LENGTH, tag, vr, value);
      case PN -> personName(tag, value);
      case AT, FD, FL, OB, OD, OF, OL, OV, OW, SL, SQ, SS, SV, UC, UL, UN, UR, US, UT, UV -> {}
    }
  }

  private void require(boolean holds, Rule rule, int tag, String value) {
    if (!holds) {
      report(
          rule,
          tag,
          "expected the form of the value representation, found another of "
              + value.length()
              + " characters");
    }
  }

  private boolean longer(Rule rule, int tag, Vr vr, String value) {
    // Characters beyond the basic plane count once.
    boolean longer =
        value.length() > vr.maxLength() && value.codePointCount(0, value.length()) > vr.maxLength();
    if (longer) {
      report(
          rule,
          tag,
          "expected at most "
              + vr.maxLength()
              + " characters, found "
              + value.codePointCount(0, value.length()));
    }
    return longer;
  }

  private void uid(int tag, String value) {
    if (!Uids.isValid(value)) {
      report(
          Rule.VR_UI,
          tag,
          "expected digits and dots as a UID has them, found another form of "
              + value.length()
              + " characters");
    } else if (value.length() < 3 || value.charAt(1) != '.' || value.charAt(0) > '2') {
      report(
          Rule.VR_UI_ROOT,
          tag,
          "expected a UID that begins with 0., 1. or 2., found another beginning");
    }
  }

  private static boolean isCodeString(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (!((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == ' ')) {
        return false;
      }
    }
    return true;
  }

  private void personName(int tag, String value) {
    int groups = 1;
    int components = 1;
    int start = 0;
    boolean tooLong = false;
    boolean tooMany = false;
    for (int i = 0; i <= value.length(); i++) {
      char c = i < value.length() ? value.charAt(i) : '=';
      if (c == '^') {
        tooMany |= ++components > 5;
      } else if (c == '=') {
        tooLong |= value.codePointCount(start, i) > Vr.PN.maxLength();
        start = i + 1;
        components = 1;
        groups += i < value.length() ? 1 : 0;
      }
    }
    if (tooLong) {
      report(
          Rule.VR_PN_LENGTH,
          tag,
          "expected at most 64 characters in a component group, found more");
    }
    if (tooMany || groups > 3) {
      report(Rule.VR_PN, tag, "expected at most three groups of five components, found more");
    }
  }

  /**
   * Looks for control characters and for what Specific Character Set does not cover; plain ASCII is
   * done with one look at the bytes.
   *
   * @return whether there may be several values
   */
  private boolean characters(ValueElement element) {
    ByteBuffer bytes = element.byteBuffer();
    boolean lines = !element.vr().multiValued();
    boolean control = false;
    boolean beyondAscii = false;
    boolean backslash = false;
    int end = bytes.limit();
    while (end > 0 && (bytes.get(end - 1) == 0 || bytes.get(end - 1) == ' ')) {
      end--;
    }
    for (int i = 0; i < end; i++) {
      byte b = bytes.get(i);
      beyondAscii |= b < 0 || b == 0x1B;
      backslash |= b == '\\';
      boolean allowed = b == 0x1B || (lines && (b == '\n' || b == '\r' || b == '\f' || b == '\t'));
      control |= b >= 0 && b < ' ' && !allowed;
    }
    if (control) {
      report(Rule.VR_CONTROL, element.tag(), "expected no control characters, found some");
    }
    if (beyondAscii) {
      boolean[] fault = {false};
      element
          .characterSet()
          .decodeValues(
              element.bytes(), 0, end, element.textKind(), (kind, offset) -> fault[0] = true);
      if (fault[0]) {
        report(
            Rule.VR_CHARSET,
            element.tag(),
            "expected characters of the Specific Character Set, found others");
      }
    }
    return backslash && element.vr().multiValued();
  }
}
