package org.dicomsr.filter.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts that can be done by hand: of documents, and the same of an index. */
class FacetsTests {
  private static final CodedConcept FINDING = CodedConcept.of("121071", "DCM", "Finding");
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final CodedConcept NODULE = CodedConcept.of("27925004", "SCT", "Nodule");
  private static final CodedConcept CYST = CodedConcept.of("367643001", "SCT", "Cyst");
  private static final long DAY = 86_400_000;

  @TempDir Path folder;

  private final List<ObjectDocument> documents = new ArrayList<>();

  private void object(
      int patient, int age, String sex, String modality, int day, ItemDocument... items) {
    List<HeaderAttribute> attributes = new ArrayList<>();
    attributes.add(new HeaderAttribute("Modality", List.of(new TextValue(modality))));
    if (age >= 0) {
      attributes.add(
          new HeaderAttribute("PatientAge", List.of(NumberValue.of("", (double) age, Ucum.YEAR))));
    }
    if (!sex.isEmpty()) {
      attributes.add(new HeaderAttribute("PatientSex", List.of(new TextValue(sex))));
    }
    documents.add(
        new ObjectDocument(
            ObjectKind.REPORT,
            new PatientIdentity("p" + patient, false, "p" + patient, null, null, null, null, null),
            "1.2." + patient,
            "1.3." + patient,
            List.of(
                new InstanceEntry(
                    new SopReference("1.2.840", "1.4." + documents.size()), 1, 1, List.of())),
            "1500",
            new TimeRange(day * DAY, day * DAY + DAY - 1, "", false),
            attributes,
            List.of(),
            GroupDocument.root(List.of(), List.of(items)),
            List.of()));
  }

  private static ItemDocument item(CodedConcept name, ValueType type, FactValue value) {
    return ItemDocument.of("1", type, FactName.of(name), value, List.of(), List.of());
  }

  private static ItemDocument finding(CodedConcept code) {
    return item(FINDING, ValueType.CODE, new CodeValue(Coded.of(code)));
  }

  private static ItemDocument length(double value, CodedConcept unit) {
    return item(LENGTH, ValueType.NUM, NumberValue.of("", value, unit));
  }

  private void archive() {
    object(1, 45, "F", "SR", 0, finding(NODULE), length(1, Ucum.CENTIMETER));
    object(1, 45, "F", "CT", 40);
    object(2, 41, "M", "SR", 400, finding(NODULE), finding(CYST), length(12, Ucum.MILLIMETER));
    object(3, 67, "M", "SR", 400, finding(CYST), length(35, Ucum.MILLIMETER));
    object(3, 67, "", "SR", 401, length(7, Ucum.MILLISECOND));
    object(4, -1, "F", "CT", 402);
  }

  /** Counts documents and an index of them, and expects the same. */
  private List<FacetCounts> count(
      Catalogue catalogue, String query, Level level, FacetRequest... requests) throws Exception {
    List<FacetCounts> counts = count(Facets.of(documents, catalogue), query, level, requests);
    try (SrIndex index = SrIndex.open(folder)) {
      try (IndexSession session = index.session()) {
        for (ObjectDocument document : documents) {
          session.add(document);
        }
        session.commit();
      }
      try (IndexSnapshot snapshot = index.snapshot()) {
        assertThat(count(Facets.of(snapshot, catalogue), query, level, requests)).isEqualTo(counts);
      }
    }
    return counts;
  }

  private static List<FacetCounts> count(
      Facets facets, String query, Level level, FacetRequest... requests) throws Exception {
    return query.isEmpty()
        ? facets.count(level, requests)
        : facets.count(Query.parse(query), level, requests);
  }

  private FacetCounts one(String query, Level level, String facet) throws Exception {
    return count(Catalogue.EMPTY, query, level, FacetRequest.of(facet)).getFirst();
  }

  private static Map<String, Long> labels(FacetCounts counts) {
    Map<String, Long> labels = new LinkedHashMap<>();
    counts.values().forEach(value -> labels.put(value.label(), value.count()));
    return labels;
  }

  @Test
  void patientsCountOnceForEachValue() throws Exception {
    archive();
    FacetCounts counts = one("", Level.PATIENTS, "modality");
    assertThat(labels(counts)).containsExactly(Map.entry("SR", 3L), Map.entry("CT", 2L));
    assertThat(counts.total()).isEqualTo(4);
    assertThat(counts.missing()).isZero();
  }

