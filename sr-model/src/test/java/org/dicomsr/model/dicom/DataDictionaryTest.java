package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataDictionaryTest {

  @Test
  void tellsAllAboutAnElement() {
    assertThat(DataDictionary.find(Tag.CONTENT_SEQUENCE))
        .contains(
            new DictionaryEntry(
                0x0040A730,
                0xFFFFFFFF,
                "ContentSequence",
                "Content Sequence",
                List.of(Vr.SQ),
                "1",
                false));
    DictionaryEntry names = DataDictionary.find(Tag.OTHER_PATIENT_IDS).orElseThrow();
    assertThat(names.retired()).isTrue();
    assertThat(names.multiplicity()).contains("1-n");
  }

  @Test
  void anUnknownMultiplicityIsEmptyAndNotOne() {
    assertThat(DataDictionary.find(Tag.EFFECTIVE_START_DATE_TIME).orElseThrow().multiplicity())
        .isEmpty();
  }

  @Test
  void keywordsAndTagsLeadToEachOther() {
    List<DictionaryEntry> named =
        DataDictionary.entries().stream().filter(entry -> !entry.keyword().isEmpty()).toList();
    assertThat(named)
        .hasSizeGreaterThan(5300)
        .allSatisfy(entry -> {
          assertThat(DataDictionary.tag(entry.keyword())).hasValue(entry.tag());
          assertThat(DataDictionary.keyword(inRange(entry))).contains(entry.keyword());
        });
    assertThat(DataDictionary.tag("")).isEmpty();
    assertThat(DataDictionary.tag("patientID")).isEmpty();
  }

  @Test
  void noKeywordLooksLikeATag() {
    assertThat(DataDictionary.entries())
        .noneMatch(entry -> entry.keyword().matches("[0-9A-Fa-f]{8}"));
  }

  @Test
  void retiredElementsWithoutKeywordStillHaveAVr() {
    DictionaryEntry blank = DataDictionary.find(0x00189445).orElseThrow();
    assertThat(blank.keyword()).isEmpty();
    assertThat(DataDictionary.keyword(0x00189445)).isEmpty();
    assertThat(DataDictionary.vr(0x00189445)).isEqualTo(Vr.OB);
  }

  @Test
  void entriesComeInTheOrderOfTheirTags() {
    assertThat(DataDictionary.entries())
        .isSortedAccordingTo((left, right) -> Tag.compare(left.tag(), right.tag()))
        .doesNotHaveDuplicates();
  }

  /** At the top level: nested classes with properties would have to be groups of jqwik's. */
  @Property
  void theVrIsOneOfTheEntrysForEveryTagItCovers(
      @ForAll("standardEntries") DictionaryEntry entry, @ForAll int noise) {
    int tag = entry.tag() | (~entry.mask() & noise & 0xFFFEFFFF);
    DictionaryEntry found = Tag.isGroupLength(tag) ? entry : DataDictionary.find(tag).orElseThrow();
    assertThat(found.covers(tag)).isTrue();
    // An element of its own may lie within a repeating group.
    assertThat(found.mask() == 0xFFFFFFFF || found.equals(entry)).isTrue();
    if (!found.vrs().isEmpty() && !Tag.isGroupLength(tag)) {
      assertThat(found.vrs()).contains(DataDictionary.vr(tag));
    }
  }

  @Provide
  Arbitrary<DictionaryEntry> standardEntries() {
    List<DictionaryEntry> all = DataDictionary.entries();
    return Arbitraries.oneOf(
        Arbitraries.of(all),
        Arbitraries.of(all.stream().filter(entry -> entry.mask() != 0xFFFFFFFF).toList()));
  }

  @Nested
  class TheVrOfImplicitVr {

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "(0010,0010)|PN",
          "(0040,A730)|SQ",
          "(0040,A30A)|DS",
          "(0008,0016)|UI",
          "(0070,0022)|FL",
          "(0002,0010)|UI",
          "(0000,0000)|UL",
          "(0008,0000)|UL",
          "(0009,0000)|UL",
          "(1010,0000)|UL",
          "(1000,0000)|UL",
          "(0009,0010)|LO",
          "(0009,00FF)|LO",
          "(0009,1001)|UN",
          "(0009,0001)|UN",
          "(6001,3000)|UN",
          "(0008,0002)|UN",
          "(FFFE,E000)|UN",
          "(FFFE,E0DD)|UN",
          "(6000,3000)|OW",
          "(6002,3000)|OW",
          "(601E,0010)|US",
          "(5004,3000)|OW",
          "(7F02,0010)|OW",
          "(7FE0,0010)|OW",
          "(0020,3112)|CS",
          "(0028,0413)|AT",
          "(0028,0421)|US",
          "(1000,0121)|US",
          "(1010,4F21)|US",
          "(0028,0106)|US",
          "(0028,3002)|US",
          "(0028,3006)|OW",
          "(0028,1200)|OW",
          "(5400,1010)|OW"
        })
    void isTheDocumentedOne(String tag, Vr expected) {
      Vr vr = DataDictionary.vr(Tag.parse(tag));
      assertThat(vr).isEqualTo(expected);
    }

    @Test
    void isAlwaysOneOfTheEntrysChoice() {
      assertThat(DataDictionary.entries())
          .filteredOn(entry -> !entry.vrs().isEmpty())
          .allSatisfy(entry -> {
            if (!Tag.isGroupLength(entry.tag())) {
              assertThat(entry.vrs()).contains(DataDictionary.vr(inRange(entry)));
            }
          });
      assertThat(DataDictionary.find(Tag.SMALLEST_IMAGE_PIXEL_VALUE).orElseThrow().vrs())
          .containsExactly(Vr.US, Vr.SS);
    }
  }

  @Nested
  class RepeatingGroups {

    @Test
    void coverTheirTagsOnly() {
      DictionaryEntry overlay = DataDictionary.find(0x60020010).orElseThrow();
      assertThat(overlay.keyword()).isEqualTo("OverlayRows");
      assertThat(overlay.tag()).isEqualTo(Tag.OVERLAY_ROWS);
      assertThat(overlay.mask()).isEqualTo(0xFF00FFFF);
      assertThat(overlay.covers(0x60FE0010)).isTrue();
      assertThat(overlay.covers(0x60020011)).isFalse();
    }

    @Test
    void giveWayToAnElementOfItsOwn() {
      assertThat(DataDictionary.keyword(0x00280400)).contains("TransformLabel");
      assertThat(DataDictionary.keyword(0x00280410)).contains("RowsForNthOrderCoefficients");
      assertThat(DataDictionary.keyword(0x7FE00020)).contains("CoefficientsSDVN");
      assertThat(DataDictionary.keyword(0x7F020020)).contains("VariableCoefficientsSDVN");
    }

    @Test
    void neverCoverPrivateGroupsOrGroupLengths() {
      assertThat(DataDictionary.find(0x60010010)).isEmpty();
      assertThat(DataDictionary.find(0x60020000)).isEmpty();
      assertThat(DataDictionary.find(0x10100000)).isEmpty();
      assertThat(DataDictionary.find(0x10000000)).isEmpty();
    }
  }

  @Nested
  class TheResource {

    @Test
    void saysWhatTheTablesOfTheStandardSay() throws IOException {
      List<SpecTables.Row> rows =
          SpecTables.rows("dictionary.tsv", "dictionary-2026b-additions.tsv");
      Map<String, DictionaryEntry> entries =
          DataDictionary.entries().stream()
              .collect(Collectors.toMap(DataDictionaryTest::printed, entry -> entry));
      assertThat(entries).hasSameSizeAs(rows);
      assertThat(rows)
          .allSatisfy(row -> {
            DictionaryEntry entry =
                Objects.requireNonNull(entries.get(row.cell("tag")), row.cell("tag"));
            assertThat(entry.keyword()).isEqualTo(row.cell("keyword"));
            assertThat(entry.name()).isEqualTo(row.cell("name"));
            assertThat(entry.retired()).isEqualTo("Y".equals(row.cell("retired")));
            String vrs = entry.vrs().stream().map(Vr::name).collect(Collectors.joining(" or "));
            assertThat(vrs.isEmpty() ? "NONE" : vrs).isEqualTo(row.cell("vr"));
            // The later table has no multiplicities; those of single-valued VRs are 1 by PS3.5 6.4.
            boolean single =
                !entry.vrs().isEmpty() && entry.vrs().stream().noneMatch(Vr::multiValued);
            String vm = row.cell("vm").isEmpty() && single ? "1" : row.cell("vm");
            assertThat(entry.multiplicity().orElse("")).isEqualTo(vm);
          });
    }
  }

  /**
   * A tag of the entry; in a repeating group not the first one, which may be a group length or
   * another element.
   */
  private static int inRange(DictionaryEntry entry) {
    return entry.tag() | (~entry.mask() & 0x00020022);
  }

  private static String printed(DictionaryEntry entry) {
    HexFormat hex = HexFormat.of().withUpperCase();
    StringBuilder text = new StringBuilder(hex.toHexDigits(entry.tag()));
    String mask = hex.toHexDigits(entry.mask());
    for (int at = 0; at < 8; at++) {
      if (mask.charAt(at) == '0') {
        text.setCharAt(at, 'x');
      }
    }
    return text.insert(4, ',').toString();
  }
}
