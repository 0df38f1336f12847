package org.dicomsr.filter.federated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.filter.federated.SiteCounts.Basis;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.testing.Xml;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class FederatedCountsTests {
  private static final String HASH = "0123456789abcdef";
  private static final List<String> SUBSETS = List.of("CT", "ECG", "Pacemaker");

  static Basis basis(Disclosure disclosure) {
    return new Basis("TAVI", SUBSETS, HASH, HASH, HASH, disclosure);
  }

  private static SiteCounts site(String name, Map<Combination, Long> counted) {
    return SiteCounts.of(name, basis(Disclosure.USUAL), counted);
  }

  @Provide
  Arbitrary<Map<Combination, Long>> tables() {
    Arbitrary<Combination> combinations =
        Arbitraries.integers()
            .between(0, 2)
            .set()
            .ofMinSize(1)
            .map(set -> new Combination(new TreeSet<>(set)));
    return Arbitraries.maps(combinations, Arbitraries.longs().between(0, 40));
  }

  @Property
  void whatIsPublishedIsZeroOrLargeOrHidden(
      @ForAll("tables") Map<Combination, Long> counted,
      @ForAll @IntRange(min = 2, max = 12) int minCell,
      @ForAll @IntRange(min = 1, max = 12) int rounding) {
    Disclosure disclosure = new Disclosure(minCell, Math.min(rounding, minCell));
    SiteCounts published = SiteCounts.of("A", basis(disclosure), counted);
    counted.forEach((cell, patients) -> {
      assertThat(published.cell(cell).contains(patients)).isTrue();
      if (patients > 0 && patients < minCell) {
        assertThat(published.cell(cell)).isEqualTo(new Interval(1, minCell - 1));
      } else if (disclosure.rounding() == 1) {
        assertThat(published.cell(cell).isExact()).isTrue();
      }
    });
    assertThat(SiteCountsJson.read(SiteCountsJson.write(published))).isEqualTo(published);
  }

  @Property
  void sumsAndInclusiveFiguresContainTheTruth(
      @ForAll("tables") Map<Combination, Long> a, @ForAll("tables") Map<Combination, Long> b) {
    MergedCounts merged = MergedCounts.of(List.of(site("B", b), site("A", a)));
    for (int i = 0; i < SUBSETS.size(); i++) {
      int subset = i;
      long truth = inclusive(a, subset) + inclusive(b, subset);
      assertThat(merged.subset(subset).contains(truth)).isTrue();
    }
    assertThat(CompositionFigure.svg(merged))
        .isEqualTo(CompositionFigure.svg(MergedCounts.of(List.of(site("A", a), site("B", b)))));
  }

  private static long inclusive(Map<Combination, Long> counted, int subset) {
    return counted.entrySet().stream()
        .filter(cell -> cell.getKey().subsets().contains(subset))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * All tables of two subsets with small numbers: whichever of them gives the same publication is
   * possible, and of each hidden cell every number from 1 to the least cell is, whatever the
   * others.
   */
  @Test
  void nothingFollowsAboutAHiddenCellBeyondItsInterval() {
    Disclosure disclosure = new Disclosure(3, 1);
    List<Combination> cells = List.of(Combination.of(0), Combination.of(1), Combination.of(0, 1));
    Map<String, List<Map<Combination, Long>>> byPublication = new HashMap<>();
    for (long x = 0; x < 5; x++) {
      for (long y = 0; y < 5; y++) {
        for (long z = 0; z < 5; z++) {
          Map<Combination, Long> table = Map.of(cells.get(0), x, cells.get(1), y, cells.get(2), z);
          String published = SiteCountsJson.write(SiteCounts.of("A", basis(disclosure), table));
          byPublication.computeIfAbsent(published, none -> new ArrayList<>()).add(table);
        }
      }
    }
    byPublication.forEach((text, tables) -> {
      SiteCounts published = SiteCountsJson.read(text);
      long combinations = 1;
      for (Combination cell : cells) {
        Interval known = published.cell(cell);
        combinations *= known.most() - known.least() + 1;
        assertThat(tables.stream().map(table -> table.get(cell)).distinct().count())
            .isEqualTo(known.most() - known.least() + 1);
      }
      // Not only each cell by itself: all combinations of what is possible are.
      assertThat(tables).hasSize((int) combinations);
    });
    assertThat(byPublication).hasSize(64);
  }

  @Test
  void sitesThatCountedSomethingElseAreRefusedByName() {
    SiteCounts a = site("Aachen", Map.of(Combination.of(0), 12L));
    SiteCounts b = site("Bonn", Map.of(Combination.of(0), 12L));
    Basis other = new Basis("TAVI", SUBSETS, HASH, "f" + HASH, HASH, Disclosure.USUAL);
    SiteCounts c = SiteCounts.of("Celle", other, Map.of());
    assertThatThrownBy(() -> MergedCounts.of(List.of(a, b, c)))
        .isInstanceOf(CountsException.class)
        .hasMessage("expected the same catalogue at all sites, found another at some (Celle)");
    assertThatThrownBy(() -> MergedCounts.of(List.of(a, b, a)))
        .hasMessage("expected one file of each site, found several (Aachen)");
    assertThatThrownBy(() -> MergedCounts.of(List.of())).isInstanceOf(CountsException.class);
  }

  @Test
  void aFileWithAnythingElseInItIsRefused() {
    String text = SiteCountsJson.write(site("A", Map.of(Combination.of(0), 12L)));
    for (String wrong :
        List.of(
            text.replace("\"site\"", "\"uid\""),
            text.replace("\"patients\":12", "\"patients\":3"),
            text.replace("\"patients\":12", "\"patients\":-1"),
            text.replace("[\"CT\"],\"p", "[\"MR\"],\"p"),
            text.replace("\"counts\":1", "\"counts\":2"),
            text.substring(0, text.length() - 4),
            "[]",
            "")) {
      assertThatThrownBy(() -> SiteCountsJson.read(wrong))
          .as(wrong)
          .isInstanceOf(CountsException.class);
    }
  }

  @Test
  void tablesSayWhatIsKnownOfEachSiteAndOfAll() {
    MergedCounts merged =
        MergedCounts.of(
            List.of(
                site("A", Map.of(Combination.of(0), 12L, Combination.of(0, 1), 3L)),
                site("B", Map.of(Combination.of(0, 1), 20L))));
    assertThat(MergedTable.csv(merged))
        .isEqualTo(
            """
            figure,subsets,site,least,most
            subset,CT,A,13,16
            subset,CT,B,20,20
            subset,CT,,33,36
            subset,ECG,A,1,4
            subset,ECG,B,20,20
            subset,ECG,,21,24
            subset,Pacemaker,A,0,0
            subset,Pacemaker,B,0,0
            subset,Pacemaker,,0,0
            combination,CT,A,12,12
            combination,CT,B,0,0
            combination,CT,,12,12
            combination,CT + ECG,A,1,4
            combination,CT + ECG,B,20,20
            combination,CT + ECG,,21,24
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void theFigureDrawsABarForEachCellAndADashedOneForWhatIsHidden() {
    MergedCounts merged =
        MergedCounts.of(
            List.of(
                site("A & B", Map.of(Combination.of(0), 1200L, Combination.of(0, 1), 3L)),
                site("C", Map.of(Combination.of(0, 2), 20L))));
    String svg = CompositionFigure.svg(merged);
    assertThat(svg)
        .contains("A &amp; B, CT: 1200", "A &amp; B, CT + ECG: 1–4", "C, CT + Pacemaker: 20")
        .doesNotContain("A & B", ": 3<");
    assertThat(svg.split("stroke-dasharray", -1)).hasSize(2);
    assertThat(svg.split("<circle", -1)).hasSize(1 + 3 * 3);
  }

  @Test
  void thePageHasFigureAndTablesAndNeedsNothingElse() {
    Basis odd =
        new Basis("A <b> & 'c'", List.of("<CT>", "E & CG"), HASH, HASH, HASH, new Disclosure(7, 5));
    MergedCounts merged =
        MergedCounts.of(
            List.of(
                SiteCounts.of(
                    "<script>", odd, Map.of(Combination.of(0), 12L, Combination.of(0, 1), 3L)),
                SiteCounts.of("\"B\"", odd, Map.of(Combination.of(0, 1), 20L))));
    String html = MergedPage.html(merged);
    Document page = Xml.read(html);
    Xml.read(CompositionFigure.svg(merged));
    assertThat(page.getElementsByTagName("h1").item(0).getTextContent()).isEqualTo("A <b> & 'c'");
    assertThat(page.getElementsByTagName("script").getLength()).isZero();
    assertThat(page.getElementsByTagName("svg").getLength()).isOne();
    assertThat(rows(page.getElementsByTagName("table").item(0)))
        .containsExactly(
            "Site|<CT>|E & CG", "\"B\"|18–22|18–22", "<script>|9–18|1–6", "All sites|27–40|19–28");
    assertThat(rows(page.getElementsByTagName("table").item(1)))
        .containsExactly(
            "Combination|\"B\"|<script>|All sites",
            "<CT>|0|8–12|8–12",
            "<CT> + E & CG|18–22|1–6|19–28");
    assertThat(page.getDocumentElement().getTextContent())
        .contains("from 1 to 6", "multiples of 5", HASH);
    assertThat(html.replaceAll("http://www.w3.org/[0-9a-z/]+", ""))
        .doesNotContain("http", "src=", "href", "url(", "@import");
    assertThat(MergedPage.html(MergedCounts.of(List.of(SiteCounts.of("A", odd, Map.of())))))
        .satisfies(Xml::read);
  }

  private static List<String> rows(Node table) {
    List<String> rows = new ArrayList<>();
    NodeList found = ((Element) table).getElementsByTagName("tr");
    for (int i = 0; i < found.getLength(); i++) {
      List<String> cells = new ArrayList<>();
      for (Node cell = found.item(i).getFirstChild(); cell != null; cell = cell.getNextSibling()) {
        if (cell instanceof Element) {
          cells.add(cell.getTextContent());
        }
      }
      rows.add(String.join("|", cells));
    }
    return rows;
  }

  @Test
  void ofVeryManyCombinationsTheFigureLeavesTheRarestOut() {
    List<String> subsets = List.of("A", "B", "C", "D", "E", "F");
    Basis many = new Basis("Many", subsets, HASH, HASH, HASH, Disclosure.USUAL);
    Map<Combination, Long> counted = new HashMap<>();
    for (int bits = 1; bits < 64; bits++) {
      TreeSet<Integer> set = new TreeSet<>();
      for (int i = 0; i < 6; i++) {
        if ((bits >> i & 1) != 0) {
          set.add(i);
        }
      }
      counted.put(new Combination(set), 10L + bits);
    }
    String svg = CompositionFigure.svg(MergedCounts.of(List.of(SiteCounts.of("A", many, counted))));
    assertThat(svg).contains("15 rarer combinations are not drawn").contains(": 73<");
    assertThat(svg).doesNotContain(": 25<").contains(": 26<");
  }

  @Test
  void namesOfSitesCannotBecomeFormulasOfASpreadsheet() {
    MergedCounts merged = MergedCounts.of(List.of(site("=1+1", Map.of(Combination.of(0), 9L))));
    assertThat(MergedTable.csv(merged)).contains(",'=1+1,9,9").doesNotContain(",=1+1");
  }
}