  @Test
  void objectsCountForThemselves() throws Exception {
    archive();
    assertThat(labels(one("", Level.OBJECTS, "modality")))
        .containsExactly(Map.entry("SR", 4L), Map.entry("CT", 2L));
  }

  @Test
  void ofSelectedPatientsAllObjectsCount() throws Exception {
    archive();
    assertThat(labels(one("CT and SR", Level.OBJECTS, "modality")))
        .containsExactly(Map.entry("CT", 1L), Map.entry("SR", 1L));
  }

  @Test
  void studiesSeriesAndInstancesCountByTheirUids() throws Exception {
    archive();
    assertThat(labels(one("", Level.OBJECTS, "study")))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("1.2.1", 2L, "1.2.2", 1L, "1.2.3", 2L, "1.2.4", 1L));
    assertThat(labels(one("CT", Level.PATIENTS, "series")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("1.3.1", 1L, "1.3.4", 1L));
    assertThat(labels(one("select objects where CT", Level.OBJECTS, "SOPInstanceUID")))
        .containsExactlyInAnyOrderEntriesOf(Map.of("1.4.1", 1L, "1.4.5", 1L));
  }

  @Test
  void codesAreShownByTheirMeanings() throws Exception {
    archive();
    FacetCounts counts = one("", Level.PATIENTS, "\"Finding\"");
    assertThat(labels(counts)).containsExactly(Map.entry("Cyst", 2L), Map.entry("Nodule", 2L));
    assertThat(counts.values().getFirst().value()).isEqualTo("SCT|367643001");
    assertThat(counts.missing()).isEqualTo(1);
  }

  @Test
  void numbersOfAllUnitsAreInOneHistogram() throws Exception {
    archive();
    FacetCounts counts = one("", Level.PATIENTS, "\"Length\" per 10 mm");
    assertThat(labels(counts))
        .containsExactly(
            Map.entry("10 – 20", 2L), Map.entry("20 – 30", 0L), Map.entry("30 – 40", 1L));
    assertThat(counts.unit()).isEqualTo("mm");
    assertThat(counts.otherUnits()).containsExactly(Map.entry("UCUM|ms", 1L));
  }

  @Test
  void numbersWithoutAWordAreBinnedInTheCommonestUnit() throws Exception {
    archive();
    FacetCounts counts = one("", Level.OBJECTS, "\"Length\"");
    assertThat(counts.unit()).isEqualTo("mm");
    assertThat(counts.values().stream().mapToLong(FacetValue::count).sum()).isEqualTo(3);
    assertThat(counts.missing()).isEqualTo(3);
  }

  @Test
  void agesBySexAreOfOneObject() throws Exception {
    archive();
    FacetCounts counts = one("", Level.PATIENTS, "age per 10 by sex");
    assertThat(counts.columns()).extracting(FacetValue::label).containsExactly("F", "M");
    assertThat(counts.values())
        .extracting(FacetValue::label, FacetValue::across)
        .containsExactly(
            tuple("40 – 50", List.of(1L, 1L)),
            tuple("50 – 60", List.of(0L, 0L)),
            tuple("60 – 70", List.of(0L, 1L)));
    assertThat(counts.missing()).isEqualTo(1);
  }

  @Test
  void datesAreCountedByYearAndMonth() throws Exception {
    archive();
    assertThat(labels(one("", Level.PATIENTS, "date")))
        .containsExactly(Map.entry("1970", 1L), Map.entry("1971", 3L));
    assertThat(labels(one("", Level.OBJECTS, "date per month")))
        .containsExactly(
            Map.entry("1970-01", 1L), Map.entry("1970-02", 1L), Map.entry("1971-02", 4L));
  }

  @Test
  void namesOfNumbersAndCodesAreCounted() throws Exception {
    archive();
    assertThat(labels(one("", Level.PATIENTS, "names of numbers")))
        .containsExactly(Map.entry("Length", 3L));
    assertThat(labels(one("", Level.OBJECTS, "names of codes")))
        .containsExactly(Map.entry("Finding", 3L));
  }

  @Test
  void whatIsPickedNarrowsAllOthersAndNotItself() throws Exception {
    archive();
    Clause ct = Query.parse("CT").where();
    List<FacetCounts> counts =
        count(
            Catalogue.EMPTY,
            "",
            Level.PATIENTS,
            FacetRequest.of("modality").picking(ct),
            FacetRequest.of("sex"));
    assertThat(labels(counts.get(0))).containsEntry("SR", 3L);
    assertThat(labels(counts.get(1))).containsExactly(Map.entry("F", 2L));
  }

