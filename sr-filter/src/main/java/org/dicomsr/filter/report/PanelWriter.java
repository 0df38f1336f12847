package org.dicomsr.filter.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.dicomsr.filter.facet.Facet;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetValue;
import org.dicomsr.filter.internal.markup.Markup;
import org.dicomsr.filter.internal.markup.Page;

/** Writes a chart with its table. Not thread-safe. */
final class PanelWriter {
  private final Page page;
  private final Markup out;
  private final int least;
  private final FacetCounts counts;
  private final boolean ordered;

  PanelWriter(Page page, int least, FacetCounts counts) {
    this.page = page;
    this.out = page.content();
    this.least = least;
    this.counts = counts;
    // Bins and periods are shown each, as they stand between others; values by their names.
    this.ordered =
        counts.facet() instanceof Facet.Dates
            || counts.facet() instanceof Facet.Cross
            || counts.values().stream().anyMatch(value -> value.bin() != null);
  }

  void write(Panel panel) {
    out.open("section");
    out.element(
        "h3",
        panel.title()
            + counts
                .unitOfBins()
                .filter(unit -> !unit.isEmpty())
                .map(unit -> " [" + unit + "]")
                .orElse(""));
    if (panel.note() != null) {
      out.element("p", panel.note(), "class", "note");
    }
    List<FacetValue> shown =
        ordered ? counts.values() : counts.values().stream().filter(each -> !few(each)).toList();
    if (!shown.isEmpty()) {
      out.open("div", "class", "panel");
      String title = panel.title() + ", patients";
      page.figure(
          counts.columns().isEmpty()
              ? BarChart.svg(title, bars(shown))
              : BarChart.svg(
                  title, counts.columns().stream().map(FacetValue::label).toList(), rows(shown)));
      table(shown);
      out.close();
    }
    rest(shown);
    out.close();
  }

  private boolean few(FacetValue value) {
    return few(value.count());
  }

  private boolean few(long count) {
    return count > 0 && count < least;
  }

  private BarChart.Bar bar(String label, long count) {
    return few(count)
        ? new BarChart.Bar(label, least - 1L, "< " + least, true)
        : new BarChart.Bar(label, count, ReportPage.number(count), false);
  }

  private List<BarChart.Bar> bars(List<FacetValue> shown) {
    return shown.stream().map(value -> bar(value.label(), value.count())).toList();
  }

  private List<List<BarChart.Bar>> rows(List<FacetValue> shown) {
    return shown.stream()
        .map(value -> value.across().stream().map(count -> bar(value.label(), count)).toList())
        .toList();
  }

  private void table(List<FacetValue> shown) {
    boolean crossed = !counts.columns().isEmpty();
    boolean keyed =
        shown.stream()
            .anyMatch(value -> value.bin() == null && !value.label().equals(value.value()));
    List<String> headings = new ArrayList<>(List.of("Value"));
    if (keyed) {
      headings.add("Code");
    }
    headings.add("Patients");
    if (crossed) {
      counts.columns().forEach(column -> headings.add(column.label()));
    } else {
      headings.add("Share");
    }
    List<List<String>> rows = new ArrayList<>();
    for (FacetValue value : shown) {
      List<String> row = new ArrayList<>(List.of(value.label()));
      if (keyed) {
        row.add(value.label().equals(value.value()) ? "" : value.value());
      }
      row.add(text(value.count()));
      if (crossed) {
        IntStream.range(0, counts.columns().size())
            .forEach(i -> row.add(text(value.across().get(i))));
      } else {
        row.add(few(value) ? "" : share(value.count()));
      }
      rows.add(row);
    }
    page.table(headings, rows, false);
  }

  private String text(long count) {
    return few(count) ? "< " + least : ReportPage.number(count);
  }

  private String share(long count) {
    return String.format(Locale.ROOT, "%.1f %%", 100.0 * count / counts.total());
  }

  private void rest(List<FacetValue> shown) {
    List<String> notes = new ArrayList<>();
    long others = counts.distinct() - shown.stream().filter(each -> each.count() > 0).count();
    if (others > 0) {
      notes.add(ReportPage.number(others) + (others == 1 ? " other value" : " other values"));
    }
    if (counts.missing() > 0) {
      notes.add(text(counts.missing()) + " patients without value");
    }
    counts
        .otherUnits()
        .forEach((unit, objects) ->
            notes.add(
                "numbers in another unit, "
                    + (unit.isEmpty() ? "none" : unit)
                    + ", are not in it"));
    if (!notes.isEmpty()) {
      out.element("p", String.join("; ", notes) + ".", "class", "note");
    }
  }
}
