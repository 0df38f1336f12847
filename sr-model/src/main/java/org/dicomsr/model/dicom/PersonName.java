package org.dicomsr.model.dicom;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value of VR PN: up to three component groups of up to five components each (PS3.5 6.2.1).
 *
 * <p>The text is kept as it is and taken apart on demand. Two names are equal if they differ only
 * in what carries no meaning: spaces around components, and delimiters behind the last of them.
 * What exceeds three groups or five components is kept and compared too.
 *
 * <p>Immutable and thread-safe. {@link #toString()} does not reveal the name.
 *
 * @param text the DICOM text, for example {@code Yamada^Tarou=山田^太郎=やまだ^たろう}
 */
public record PersonName(String text) {

  /** Checks that there is a text. */
  public PersonName {
    Objects.requireNonNull(text, "text");
  }

  /**
   * A component group of a person name, that is, the name in one script. A component that is not
   * there is an empty text.
   *
   * <p>Immutable and thread-safe. {@link #toString()} does not reveal the name.
   *
   * @param family the family name complex
   * @param given the given name complex
   * @param middle the middle name
   * @param prefix what stands in front, such as a title
   * @param suffix what follows, such as a degree
   */
  public record ComponentGroup(
      String family, String given, String middle, String prefix, String suffix) {
    static final int COMPONENTS = 5;

    /** Checks that nothing is null. */
    public ComponentGroup {
      Objects.requireNonNull(family, "family");
      Objects.requireNonNull(given, "given");
      Objects.requireNonNull(middle, "middle");
      Objects.requireNonNull(prefix, "prefix");
      Objects.requireNonNull(suffix, "suffix");
    }

    /** {@return whether no component is there} */
    public boolean isEmpty() {
      return text().isEmpty();
    }

    /** {@return the DICOM text of the group, without trailing delimiters} */
    public String text() {
      return withoutTrailing(String.join("^", family, given, middle, prefix, suffix), '^');
    }

    /** {@return the number of components that are there, never their text} */
    @Override
    public String toString() {
      int there = 0;
      for (String component : new String[] {family, given, middle, prefix, suffix}) {
        there += component.isEmpty() ? 0 : 1;
      }
      return "ComponentGroup[" + there + " components]";
    }
  }

  /**
   * Reads a name from its DICOM text. Any text is a name.
   *
   * @param text one value, without padding
   * @return the name
   */
  public static PersonName parse(String text) {
    return new PersonName(text);
  }

  /**
   * A name in up to three scripts.
   *
   * @param alphabetic the group in single-byte characters
   * @param ideographic the group in ideographs, may be empty
   * @param phonetic the group in phonetic characters, may be empty
   * @return the name
   */
  public static PersonName of(
      ComponentGroup alphabetic, ComponentGroup ideographic, ComponentGroup phonetic) {
    return new PersonName(
        withoutTrailing(
            String.join("=", alphabetic.text(), ideographic.text(), phonetic.text()), '='));
  }

  /** {@return the first group, in single-byte characters} */
  public ComponentGroup alphabetic() {
    return group(0);
  }

  /** {@return the second group, in ideographs} */
  public ComponentGroup ideographic() {
    return group(1);
  }

  /** {@return the third group, in phonetic characters} */
  public ComponentGroup phonetic() {
    return group(2);
  }

  /** {@return whether nothing of a name is there} */
  public boolean isEmpty() {
    return canonical().text.isEmpty();
  }

  /** {@return the same name without spaces around components and without trailing delimiters} */
  public PersonName canonical() {
    String[] groups = text.split("=", -1);
    for (int i = 0; i < groups.length; i++) {
      String[] components = groups[i].split("\\^", -1);
      for (int j = 0; j < components.length; j++) {
        components[j] = trim(components[j]);
      }
      groups[i] = withoutTrailing(String.join("^", components), '^');
    }
    String canonical = withoutTrailing(String.join("=", groups), '=');
    return canonical.equals(text) ? this : new PersonName(canonical);
  }

  private ComponentGroup group(int index) {
    String[] groups = text.split("=", -1);
    // A sixth component has no place of its own: the suffix keeps it, caret included.
    String[] found =
        (index < groups.length ? groups[index] : "").split("\\^", ComponentGroup.COMPONENTS);
    String[] components = new String[ComponentGroup.COMPONENTS];
    for (int i = 0; i < components.length; i++) {
      components[i] = i < found.length ? trim(found[i]) : "";
    }
    return new ComponentGroup(
        components[0], components[1], components[2], components[3], components[4]);
  }

  /**
   * Padding is a space, or a null byte where the writer mistook the VR; an ideographic space is
   * text.
   */
  private static String trim(String component) {
    int from = 0;
    int end = component.length();
    while (from < end && isPadding(component.charAt(from))) {
      from++;
    }
    while (end > from && isPadding(component.charAt(end - 1))) {
      end--;
    }
    return component.substring(from, end);
  }

  private static boolean isPadding(char c) {
    return c == ' ' || c == 0;
  }

  private static String withoutTrailing(String text, char delimiter) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == delimiter) {
      end--;
    }
    return text.substring(0, end);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PersonName that
        && (text.equals(that.text) || canonical().text.equals(that.canonical().text));
  }

  @Override
  public int hashCode() {
    return canonical().text.hashCode();
  }

  /** {@return the number of component groups that are there, never their text} */
  @Override
  public String toString() {
    String canonical = canonical().text;
    int groups = canonical.isEmpty() ? 0 : 1;
    for (int i = 0; i < canonical.length(); i++) {
      groups += canonical.charAt(i) == '=' ? 1 : 0;
    }
    return "PersonName[" + groups + " groups]";
  }
}