  @Test
  void trackingIsOfSegmentsAndOfGroups() throws Exception {
    tracked(1, segment("TrackingID", new TextValue("lesion 1")));
    tracked(
        2,
        segment("TrackingID", new TextValue("lesion 1")),
        segment("TrackingUID", new UidValue("1.2.9.1")));
    tracked(3, group(Dcm.TRACKING_IDENTIFIER, new TextValue("lesion 1")));
    tracked(4, group(Dcm.TRACKING_UNIQUE_IDENTIFIER, new UidValue("1.2.9.1")));
    tracked(5, group(LENGTH, NumberValue.of("", 7.0, Ucum.MILLIMETER)));
    FacetCounts counts = one("", Level.PATIENTS, "tracking");
    assertThat(labels(counts)).containsExactly(Map.entry("lesion 1", 3L), Map.entry("1.2.9.1", 2L));
    assertThat(counts.total()).isEqualTo(5);
    assertThat(counts.missing()).isEqualTo(1);
  }

  private void tracked(int patient, GroupDocument... groups) {
    object(patient, 40, "F", "SR", 0);
    ObjectDocument bare = documents.removeLast();
    documents.add(
        new ObjectDocument(
            bare.kind(),
            bare.patient(),
            bare.studyUid(),
            bare.seriesUid(),
            bare.instances(),
            bare.template(),
            bare.time(),
            bare.attributes(),
            bare.references(),
            GroupDocument.root(List.of(groups), List.of()),
            List.of()));
  }

  private static GroupDocument segment(String keyword, FactValue value) {
    return group(
        GroupKind.SEGMENT,
        ItemDocument.of("1.1", ValueType.TEXT, FactName.of(keyword), value, List.of(), List.of()));
  }

  private static GroupDocument group(CodedConcept name, FactValue value) {
    return group(
        GroupKind.CONTAINER,
        ItemDocument.of("1.1", ValueType.TEXT, FactName.of(name), value, List.of(), List.of()));
  }

  private static GroupDocument group(GroupKind kind, ItemDocument item) {
    ItemDocument head =
        ItemDocument.of("1", ValueType.CONTAINER, FactName.UNNAMED, null, List.of(), List.of());
    return new GroupDocument(kind, head, null, List.of(), List.of(item));
  }

  @Test
  void pagesAddUpWithTheOthers() throws Exception {
    archive();
    List<FacetCounts> counts =
        count(
            Catalogue.EMPTY,
            "",
            Level.OBJECTS,
            FacetRequest.of("modality").top(1),
            FacetRequest.of("modality").page(1, 5));
    assertThat(labels(counts.get(0))).containsExactly(Map.entry("SR", 4L));
    assertThat(counts.get(0).other()).isEqualTo(2);
    assertThat(counts.get(0).distinct()).isEqualTo(2);
    assertThat(labels(counts.get(1))).containsExactly(Map.entry("CT", 2L));
    assertThat(counts.get(1).other()).isEqualTo(4);
  }

