package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.model.testing.SampleDocuments;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.testing.EcgSamples;
import org.dicomsr.templates.testing.RandomEcg;
import org.dicomsr.templates.testing.ReportArbitraries;
import org.dicomsr.templates.testing.SampleReports;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@NullUnmarked // what is not there fails the test
class ContentCleaningTests {
  private static final CodedConcept TITLE =
      CodedConcept.of("18748-4", "LN", "Diagnostic imaging report");
  private static final CodedConcept HEADING = CodedConcept.of("121070", "DCM", "Findings");
  private static final CodedConcept REMARK = CodedConcept.of("R1", "99DICOMSR", "Remark");
  private static final CodedConcept OTHER = CodedConcept.of("R2", "99DICOMSR", "Other remark");
  private static final CodedConcept LENGTH = CodedConcept.of("410668003", "SCT", "Length");
  private static final CodedConcept OBSERVER =
      CodedConcept.of("121008", "DCM", "Person Observer Name");

  /** Reports of all kinds: of any title, by TID 1500 and 3700, key objects, a procedure log. */
  static Map<String, SrDocument> reports() {
    Map<String, SrDocument> all = new LinkedHashMap<>(SampleDocuments.all());
    SampleReports.all().forEach((name, report) -> all.put("TID 1500 " + name, report.document()));
    ReportArbitraries.random(10, 1)
        .forEach((name, report) -> all.put("TID 1500 " + name, report.document()));
    all.put(
        "TID 3700",
        EcgSamples.report(EcgSamples.exhaustive(false).content(), SrSopClass.COMPREHENSIVE, 1)
            .document());
    return all;
  }

  static List<String> names() {
    return List.copyOf(REPORTS.keySet());
  }

  private static final Map<String, SrDocument> REPORTS = reports();

  private static List<String> added(List<Violation> before, List<Violation> after) {
    List<String> rules = errors(after);
    errors(before).forEach(rules::remove);
    return rules;
  }

