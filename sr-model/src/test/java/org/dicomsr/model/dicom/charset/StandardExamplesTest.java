package org.dicomsr.model.dicom.charset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.dicom.charset.Texts.bytes;
import static org.dicomsr.model.dicom.charset.Texts.faults;
import static org.dicomsr.model.dicom.charset.Texts.set;

import org.junit.jupiter.api.Test;

/** The examples of PS3.5 annexes H to K and M, both ways, byte for byte. */
class StandardExamplesTest {

  private static void assertBothWays(
      SpecificCharacterSet set, String latin1, String text, TextKind kind) {
    byte[] bytes = bytes(latin1);
    assertThat(set.problems()).isEmpty();
    assertThat(set.decode(bytes, 0, bytes.length, kind)).isEqualTo(text);
    assertThat(faults(set, latin1, kind)).isEmpty();
    assertThat(set.encode(text, kind)).hasValue(bytes);
  }

  @Test
  void japaneseNameBesideIso646() {
    assertBothWays(
        set("", "ISO 2022 IR 87"),
        "Yamada^Tarou=\u001b$B;3ED\u001b(B^\u001b$BB@O:\u001b(B=\u001b$B$d$^$@\u001b(B^\u001b$B$?$m$&\u001b(B",
        "Yamada^Tarou=山田^太郎=やまだ^たろう",
        TextKind.PERSON_NAME);
  }

  @Test
  void japaneseNameBesideJisX0201() {
    assertBothWays(
        set("ISO 2022 IR 13", "ISO 2022 IR 87"),
        "\u00d4\u00cf\u00c0\u00de^\u00c0\u00db\u00b3=\u001b$B;3ED\u001b(J^\u001b$BB@O:\u001b(J=\u001b$B$d$^$@\u001b(J^\u001b$B$?$m$&\u001b(J",
        "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう",
        TextKind.PERSON_NAME);
  }

  @Test
  void koreanName() {
    assertBothWays(
        set("", "ISO 2022 IR 149"),
        "Hong^Gildong=\u001b$)C\u00fb\u00f3^\u001b$)C\u00d1\u00ce\u00d4\u00d7=\u001b$)C\u00c8\u00ab^\u001b$)C\u00b1\u00e6\u00b5\u00bf",
        "Hong^Gildong=洪^吉洞=홍^길동",
        TextKind.PERSON_NAME);
  }

  @Test
  void koreanLinesDesignateTheirSetAnew() {
    assertBothWays(
        set("", "ISO 2022 IR 149"),
        "\u001b$)C\u00b1\u00e6 1\r\n\u001b$)C\u00b5\u00bf 2",
        "길 1\r\n동 2",
        TextKind.SINGLE);
  }

  @Test
  void chineseNameInUtf8() {
    assertBothWays(
        set("ISO_IR 192"),
        "Wang^XiaoDong=\u00e7\u008e\u008b^\u00e5\u00b0\u008f\u00e6\u009d\u00b1",
        "Wang^XiaoDong=王^小東",
        TextKind.PERSON_NAME);
  }

  @Test
  void chineseNameInGb18030AndGbk() {
    String bytes = "Wang^XiaoDong=\u00cd\u00f5^\u00d0\u00a1\u00b6\u00ab";
    assertBothWays(set("GB18030"), bytes, "Wang^XiaoDong=王^小东", TextKind.PERSON_NAME);
    assertBothWays(set("GBK"), bytes, "Wang^XiaoDong=王^小东", TextKind.PERSON_NAME);
  }

  @Test
  void chineseNameInGb2312() {
    assertBothWays(
        set("", "ISO 2022 IR 58"),
        "Zhang^XiaoDong=\u001b$)A\u00d5\u00c5^\u001b$)A\u00d0\u00a1\u00b6\u00ab",
        "Zhang^XiaoDong=张^小东",
        TextKind.PERSON_NAME);
  }

  @Test
  void arabicFrenchGermanGreekHebrewAndRussianNames() {
    assertBothWays(
        set("ISO_IR 127"),
        "\u00e2\u00c8\u00c7\u00e6\u00ea^\u00e4\u00e6\u00d2\u00c7\u00d1",
        "قباني^لنزار",
        TextKind.PERSON_NAME);
    assertBothWays(set("ISO_IR 100"), "Buc^J\u00e9r\u00f4me", "Buc^Jérôme", TextKind.PERSON_NAME);
    assertBothWays(
        set("ISO_IR 100"), "\u00c4neas^R\u00fcdiger", "Äneas^Rüdiger", TextKind.PERSON_NAME);
    assertBothWays(
        set("ISO_IR 126"),
        "\u00c4\u00e9\u00ef\u00ed\u00f5\u00f3\u00e9\u00ef\u00f2",
        "Διονυσιος",
        TextKind.PERSON_NAME);
    assertBothWays(
        set("ISO_IR 138"),
        "\u00f9\u00f8\u00e5\u00ef^\u00e3\u00e1\u00e5\u00f8\u00e4",
        "שרון^דבורה",
        TextKind.PERSON_NAME);
    assertBothWays(
        set("ISO_IR 144"),
        "\u00bb\u00ee\u00dace\u00dc\u00d1yp\u00d3",
        "Люкceмбypг",
        TextKind.PERSON_NAME);
  }
}