  @Test
  void variablesCountByTheirWords() throws Exception {
    archive();
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              lesion:
                from: ["DCM|121071"]
                values:
                  solid: ["SCT|27925004"]
                  fluid: ["SCT|367643001"]
              size:
                from:
                  - {code: "SCT|410668003", template: "1500"}
                unit: mm
            """);
    List<FacetCounts> counts =
        count(
            catalogue,
            "",
            Level.PATIENTS,
            FacetRequest.of("lesion"),
            FacetRequest.of("size per 20"));
    assertThat(labels(counts.get(0)))
        .containsExactly(Map.entry("fluid", 2L), Map.entry("solid", 2L));
    assertThat(labels(counts.get(1)))
        .containsExactly(Map.entry("0 – 20", 2L), Map.entry("20 – 40", 1L));
  }

  @Test
  void variablesOfSeveralSelectorsCountByTheFirstThatAnObjectHas() throws Exception {
    archive();
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              size:
                from: ["99NONE|size", "SCT|410668003"]
                unit: mm
              lesion:
                from: ["DCM|121071", "99NONE|lesion"]
                values:
                  solid: ["SCT|27925004"]
              finding:
                from: ["99NONE|lesion", "DCM|121071"]
                type: code
              smallest:
                from: ["99NONE|size", "SCT|410668003"]
                unit: mm
                aggregate: min
            """);
    List<FacetCounts> counts =
        count(
            catalogue,
            "",
            Level.PATIENTS,
            FacetRequest.of("size per 20"),
            FacetRequest.of("lesion"),
            FacetRequest.of("finding"),
            FacetRequest.of("smallest per 20"));
    assertThat(labels(counts.get(0)))
        .containsExactly(Map.entry("0 – 20", 2L), Map.entry("20 – 40", 1L));
    assertThat(labels(counts.get(1))).containsExactly(Map.entry("solid", 2L));
    assertThat(labels(counts.get(2)))
        .containsExactly(Map.entry("Cyst", 2L), Map.entry("Nodule", 2L));
    assertThat(labels(counts.get(3))).isEqualTo(labels(counts.get(0)));
  }

  @Test
  void ofManyFactsThoseAreCountedThatTheCatalogueChooses() throws Exception {
    object(1, 45, "F", "SR", 0, finding(NODULE), length(12, Ucum.MILLIMETER));
    object(1, 45, "F", "SR", 10, finding(CYST), length(35, Ucum.MILLIMETER));
    object(1, 45, "F", "SR", 20, length(5, Ucum.MILLIMETER), length(25, Ucum.MILLIMETER));
    object(2, 41, "M", "SR", 400, finding(CYST), length(1, Ucum.MILLIMETER));
    object(3, 41, "M", "CT", 400);
    Catalogue catalogue =
        Catalogue.parse(
            """
            catalogue: 1
            variables:
              largest: {from: SCT|410668003, unit: mm, aggregate: max}
              first: {from: SCT|410668003, unit: mm, aggregate: first}
              last:
                from: DCM|121071
                values: {solid: SCT|27925004, fluid: SCT|367643001}
                aggregate: latest
              code: {from: DCM|121071, type: code, aggregate: first}
              all: {from: SCT|410668003, unit: mm}
            """);
    FacetRequest[] requests = {
      FacetRequest.of("largest per 10"),
      FacetRequest.of("first per 10"),
      FacetRequest.of("last"),
      FacetRequest.of("code"),
      FacetRequest.of("all per 10"),
      FacetRequest.of("largest per 10 by sex")
    };
    List<FacetCounts> ofPatients = count(catalogue, "", Level.PATIENTS, requests);
    assertThat(counted(ofPatients.get(0)))
        .containsOnly(Map.entry("0 – 10", 1L), Map.entry("30 – 40", 1L));
    assertThat(ofPatients.get(0).missing()).isEqualTo(1);
    assertThat(counted(ofPatients.get(1)))
        .containsOnly(Map.entry("0 – 10", 1L), Map.entry("10 – 20", 1L));
    assertThat(counted(ofPatients.get(2))).containsOnly(Map.entry("fluid", 2L));
    assertThat(counted(ofPatients.get(3)))
        .containsOnly(Map.entry("Nodule", 1L), Map.entry("Cyst", 1L));
    assertThat(counted(ofPatients.get(4)))
        .containsOnly(
            Map.entry("0 – 10", 2L),
            Map.entry("10 – 20", 1L),
            Map.entry("20 – 30", 1L),
            Map.entry("30 – 40", 1L));
    assertThat(ofPatients.get(5).values().stream().mapToLong(FacetValue::count).sum()).isEqualTo(5);
    // Of an object all facts count, and of patients that a query selects all objects.
    List<FacetCounts> ofObjects = count(catalogue, "", Level.OBJECTS, requests);
    assertThat(counted(ofObjects.get(0))).isEqualTo(counted(ofObjects.get(4)));
    List<FacetCounts> selected = count(catalogue, "\"Finding\" = Nodule", Level.PATIENTS, requests);
    assertThat(counted(selected.get(0))).containsOnly(Map.entry("30 – 40", 1L));
  }

  /** Without the bins that nothing is in. */
  private static Map<String, Long> counted(FacetCounts counts) {
    Map<String, Long> labels = labels(counts);
    labels.values().removeIf(count -> count == 0);
    return labels;
  }

  @Test
  void wrongNamesAndUnitsAreRefused() {
    archive();
    Facets facets = Facets.of(documents, Catalogue.EMPTY);
    assertThatExceptionOfType(InvalidQueryException.class)
        .isThrownBy(() -> facets.count(Level.PATIENTS, FacetRequest.of("modalty")))
        .withMessageContaining("modality");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> facets.count(Level.PATIENTS, FacetRequest.of("age per 10 parsec!")))
        .withMessageContaining("a unit of UCUM");
  }
}
