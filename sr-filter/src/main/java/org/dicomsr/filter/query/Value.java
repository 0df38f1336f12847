package org.dicomsr.filter.query;

/**
 * The right side of a comparison. Immutable and thread-safe.
 *
 * <table>
 *   <caption>Values</caption>
 *   <tr><th>record</th><th>text</th><th>is</th></tr>
 *   <tr><td>{@link Quantity}</td><td>{@code 12.5 mm}</td><td>a number, with or without unit</td></tr>
 *   <tr><td>{@link QuantityRange}</td><td>{@code 10..15 mm}</td><td>numbers between two, these included</td></tr>
 *   <tr><td>{@link PartialDate}</td><td>{@code @2019-03}</td><td>a date, as exact as it is written</td></tr>
 *   <tr><td>{@link DateRange}</td><td>{@code @2019..@2020-03}</td><td>from the first moment of one to the last of the other</td></tr>
 *   <tr><td>{@link QuotedText}</td><td>{@code "Left ventricle"}</td><td>the meaning of a code, or text</td></tr>
 *   <tr><td>{@link Word}</td><td>{@code yes}</td><td>a literal; never the name of anything</td></tr>
 *   <tr><td>{@link Code}</td><td>{@code SCT|441509002}</td><td>a code</td></tr>
 *   <tr><td>{@link CodePrefix}</td><td>{@code OPS|5-377*}</td><td>the codes that begin so</td></tr>
 * </table>
 */
public sealed interface Value extends QueryPart
    permits Quantity, QuantityRange, PartialDate, DateRange, QuotedText, Word, Code, CodePrefix {

  /**
   * Reads a value.
   *
   * @param text what may stand behind {@code =}
   * @return the value
   * @throws QuerySyntaxException when the text is no value
   */
  static Value parse(String text) {
    return new Parser(text, null).onlyValue();
  }
}
