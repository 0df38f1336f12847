package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.Projection;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Vr;
import org.junit.jupiter.api.Test;

/** What a privacy profile can leave out. */
class ProjectionTests {
  private static final String IDENTITY = "XqIdentity";
  private static final String WORDS = "XqWords";
  private static final long DAY = 86_400_000L;

  /** Keeps what is no more confidential than a bound, shifts dates by a day. */
  private record UpTo(Sensitivity most) implements Projection {
    @Override
    public Optional<FactValue> value(FactName name, FactValue value, Sensitivity sensitivity) {
      if (sensitivity.compareTo(most) > 0) {
        return Optional.empty();
      }
      return value instanceof DateValue date
          ? time(date.range()).map(DateValue::new)
          : Optional.of(value);
    }

    @Override
    public PatientIdentity patient(PatientIdentity patient) {
      return patient.pseudonymous("pseudonym");
    }

    @Override
    public Optional<TimeRange> time(TimeRange time) {
      return Optional.of(new TimeRange(time.from() + DAY, time.to() + DAY, "", time.zoned()));
    }
  }

  private static Related text(CodedConcept name, String value) {
    return Related.of(
        RelationshipType.HAS_CONCEPT_MOD, new Text(name, value, ItemDetails.NONE, List.of()));
  }

  private static ObjectDocument report() {
    Container root =
        new Container(
            CodedConcept.of("126000", "DCM", "Imaging Measurement Report"),
            null,
            null,
            ItemDetails.NONE,
            List.of(
                Related.of(
                    RelationshipType.HAS_OBS_CONTEXT,
                    new Pname(
                        Dcm.PERSON_OBSERVER_NAME,
                        PersonName.parse(IDENTITY),
                        ItemDetails.NONE,
                        List.of())),
                text(Dcm.SUBJECT_ID, IDENTITY),
                text(Dcm.ACCESSION_NUMBER, IDENTITY),
                text(CodedConcept.of("121106", "DCM", "Comment"), WORDS),
                Related.of(
                    RelationshipType.CONTAINS,
                    new Code(
                        Dcm.FINDING,
                        CodedConcept.of("27925004", "SCT", "Nodule"),
                        ItemDetails.NONE,
                        List.of()))));
    DataSet.Builder data = Trees.data(root).toBuilder();
    data.text(Tag.PATIENT_NAME, IDENTITY)
        .text(Tag.PATIENT_ID, IDENTITY)
        .text(Tag.ACCESSION_NUMBER, IDENTITY)
        .text(Tag.REFERRING_PHYSICIAN_NAME, IDENTITY)
        .text(Tag.STUDY_DESCRIPTION, WORDS)
        .text(Tag.STUDY_DATE, "20200101");
    DataSet set = data.build();
    return ((Flattened.OfObject) Flattener.standard().flatten(Trees.file(set), IDENTITY))
        .document();
  }

  @Test
  void identitiesGoAndTextStays() {
    String json = DocumentJson.toJson(report().project(new UpTo(Sensitivity.TEXT)));
    assertThat(json).doesNotContain(IDENTITY).contains(WORDS).contains("27925004");
    assertThat(DocumentJson.toJson(report())).contains(IDENTITY);
  }

  @Test
  void textGoesFromAttributesItemsAndModifiersAlike() {
    ObjectDocument projected = report().project(new UpTo(Sensitivity.DATE));
    String json = DocumentJson.toJson(projected);
    assertThat(json).doesNotContain(IDENTITY, WORDS, "20200101").contains("27925004");
    assertThat(projected.key()).isEqualTo(report().key());
    assertThat(projected.root().items()).hasSize(1);
  }

  @Test
  void datesAreReplacedWhereverTheyAre() {
    TimeRange before = report().time();
    TimeRange after = report().project(new UpTo(Sensitivity.DATE)).time();
    assertThat(Objects.requireNonNull(after).from())
        .isEqualTo(Objects.requireNonNull(before).from() + DAY);
  }

  @Test
  void theKeyOfAnImageSeriesFollowsThePseudonym() {
    DataSet data = Trees.header("1.2.840.10008.5.1.4.1.1.2").build();
    ObjectDocument series = ImageSeries.of(Trees.image(data)).document();
    assertThat(series.key()).contains("P1");
    assertThat(series.project(new UpTo(Sensitivity.DATE)).key())
        .isEqualTo("1.2.3.3@1.2.3.2@pseudonym");
  }

  @Test
  void namesOfPeopleAreIdentitiesWhoeverTheyAre() {
    assertThat(AttributeTable.entries())
        .filteredOn(entry -> entry.vr() == Vr.PN)
        .allMatch(entry -> entry.sensitivity() == Sensitivity.IDENTITY);
    assertThat(AttributeTable.sensitivity("PatientMotherBirthName"))
        .isEqualTo(Sensitivity.IDENTITY);
    assertThat(AttributeTable.sensitivity("SliceThickness")).isEqualTo(Sensitivity.PLAIN);
    assertThat(AttributeTable.sensitivity("StudyDescription")).isEqualTo(Sensitivity.TEXT);
  }
}
