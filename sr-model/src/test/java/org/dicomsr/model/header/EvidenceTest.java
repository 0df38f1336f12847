package org.dicomsr.model.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;
import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.List;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.junit.jupiter.api.Test;

class EvidenceTest {
  private static final SopReference STATE = new SopReference("1.1", "1.1.1");
  private static final SopReference MAP = new SopReference("1.1", "1.1.2");
  private static final ImageReference IMAGE = ImageReference.of("1.2", "1.2.1");
  private static final WaveformReference WAVEFORM = WaveformReference.of("1.3", "1.3.1");
  private static final SopReference REPORT = new SopReference("1.4", "1.4.1");

  private static Container content() {
    return ContainerBuilder.root(
        Dcm.FINDING,
        c ->
            c.text(
                    CONTAINS,
                    Dcm.FINDING,
                    "text",
                    t ->
                        t.tcoord(
                            INFERRED_FROM,
                            null,
                            TemporalRangeType.POINT,
                            new TemporalExtent.Samples(List.of(1L)),
                            s ->
                                s.scoord(
                                    SELECTED_FROM,
                                    GraphicType.POINT,
                                    Coordinates.of2d(1, 1),
                                    p ->
                                        p.image(
                                            SELECTED_FROM,
                                            IMAGE
                                                .withPresentationState(STATE)
                                                .withRealWorldValueMap(MAP)))))
                .image(CONTAINS, IMAGE.withFrames(2))
                .container(CONTAINS, g -> g.waveform(CONTAINS, WAVEFORM))
                .composite(CONTAINS, REPORT)
                .uidRef(CONTAINS, Dcm.FINDING, "9.9"));
  }

  private static EvidenceBuilder all() {
    return new EvidenceBuilder()
        .study("5")
        .series("5.1")
        .instance("1.2", "1.2.1")
        .instance("1.1", "1.1.1")
        .series("5.2")
        .instance("1.1", "1.1.2")
        .instance("1.2", "8.8")
        .study("6")
        .series("6.1")
        .instance("1.3", "1.3.1")
        .study("5")
        .series("5.1")
        .instance("1.4", "1.4.1");
  }

  @Test
  void referencesAreFoundInTheOrderOfTheDocumentEachOnce() {
    assertThat(Evidence.referencedBy(content()))
        .containsExactly(IMAGE.instance(), STATE, MAP, WAVEFORM.instance(), REPORT);
  }

  @Test
  void evidenceIsWhatContentRefersTo() {
    Evidence evidence = all().currentStudy("5").build(content(), false);
    assertThat(evidence.current())
        .containsExactly(
            LocatedInstance.of("5", "5.1", "1.2", "1.2.1"),
            LocatedInstance.of("5", "5.1", "1.1", "1.1.1"),
            LocatedInstance.of("5", "5.1", "1.4", "1.4.1"),
            LocatedInstance.of("5", "5.2", "1.1", "1.1.2"));
    assertThat(evidence.other()).containsExactly(LocatedInstance.of("6", "6.1", "1.3", "1.3.1"));
    assertThat(evidence.missing(content())).isEmpty();
    assertThat(all().listAll().build(content(), true).current()).hasSize(6);
  }

  @Test
  void evidenceSurvivesADataSet() {
    Evidence evidence = all().currentStudy("5").build(content(), false);
    DataSet data = evidence.putInto(DataSet.EMPTY);
    assertThat(Evidence.from(data)).isEqualTo(evidence);
    assertThat(data.items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE)).hasSize(1);
    assertThat(
            data.items(Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE)
                .getFirst()
                .items(Tag.REFERENCED_SERIES_SEQUENCE))
        .hasSize(2);
    assertThat(Evidence.NONE.putInto(data)).isEqualTo(DataSet.EMPTY);
    assertThat(evidence.find("1.1.2")).contains(LocatedInstance.of("5", "5.2", "1.1", "1.1.2"));
    assertThat(evidence.find("8.8")).isEmpty();
  }

  @Test
  void instancesOfUnknownPlacesAreRefusedByTheirUid() {
    EvidenceBuilder some = new EvidenceBuilder().study("5").series("5.1").instance("1.2", "1.2.1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> some.build(content(), false))
        .withMessageContaining("1.1.1");
    assertThat(
            new Evidence(List.of(LocatedInstance.of("5", "5.1", "1.2", "1.2.1")), List.of())
                .missing(content()))
        .containsExactly(STATE, MAP, WAVEFORM.instance(), REPORT);
  }

  @Test
  void sopClassesMustAgree() {
    EvidenceBuilder wrong = all().instance(LocatedInstance.of("5", "5.1", "7.7", "1.2.1"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> wrong.build(content(), false))
        .withMessageContaining("7.7");
  }

  @Test
  void instancesNeedAStudyAndASeries() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new EvidenceBuilder().instance("1.2", "1.2.1"));
    assertThatIllegalStateException()
        .isThrownBy(() -> new EvidenceBuilder().study("5").instance("1.2", "1.2.1"));
    assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceBuilder().study("not a UID"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new EvidenceBuilder().object(DataSet.EMPTY));
  }

  @Test
  void anObjectTellsItsPlace() {
    DataSet object =
        DataSet.builder()
            .text(Tag.SOP_CLASS_UID, "1.2")
            .text(Tag.SOP_INSTANCE_UID, "1.2.1")
            .text(Tag.STUDY_INSTANCE_UID, "5")
            .text(Tag.SERIES_INSTANCE_UID, "5.1")
            .build();
    Container root = ContainerBuilder.root(Dcm.FINDING, c -> c.image(CONTAINS, IMAGE));
    assertThat(new EvidenceBuilder().object(object).build(root, false).other())
        .containsExactly(LocatedInstance.of("5", "5.1", "1.2", "1.2.1"));
  }
}
