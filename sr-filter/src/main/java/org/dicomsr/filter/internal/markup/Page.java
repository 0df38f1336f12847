package org.dicomsr.filter.internal.markup;

import java.util.List;

/**
 * Writes a page of HTML that is XML as well, with its style in it. Not thread-safe.
 *
 * <p>The style reads on a screen, in print and without colours.
 */
public final class Page {
  private static final String STYLE =
      """
      body { font: 15px/1.45 Helvetica, Arial, sans-serif; color: #1a1a1a; background: #ffffff;
        max-width: 72em; margin: 2em auto; padding: 0 1.5em; }
      h1 { font-size: 1.6em; margin: 0 0 .2em; }
      h2 { font-size: 1.15em; margin: 2em 0 .4em; border-bottom: 1px solid #1a1a1a; }
      h3 { font-size: 1em; margin: 1.4em 0 .3em; }
      p { margin: .4em 0; max-width: 48em; }
      .note { color: #444444; font-size: .9em; }
      .warn { border: 1px solid #1a1a1a; padding: .4em .8em; }
      .panel { display: flex; flex-wrap: wrap; gap: 0 2.5em; align-items: flex-start; }
      figure { margin: 1em 0; overflow-x: auto; }
      figure svg { max-width: 100%; height: auto; }
      table { border-collapse: collapse; margin: .6em 0; font-size: .92em; }
      th { white-space: nowrap; }
      tbody th { white-space: normal; min-width: 5em; }
      th, td { padding: .2em .7em; border-bottom: 1px solid #d0d0d0; text-align: left;
        vertical-align: top; }
      thead th { border-bottom: 1px solid #1a1a1a; }
      td.n, th.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      tr.all td, tr.all th, td.all { font-weight: bold; }
      code { font-family: Consolas, Menlo, monospace; font-size: .9em; overflow-wrap: anywhere; }
      @media print { body { margin: 0; max-width: none; font-size: 10pt; }
        h2, h3 { break-after: avoid; } figure, tr { break-inside: avoid; }
        figure { overflow: visible; } }
      """;

  private final Markup out = new Markup();

  /**
   * Begins a page.
   *
   * @param title its title, also its first heading
   */
  public Page(String title) {
    out.markup("<!DOCTYPE html>\n")
        .open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en")
        .open("head")
        .empty("meta", "charset", "utf-8")
        .empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
        .element("title", title)
        .open("style")
        .markup(STYLE)
        .close()
        .close()
        .open("body")
        .element("h1", title);
  }

  /** {@return what the page is written with} */
  public Markup content() {
    return out;
  }

  /**
   * Writes a figure.
   *
   * @param svg what {@link Svg} drew
   */
  public void figure(String svg) {
    out.open("figure").markup(svg).close();
  }

  /**
   * Writes a table. The first cell of a row is its heading; the others are numbers.
   *
   * @param headings the headings of the columns
   * @param rows the rows, each with a cell for each column
   * @param last whether the last row is the sum of the others
   */
  public void table(List<String> headings, List<List<String>> rows, boolean last) {
    out.open("table").open("thead").open("tr");
    for (int i = 0; i < headings.size(); i++) {
      cell("th", headings.get(i), i, "scope", "col");
    }
    out.close().close().open("tbody");
    for (int row = 0; row < rows.size(); row++) {
      if (last && row == rows.size() - 1) {
        out.open("tr", "class", "all");
      } else {
        out.open("tr");
      }
      List<String> cells = rows.get(row);
      for (int i = 0; i < cells.size(); i++) {
        if (i == 0) {
          out.element("th", cells.get(i), "scope", "row");
        } else {
          cell("td", cells.get(i), i);
        }
      }
      out.close();
    }
    out.close().close();
  }

  private void cell(String tag, String text, int column, Object... attributes) {
    if (column == 0) {
      out.element(tag, text, attributes);
    } else {
      Object[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
      all[attributes.length] = "class";
      all[attributes.length + 1] = "n";
      out.element(tag, text, all);
    }
  }

  /** {@return the whole page; nothing more can be written} */
  public String end() {
    return out.close().close().toString();
  }
}