  private static List<String> errors(List<Violation> violations) {
    return violations.stream()
        .filter(violation -> violation.severity() == Severity.ERROR)
        .map(Violation::rule)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  @Nested
  class BuiltReports {
    @ParameterizedTest
    @MethodSource("org.dicomsr.filter.deidentify.ContentCleaningTests#names")
    void nothingPlantedSurvivesAndEveryLabelDoes(String name) throws IOException {
      SrDocument report = REPORTS.get(name);
      Planting planting = new Planting();
      DataSet planted = planting.in(report.dataSet());
      byte[] bytes = Fixtures.bytes(Fixtures.STRICT, planted);
      assertThat(planting.markers).isNotEmpty();
      assertThat(Fixtures.found(bytes, planting.markers)).isEmpty();
      assertThat(Fixtures.found(bytes, SampleDocuments.MARKER, "Sample^Patient", "Doe")).isEmpty();
      ContentItem copy = ContentReader.readRoot(DicomReader.read(bytes).dataSet());
      assertThat(Labels.of(copy)).isEqualTo(Labels.of(report.root()));
    }

    @ParameterizedTest
    @MethodSource("org.dicomsr.filter.deidentify.ContentCleaningTests#names")
    void theCopyIsAsValidAsTheReport(String name) throws IOException {
      SrDocument report = REPORTS.get(name);
      for (Deidentifier deidentifier : List.of(Fixtures.STANDARD, Fixtures.STRICT)) {
        SrDocument copy = SrDocument.of(deidentifier.deidentify(report.file()));
        assertThat(added(report.violations(), copy.violations())).isEmpty();
        assertThat(
                added(
                    TemplateValidator.standard().validate(report).violations(),
                    TemplateValidator.standard().validate(copy).violations()))
            .isEmpty();
        assertThat(SrDocument.read(copy.toBytes())).isEqualTo(copy);
      }
    }

    @ParameterizedTest
    @MethodSource("org.dicomsr.filter.deidentify.ContentCleaningTests#names")
    void referencesLeadToTheSameItems(String name) throws IOException {
      SrDocument report = REPORTS.get(name);
      SrDocument copy = SrDocument.of(Fixtures.STANDARD.deidentify(report.file()));
      // text that refers to something may go, and its references with it
      assertThat(targets(ContentTree.of(report.root())))
          .containsAll(targets(ContentTree.of(copy.root())));
    }

    private List<String> targets(ContentTree tree) {
      assertThat(tree.danglingReferences()).isEmpty();
      return tree.references().stream()
          .map(reference -> name(reference.source()) + " to " + name(reference.target().get()))
          .toList();
    }

    private String name(ContentNode node) {
      return node.conceptName() + " " + node.item().valueType();
    }

    /** What came of a tool that takes the table at its word: Content Sequence has action D. */
    @Test
    void aNaiveProfileWouldKeepNone() {
      DataSet report = REPORTS.get("TID 1500 planar").dataSet();
      DataSet naive = report.without(Tag.CONTENT_SEQUENCE);
      assertThat(Labels.of(ContentReader.readRoot(naive))).isEmpty();
      assertThat(Labels.of(ContentReader.readRoot(Fixtures.STANDARD.deidentify(report))))
          .hasSizeGreaterThan(10)
          .isEqualTo(Labels.of(ContentReader.readRoot(report)));
    }
  }

  @Nested
  class Items {
    private SrDocument report(Consumer<ContainerBuilder> content) {
      return SrDocument.builder(SopClassUid.COMPREHENSIVE_SR_STORAGE)
          .content(TITLE, content)
          .build();
    }

    private ContentTree clean(SrDocument report, DeidentificationOptions options) {
      DataSet copy = Deidentifier.of(Fixtures.SECRET, options).deidentify(report.file()).dataSet();
      return ContentTree.of(ContentReader.readRoot(copy));
    }

    private ContentTree clean(SrDocument report) {
      return clean(report, DeidentificationOptions.standard());
    }

    private List<String> texts(ContentTree tree) {
      return tree.nodes()
          .map(ContentNode::item)
          .filter(Text.class::isInstance)
          .map(item -> ((Text) item).value())
          .toList();
    }

    @Test
    void ofTextStayWhenThePolicyNamesThemOrAllAreAskedFor() {
      SrDocument report =
          report(c -> c.text(CONTAINS, REMARK, "calcified").text(CONTAINS, OTHER, "dense"));
      assertThat(texts(clean(report))).isEmpty();
      DeidentificationOptions named =
          DeidentificationOptions.standard().keeping(ContentPolicy.of(List.of(REMARK)));
      assertThat(texts(clean(report, named))).containsExactly("calcified");
      DeidentificationOptions all =
          DeidentificationOptions.standard().retaining(Retained.CONTENT_TEXT);
      assertThat(texts(clean(report, all))).containsExactly("calcified", "dense");
    }

    @Test
    void thatAreNamedMayBeSoByTheirPlace() {
      SrDocument report =
          report(c ->
              c.container(CONTAINS, HEADING, inside -> inside.text(CONTAINS, REMARK, "here"))
                  .text(CONTAINS, REMARK, "there"));
      ContentPolicy here =
          (path, concept, type) -> path.names().size() == 3 && concept.sameConceptAs(REMARK);
      assertThat(texts(clean(report, DeidentificationOptions.standard().keeping(here))))
          .containsExactly("here");
    }

    @Test
    void ofTextThatHoldANameGoEvenWhenNamed() {
      SrDocument report =
          report(c ->
              c.text(CONTAINS, REMARK, "as Dr. Sampledoc said")
                  .pname(HAS_OBS_CONTEXT, OBSERVER, PersonName.parse("Sampledoc^Jane")));
      DeidentificationOptions named =
          DeidentificationOptions.standard().keeping(ContentPolicy.of(List.of(REMARK, OBSERVER)));
      ContentTree tree = clean(report, named);
      assertThat(texts(tree)).isEmpty();
      // the template demands an observer
      assertThat(((Pname) tree.root().children().getFirst().item()).value().text())
          .isEqualTo("REMOVED");
    }

    @Test
    void ofTextThatIsTheMeaningOfACodeStay() {
      SrDocument report = report(c -> c.text(CONTAINS, REMARK, "HEART"));
      assertThat(texts(clean(report))).containsExactly("Heart");
    }

    @Test
    void withLabelsBeneathKeepTheirPlace() {
      SrDocument report =
          report(c ->
              c.text(
                  CONTAINS,
                  REMARK,
                  "as long as my arm",
                  text ->
                      text.code(HAS_CONCEPT_MOD, OTHER, HEADING)
                          .num(INFERRED_FROM, LENGTH, 12.5, Ucum.MILLIMETER)));
      ContentTree tree = clean(report);
      assertThat(texts(tree)).containsExactly("REMOVED");
      assertThat(tree.measurements(LENGTH)).hasSize(1);
    }

    @Test
    void ofDatesGoOrAreShifted() {
      CodedConcept date = CodedConcept.of("D1", "99DICOMSR", "Date");
      SrDocument report =
          report(c -> c.date(CONTAINS, date, DicomDate.parse("20240131").orElseThrow()));
      assertThat(clean(report).root().children()).isEmpty();
      ContentTree tree =
          clean(report, DeidentificationOptions.standard().retaining(Retained.CONTENT_DATES));
      Date shifted = (Date) tree.root().children().getFirst().item();
      assertThat(shifted.value().text()).isNotEqualTo("20240131").hasSize(8);
    }

    @Test
    void containersThatBecomeEmptyGo() {
      SrDocument report =
          report(c ->
              c.container(
                      CONTAINS,
                      HEADING,
                      inside ->
                          inside.container(
                              CONTAINS, HEADING, deep -> deep.text(CONTAINS, REMARK, "gone")))
                  .num(CONTAINS, LENGTH, 1, Ucum.MILLIMETER));
      assertThat(clean(report).nodes()).hasSize(2);
    }

    @Test
    void ofPatientCharacteristicsStayOnlyIfAskedForAndNobodyIsOlderThan89() {
      CodedConcept age = CodedConcept.of("121033", "DCM", "Subject Age");
      SrDocument report = report(c -> c.num(CONTAINS, age, 97, Ucum.YEAR));
      assertThat(clean(report).measurements(age)).isEmpty();
      ContentTree tree =
          clean(
              report,
              DeidentificationOptions.standard().retaining(Retained.PATIENT_CHARACTERISTICS));
      Num num = (Num) tree.measurements(age).getFirst().item();
      assertThat(num.value().value()).contains(89.0);
    }

    @Test
    void byReferenceAreNumberedAnew() {
      SrDocument report =
          report(c ->
              c.text(CONTAINS, REMARK, "first, and gone")
                  .num(CONTAINS, LENGTH, 3, Ucum.MILLIMETER)
                  .code(CONTAINS, OTHER, HEADING));
      ContentTree tree = ContentTree.of(report.root());
      ContentTree linked =
          tree.append(
              ItemIdentifier.of(1, 3), Related.toReference(INFERRED_FROM, ItemIdentifier.of(1, 2)));
      ContentTree copy = clean(report.withContent(linked.root().item()));
      assertThat(copy.references()).hasSize(1);
      assertThat(copy.references().getFirst().target().orElseThrow().item())
          .isInstanceOf(Num.class);
    }

    @Test
    void ofPrivateSchemesLoseTheirMeaningUnlessAskedFor() {
      CodedConcept value = CodedConcept.of("V7", "99DICOMSR", "as Mr. Sample has it");
      SrDocument report = report(c -> c.code(CONTAINS, HEADING, value));
      assertThat(codeMeaning(clean(report))).isEqualTo("V7");
      assertThat(
              codeMeaning(
                  clean(report, DeidentificationOptions.standard().withMeanings(CodeMeanings.ALL))))
          .isEqualTo("as Mr. Sample has it");
    }

    @Test
    void ofKnownCodesGetTheMeaningOfTheTable() {
      CodedConcept value = CodedConcept.of("80891009", "SCT", "of Mr. Sample");
      SrDocument report = report(c -> c.code(CONTAINS, HEADING, value));
      assertThat(codeMeaning(clean(report))).isEqualTo("Heart");
    }

    private String codeMeaning(ContentTree tree) {
      return ((Code) tree.root().children().getFirst().item()).value().meaning();
    }

    @Test
    void ofTrackingAreNamedAlikeInAllObjectsOfAPatient() {
      CodedConcept tracking = CodedConcept.of("112039", "DCM", "Tracking Identifier");
      SrDocument report =
          report(c ->
              c.text(
                  CONTAINS,
                  tracking,
                  "lesion of Mr. Sample",
                  item -> item.num(HAS_PROPERTIES, LENGTH, 1, Ucum.MILLIMETER)));
      DataSet segment =
          DataSet.build(data -> {
            data.text(Tag.SOP_CLASS_UID, SopClassUid.SEGMENTATION_STORAGE);
            data.text(Tag.SOP_INSTANCE_UID, "1.2.3");
            report
                .dataSet()
                .string(Tag.STUDY_INSTANCE_UID)
                .ifPresent(uid -> data.text(Tag.STUDY_INSTANCE_UID, uid));
            data.item(
                Tag.SEGMENT_SEQUENCE, item -> item.text(Tag.TRACKING_ID, "lesion of Mr. Sample"));
          });
      String inSegment =
          Fixtures.STANDARD
              .deidentify(segment)
              .item(Tag.SEGMENT_SEQUENCE)
              .flatMap(item -> item.string(Tag.TRACKING_ID))
              .orElseThrow();
      assertThat(texts(clean(report))).containsExactly(inSegment);
      assertThat(inSegment).startsWith("ID-");
    }
  }

  @Test
  void randomEcgReportsKeepTheirLabels() {
    for (int seed = 1; seed <= 5; seed++) {
      SrDocument report =
          EcgSamples.report(
                  new RandomEcg(new Random(seed), false).content(), SrSopClass.COMPREHENSIVE, seed)
              .document();
      DataSet copy = Fixtures.STANDARD.deidentify(report.dataSet());
      assertThat(Labels.of(ContentReader.readRoot(copy))).isEqualTo(Labels.of(report.root()));
    }
  }
}
