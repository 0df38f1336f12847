package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagTest {

  @Test
  void everyConstantIsNamedByTheKeywordOfItsTag() {
    Field[] constants = constants();
    assertThat(constants)
        .hasSizeGreaterThan(700)
        .allSatisfy(constant -> {
          String keyword = DataDictionary.keyword(constant.getInt(null)).orElseThrow();
          assertThat(constant.getName().replace("_", ""))
              .isEqualTo(keyword.toUpperCase(Locale.ROOT));
        });
  }

  @Test
  void noTwoConstantsAreTheSameTag() {
    assertThat(Stream.of(constants()).map(TagTest::value)).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(0040,A730)",
        "0040,A730",
        "0040A730",
        "(0040,a730)",
        "0040a730",
        "ContentSequence"
      })
  void oneTagIsReadFromAllItsForms(String text) {
    assertThat(Tag.parse(text)).isEqualTo(Tag.CONTENT_SEQUENCE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "(0040,A730",
        "0040,A73",
        "0040-A730",
        "(0040 A730)",
        "0040A73G",
        "+040A730",
        "contentsequence",
        " 0040A730",
        "(0040,A730)]",
        "Content Sequence",
        "\uFF10040A730"
      })
  void otherTextIsNoTag(String text) {
    assertThat(Tag.find(text)).isEmpty();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tag.parse(text))
        .withMessageContaining("found neither");
  }

  @Test
  void theMessageDoesNotRepeatTheText() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tag.parse("Doe^Jane"))
        .withMessage(
            "Expected a tag such as (0040,A730), or a DICOM keyword; found neither in 8 characters");
  }

  @Property
  void parsingWhatWasFormattedGivesTheTag(@ForAll int tag) {
    assertThat(Tag.parse(Tag.format(tag))).isEqualTo(tag);
    assertThat(Tag.group(tag) << 16 | Tag.element(tag)).isEqualTo(tag);
  }

  @Test
  void formatsWithCapitalsAndLeadingZeros() {
    assertThat(Tag.format(Tag.ITEM)).isEqualTo("(FFFE,E000)");
    assertThat(Tag.format(Tag.SPECIFIC_CHARACTER_SET)).isEqualTo("(0008,0005)");
  }

  @Test
  void tellsPrivateCreatorsFromOtherPrivateElements() {
    assertThat(Tag.isPrivateCreator(0x00090010)).isTrue();
    assertThat(Tag.isPrivateCreator(0x000900FF)).isTrue();
    assertThat(Tag.isPrivateCreator(0x0009000F)).isFalse();
    assertThat(Tag.isPrivateCreator(0x00091010)).isFalse();
    assertThat(Tag.isPrivateCreator(Tag.PATIENT_NAME)).isFalse();
    assertThat(Tag.isPrivate(0x00091010)).isTrue();
    assertThat(Tag.isPrivate(Tag.CONTENT_SEQUENCE)).isFalse();
  }

  @Test
  void highGroupsComeLast() {
    assertThat(Tag.compare(Tag.ITEM, Tag.PATIENT_NAME)).isPositive();
    assertThat(Tag.compare(Tag.PATIENT_NAME, Tag.PATIENT_ID)).isNegative();
    assertThat(Tag.compare(Tag.ITEM, Tag.ITEM)).isZero();
  }

  private static Field[] constants() {
    return Stream.of(Tag.class.getFields())
        .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == int.class)
        .toArray(Field[]::new);
  }

  private static int value(Field constant) {
    try {
      return constant.getInt(null);
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }
}
