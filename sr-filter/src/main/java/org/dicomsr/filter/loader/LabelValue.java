package org.dicomsr.filter.loader;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a data set says of one variable of one patient. Unknown is not "no": where nothing is known,
 * where facts disagree and where the value is withheld, there is no value. Immutable; {@code
 * toString} shows none.
 *
 * @param word a word or text, null for a number and where nothing is known
 * @param decimal a number to the last digit written, null for a word and where nothing is known
 * @param unitCode UCUM code of the number, null where it has none
 * @param recordedCode the code that was recorded, {@code SCHEME|value}, null where there was none
 * @param conflicting how many different values there are, where they disagree; 0 else
 * @param withheld whether there is a value that is not shown
 */
public record LabelValue(
    @Nullable String word,
    @Nullable BigDecimal decimal,
    @Nullable String unitCode,
    @Nullable String recordedCode,
    long conflicting,
    boolean withheld) {

  static LabelValue of(JsonView label) throws CohortReadException {
    boolean word = label.isText("value");
    BigDecimal decimal = label.numberOrNull("value");
    if (!word && decimal == null && !label.isNull("value")) {
      throw label.fault("a text, a number or null for value", "another value");
    }
    return new LabelValue(
        word ? label.text("value") : null,
        decimal,
        label.textOrNull("unit"),
        label.textOrNull("code"),
        label.whole("conflict", 0),
        label.isTrue("withheld"));
  }

  /** {@return whether there is a value} */
  public boolean known() {
    return word != null || decimal != null;
  }

  /** {@return the word or text, absent for numbers and where nothing is known} */
  public Optional<String> text() {
    return Optional.ofNullable(word);
  }

  /** {@return the number in its {@link #unit}, absent for words and where nothing is known} */
  public OptionalDouble number() {
    return decimal == null ? OptionalDouble.empty() : OptionalDouble.of(decimal.doubleValue());
  }

  /** {@return the UCUM code of the number's unit} */
  public Optional<String> unit() {
    return Optional.ofNullable(unitCode);
  }

  /** {@return the code that was recorded, {@code SCHEME|value}} */
  public Optional<String> code() {
    return Optional.ofNullable(recordedCode);
  }

  @Override
  public String toString() {
    return known() ? "LabelValue[known]" : "LabelValue[unknown]";
  }
}
