package org.dicomsr.filter.internal.markup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements that are well-formed XML, and as well HTML. Not thread-safe; {@code toString} is
 * what was written.
 */
public final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /** Begins with nothing. */
  public Markup() {}

  /**
   * Opens an element.
   *
   * @param tag its name
   * @param attributes names and values, in turn; numbers get two decimals at the most
   * @return this
   */
  public Markup open(String tag, Object... attributes) {
    start(tag, attributes).append('>');
    open.push(tag);
    return this;
  }

  /**
   * Closes the element that was opened last.
   *
   * @return this
   */
  public Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /**
   * Writes text.
   *
   * @param text any text
   * @return this
   */
  public Markup text(String text) {
    escape(text);
    return this;
  }

  /**
   * Writes an element with text.
   *
   * @param tag its name
   * @param text any text
   * @param attributes names and values, in turn
   * @return this
   */
  public Markup element(String tag, String text, Object... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /**
   * Writes an element that has no content.
   *
   * @param tag its name
   * @param attributes names and values, in turn
   * @return this
   */
  public Markup empty(String tag, Object... attributes) {
    start(tag, attributes).append("/>\n");
    return this;
  }

  /**
   * Writes markup as it is.
   *
   * @param markup what was written by such as this
   * @return this
   */
  public Markup markup(String markup) {
    out.append(markup);
    return this;
  }

  private StringBuilder start(String tag, Object... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      if (attributes[i + 1] instanceof Double number) {
        out.append(number(number));
      } else {
        escape(attributes[i + 1].toString());
      }
      out.append('"');
    }
    return out;
  }

  /** At most two decimals, the same on every machine. */
  static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Without what is markup, or no character of XML; other white space becomes a space. */
  private void escape(String text) {
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n', '\r' -> out.append(' ');
            default -> {
              boolean none =
                  Character.isISOControl(c)
                      || (c >= 0xd800 && c <= 0xdfff)
                      || (c & 0xfffe) == 0xfffe
                      || (c >= 0xfdd0 && c <= 0xfdef);
              if (!none) {
                out.appendCodePoint(c);
              }
            }
          }
        });
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
