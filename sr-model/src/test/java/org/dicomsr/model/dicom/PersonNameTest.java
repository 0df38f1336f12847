package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.dicomsr.model.dicom.PersonName.ComponentGroup;
import org.junit.jupiter.api.Test;

class PersonNameTest {
  private static final ComponentGroup NONE = new ComponentGroup("", "", "", "", "");

  @Test
  void aNameHasThreeGroups() {
    PersonName name = PersonName.parse("Yamada^Tarou=山田^太郎=やまだ^たろう");

    assertThat(name.alphabetic()).isEqualTo(new ComponentGroup("Yamada", "Tarou", "", "", ""));
    assertThat(name.ideographic().family()).isEqualTo("山田");
    assertThat(name.phonetic().given()).isEqualTo("たろう");
  }

  @Test
  void aGroupHasFiveComponents() {
    ComponentGroup group =
        PersonName.parse("Adams^John Robert Quincy^^Rev.^B.A. M.Div.").alphabetic();

    assertThat(group)
        .isEqualTo(new ComponentGroup("Adams", "John Robert Quincy", "", "Rev.", "B.A. M.Div."));
    assertThat(group.text()).isEqualTo("Adams^John Robert Quincy^^Rev.^B.A. M.Div.");
  }

  @Test
  void groupsCanBeMissing() {
    PersonName name = PersonName.parse("=山田^太郎");

    assertThat(name.alphabetic().isEmpty()).isTrue();
    assertThat(name.ideographic().text()).isEqualTo("山田^太郎");
    assertThat(name.phonetic().isEmpty()).isTrue();
    assertThat(PersonName.parse("^^=^").isEmpty()).isTrue();
    assertThat(PersonName.parse("").isEmpty()).isTrue();
  }

  @Test
  void theTextIsKeptButTrailingDelimitersAndPaddingDoNotCount() {
    PersonName padded = PersonName.parse("Doe ^ Jane^^^==");

    assertThat(padded.text()).isEqualTo("Doe ^ Jane^^^==");
    assertThat(padded)
        .isEqualTo(PersonName.parse("Doe^Jane"))
        .hasSameHashCodeAs(PersonName.parse("Doe^Jane"));
    assertThat(padded.canonical().text()).isEqualTo("Doe^Jane");
    assertThat(padded)
        .isNotEqualTo(PersonName.parse("Doe^^Jane"))
        .isNotEqualTo(PersonName.parse("=Doe^Jane"));
  }

  @Test
  void whatIsTooMuchIsKeptAndCompared() {
    assertThat(PersonName.parse("A^B^C^D^E^F").alphabetic().suffix()).isEqualTo("E^F");
    assertThat(PersonName.parse("A=B=C=D")).isNotEqualTo(PersonName.parse("A=B=C"));
  }

  @Test
  void aNameIsBuiltFromGroups() {
    ComponentGroup latin = new ComponentGroup("Hong", "Gildong", "", "", "");
    ComponentGroup hangul = new ComponentGroup("홍", "길동", "", "", "");

    assertThat(PersonName.of(latin, NONE, hangul).text()).isEqualTo("Hong^Gildong==홍^길동");
    assertThat(PersonName.of(latin, NONE, NONE).text()).isEqualTo("Hong^Gildong");
  }

  @Test
  void neitherNameNorGroupShowsInText() {
    PersonName name = PersonName.parse("MARKER^MARKER=MARKER");

    assertThat(name).hasToString("PersonName[2 groups]");
    assertThat(name.alphabetic()).hasToString("ComponentGroup[2 components]");
    assertThat(PersonName.parse("")).hasToString("PersonName[0 groups]");
  }

  @Property
  void groupsMakeUpTheCanonicalText(@ForAll @Chars({'a', ' ', '^', '=', '山'}) String text) {
    PersonName name = PersonName.parse(text);

    assertThat(name.canonical().canonical())
        .isEqualTo(name)
        .extracting(PersonName::text)
        .isEqualTo(name.canonical().text());
    if (name.canonical().text().chars().filter(c -> c == '=').count() <= 2) {
      assertThat(PersonName.of(name.alphabetic(), name.ideographic(), name.phonetic()))
          .isEqualTo(name);
    }
  }
}
