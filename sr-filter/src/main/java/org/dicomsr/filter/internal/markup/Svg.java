package org.dicomsr.filter.internal.markup;

import org.jspecify.annotations.Nullable;

/** Writes the few shapes of a figure as SVG 1.1. Not thread-safe. */
public final class Svg {
  /** Of text and lines. */
  public static final String INK = "#1a1a1a";

  /** Of grids and of dots that are off. */
  public static final String FAINT = "#d0d0d0";

  /** Of bars. One of the colours of Okabe and Ito, which all readers tell from black and grey. */
  public static final String FILL = "#0072b2";

  private final Markup out = new Markup();

  /**
   * Begins a figure.
   *
   * @param width its width
   * @param height its height
   * @param title what it shows, for those who do not see it
   */
  public Svg(double width, double height, String title) {
    out.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "role",
        "img",
        "width",
        width,
        "height",
        height,
        "viewBox",
        "0 0 " + Markup.number(width) + " " + Markup.number(height),
        "font-family",
        "Helvetica, Arial, sans-serif");
    out.element("title", title);
    out.empty("rect", "width", "100%", "height", "100%", "fill", "#ffffff");
  }

  /**
   * Writes text.
   *
   * @param x where
   * @param y where its base line is
   * @param anchor what of it is there: {@code start}, {@code middle} or {@code end}
   * @param size of its letters
   * @param text what to write
   */
  public void text(double x, double y, String anchor, double size, String text) {
    out.element(
        "text", text, "x", x, "y", y, "text-anchor", anchor, "font-size", size, "fill", INK);
  }

  /**
   * Writes text that reads from below.
   *
   * @param x where its end is
   * @param y where its end is
   * @param size of its letters
   * @param text what to write
   */
  public void upright(double x, double y, double size, String text) {
    String move = "translate(" + Markup.number(x) + " " + Markup.number(y) + ") rotate(-90)";
    out.element(
        "text", text, "transform", move, "text-anchor", "end", "font-size", size, "fill", INK);
  }

  /**
   * Draws a line.
   *
   * @param x1 from
   * @param y1 from
   * @param x2 to
   * @param y2 to
   * @param colour its colour
   * @param width how thick
   */
  public void line(double x1, double y1, double x2, double y2, String colour, double width) {
    out.empty(
        "line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "stroke", colour, "stroke-width", width);
  }

  /**
   * Draws a rectangle.
   *
   * @param x left
   * @param y top
   * @param width its width
   * @param height its height
   * @param colour its colour
   * @param about what it means, if anything
   */
  public void bar(
      double x, double y, double width, double height, String colour, @Nullable String about) {
    rectangle(about, "x", x, "y", y, "width", width, "height", height, "fill", colour);
  }

  /**
   * Draws a rectangle with a dashed line around it and nothing in it.
   *
   * @param x left
   * @param y top
   * @param width its width
   * @param height its height
   * @param about what it means
   */
  public void openBar(double x, double y, double width, double height, String about) {
    rectangle(
        about,
        "x",
        x,
        "y",
        y,
        "width",
        width,
        "height",
        height,
        "fill",
        "#ffffff",
        "stroke",
        INK,
        "stroke-dasharray",
        "3 2");
  }

  private void rectangle(@Nullable String about, Object... attributes) {
    if (about == null) {
      out.empty("rect", attributes);
    } else {
      out.open("rect", attributes).element("title", about).close();
    }
  }

  /**
   * Draws a filled circle.
   *
   * @param x its middle
   * @param y its middle
   * @param radius its radius
   * @param colour its colour
   */
  public void dot(double x, double y, double radius, String colour) {
    out.empty("circle", "cx", x, "cy", y, "r", radius, "fill", colour);
  }

  /** {@return the whole figure; nothing more can be drawn} */
  public String end() {
    return out.close().toString();
  }
}
