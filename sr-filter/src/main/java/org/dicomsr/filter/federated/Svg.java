package org.dicomsr.filter.federated;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes the few shapes of a figure as SVG 1.1. Not thread-safe. */
final class Svg {
  private final StringBuilder out = new StringBuilder();

  Svg(double width, double height) {
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" viewBox=\"0 0 ")
        .append(number(width))
        .append(' ')
        .append(number(height))
        .append("\" font-family=\"Helvetica, Arial, sans-serif\">\n")
        .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
  }

  void title(String text) {
    out.append("<title>").append(escaped(text)).append("</title>\n");
  }

  void text(double x, double y, String anchor, double size, String colour, String text) {
    out.append("<text x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" text-anchor=\"")
        .append(anchor)
        .append("\" font-size=\"")
        .append(number(size))
        .append("\" fill=\"")
        .append(colour)
        .append("\">")
        .append(escaped(text))
        .append("</text>\n");
  }

  /** Text that reads from below, and ends at a point. */
  void upright(double x, double y, double size, String colour, String text) {
    out.append("<text transform=\"translate(")
        .append(number(x))
        .append(' ')
        .append(number(y))
        .append(") rotate(-90)\" text-anchor=\"end\" font-size=\"")
        .append(number(size))
        .append("\" fill=\"")
        .append(colour)
        .append("\">")
        .append(escaped(text))
        .append("</text>\n");
  }

  void line(double x1, double y1, double x2, double y2, String colour, double width) {
    out.append("<line x1=\"")
        .append(number(x1))
        .append("\" y1=\"")
        .append(number(y1))
        .append("\" x2=\"")
        .append(number(x2))
        .append("\" y2=\"")
        .append(number(y2))
        .append("\" stroke=\"")
        .append(colour)
        .append("\" stroke-width=\"")
        .append(number(width))
        .append("\"/>\n");
  }

  void band(double x, double y, double width, double height, String colour) {
    rectangle(x, y, width, height, "fill=\"" + colour + "\"", null);
  }

  void bar(double x, double y, double width, double height, String colour, String about) {
    rectangle(x, y, width, height, "fill=\"" + colour + "\"", about);
  }

  void openBar(double x, double y, double width, double height, String colour, String about) {
    rectangle(
        x,
        y,
        width,
        height,
        "fill=\"#ffffff\" stroke=\"" + colour + "\" stroke-dasharray=\"3 2\"",
        about);
  }

  private void rectangle(
      double x,
      double y,
      double width,
      double height,
      String paint,
      @org.jspecify.annotations.Nullable String about) {
    out.append("<rect x=\"")
        .append(number(x))
        .append("\" y=\"")
        .append(number(y))
        .append("\" width=\"")
        .append(number(width))
        .append("\" height=\"")
        .append(number(height))
        .append("\" ")
        .append(paint);
    if (about == null) {
      out.append("/>\n");
    } else {
      out.append("><title>").append(escaped(about)).append("</title></rect>\n");
    }
  }

  void dot(double x, double y, double radius, String colour) {
    out.append("<circle cx=\"")
        .append(number(x))
        .append("\" cy=\"")
        .append(number(y))
        .append("\" r=\"")
        .append(number(radius))
        .append("\" fill=\"")
        .append(colour)
        .append("\"/>\n");
  }

  String end() {
    return out.append("</svg>\n").toString();
  }

  /** At most two decimals, the same on every machine. */
  private static String number(double value) {
    return BigDecimal.valueOf(value)
        .setScale(2, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  /** Text without what is markup, or no character of XML. */
  static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            default -> {
              if (c >= ' ' && c != 0xfffe && c != 0xffff && (c < 0xd800 || c > 0xdfff)) {
                safe.appendCodePoint(c);
              }
            }
          }
        });
    return safe.toString();
  }
}
