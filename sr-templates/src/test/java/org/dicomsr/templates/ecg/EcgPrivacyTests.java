package org.dicomsr.templates.ecg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.testing.EcgSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EcgPrivacyTests {
  private static final Marker MARKER = Marker.DEFAULT;
  private static final CodedConcept SECRET =
      CodedConcept.of(MARKER.text(), MARKER.text(), MARKER.text());

  /** The exhaustive report in which every value is the marker. */
  private static ContentTree marked() {
    ContentTree tree = ContentTree.of(EcgSamples.exhaustive(true).content().toContainer());
    for (ContentNode leaf : Leaves.in(tree)) {
      tree = tree.replace(leaf.identifier(), marked(leaf.item()));
    }
    return tree;
  }

  private static ContentItem marked(ContentItem item) {
    return switch (item) {
      case Text text -> new Text(text.name(), MARKER.text(), text.details(), text.children());
      // These tell how to read the rest, not what the patient is like.
      case Code code when Dcm.OBSERVER_TYPE.equals(code.name()) -> code;
      case Code code when Dcm.LANGUAGE_OF_CONTENT_ITEM_AND_DESCENDANTS.equals(code.name()) -> code;
      case Code code when Dcm.COUNTRY_OF_LANGUAGE.equals(code.name()) -> code;
      case Code code -> new Code(code.name(), SECRET, code.details(), code.children());
      case Num num ->
          new Num(
              num.name(),
              MeasuredValue.of(MARKER.number(), unit(num)),
              SECRET,
              num.details(),
              num.children());
      case DateTime time ->
          new DateTime(
              time.name(),
              DicomDateTime.parse("73317331").or(() -> DicomDateTime.parse("7331")).orElseThrow(),
              time.details(),
              time.children());
      case Pname name ->
          new Pname(name.name(), PersonName.parse(MARKER.text()), name.details(), name.children());
      default -> item;
    };
  }

  private static CodedConcept unit(Num num) {
    return Optional.ofNullable(num.value()).map(MeasuredValue::unit).orElse(SECRET);
  }

  private static void isSilent(Object object) {
    assertThat(MARKER.isIn(String.valueOf(object)))
        .as("%s gives a value away", object.getClass())
        .isFalse();
  }

  /** All values that can be reached through accessors of records of this library's views. */
  private static void collect(@Nullable Object value, List<Object> into) {
    switch (value) {
      case null -> {}
      case List<?> list -> list.forEach(element -> collect(element, into));
      case Record record when record.getClass().getName().contains(".templates.") -> {
        into.add(record);
        for (RecordComponent component : record.getClass().getRecordComponents()) {
          try {
            collect(component.getAccessor().invoke(record), into);
          } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
          }
        }
      }
      default -> {}
    }
  }

  @Test
  void no_value_shows_what_it_says() {
    EcgContent content = EcgContent.from(marked().root(), used -> {});
    List<Object> values = new ArrayList<>();
    collect(content, values);
    assertThat(values).hasSizeGreaterThan(80);
    assertThat(values.stream().map(Object::getClass).distinct()).hasSizeGreaterThan(25);
    values.forEach(EcgPrivacyTests::isSilent);
  }

  @Test
  void no_report_hit_or_correction_shows_what_it_says() {
    Container root = (Container) marked().root().item();
    // Without references, which would need evidence.
    ContentTree tree = ContentTree.of(root);
    for (ContentNode node = withReference(tree); node != null; node = withReference(tree)) {
      tree = tree.remove(node.identifier());
    }
    Container marked = (Container) tree.root().item();
    SrDocument document = MistakenEcg.document(marked.withChildren(marked.children()));
    EcgReport report = EcgReport.of(document);
    isSilent(report);
    isSilent(report.unread());
    report
        .tree()
        .nodes()
        .filter(node -> node.item() instanceof Num)
        .flatMap(node -> node.conceptName().stream())
        .flatMap(name -> report.measurements(name).stream())
        .forEach(EcgPrivacyTests::isSilent);
    CorrectedEcg corrected = report.corrected();
    assertThat(corrected.corrections()).isNotEmpty();
    isSilent(corrected);
    corrected.corrections().forEach(EcgPrivacyTests::isSilent);
    corrected.violations().forEach(EcgPrivacyTests::isSilent);
    assertThatThrownBy(() -> report.toBuilder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(EcgPrivacyTests::isSilent);
  }

  private static @Nullable ContentNode withReference(ContentTree tree) {
    return tree.nodes()
        .filter(node ->
            node.item() instanceof Waveform
                || node.item() instanceof Composite
                || node.item() instanceof Tcoord)
        .findFirst()
        .orElse(null);
  }

  @Test
  void what_was_corrected_and_lost_is_told_without_values() {
    Container content =
        ContainerBuilder.root(
            CodedConcept.of("11524-0", "LN", "ECG Report"),
            root ->
                root.container(
                    CONTAINS,
                    Dcm.ECG_GLOBAL_MEASUREMENTS,
                    global ->
                        global
                            .num(
                                CONTAINS,
                                Mdc.QT_INTERVAL_GLOBAL,
                                MARKER.number(),
                                MistakenEcg.NO_UNITS)
                            .num(CONTAINS, Mdc.PR_INTERVAL_GLOBAL, MARKER.number(), Ucum.KILOGRAM)
                            .num(CONTAINS, Mdc.RR_INTERVAL_GLOBAL, MARKER.number(), SECRET)
                            .text(CONTAINS, SECRET, MARKER.text())));
    CorrectedEcg corrected =
        EcgReport.of(MistakenEcg.document(content))
            .correction()
            .language(Language.of(Locale.ENGLISH))
            .observer(DeviceObserver.of("2.25.5"))
            .dateTime(EcgSamples.at(9))
            .apply();
    assertThat(corrected.lost()).hasSize(3);
    isSilent(corrected);
    corrected.corrections().forEach(EcgPrivacyTests::isSilent);
    corrected.violations().forEach(EcgPrivacyTests::isSilent);
  }
}
