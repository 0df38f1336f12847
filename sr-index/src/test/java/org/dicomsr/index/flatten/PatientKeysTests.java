package org.dicomsr.index.flatten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.dicomsr.index.document.PatientCensus;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatientKeysTests {
  private static PatientIdentity patient(String id, String study, String... more) {
    DataSet.Builder data =
        DataSet.builder().text(Tag.PATIENT_ID, id).text(Tag.STUDY_INSTANCE_UID, study);
    if (more.length > 0) {
      data.text(Tag.ISSUER_OF_PATIENT_ID, more[0]);
    }
    return PatientKeys.of(
        new Source(data.build(), FlattenOptions.withoutTemplates(), new Repeats()), "1.4");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "ANONYMOUS",
        "anonymous",
        "Anonymized",
        "NOID",
        "no id",
        "REMOVED",
        "000",
        "0",
        "123456",
        "0123456789",
        "1234",
        "55555",
        "999999",
        "XXXX",
        "N/A",
        "unknown",
        "^"
      })
  void placeholdersMakeOnePatientAStudy(String id) {
    PatientIdentity one = patient(id, "1.2.1");
    assertThat(one.byStudy()).isTrue();
    assertThat(one.key()).isNotEqualTo(patient(id, "1.2.2").key());
    assertThat(one.key()).isEqualTo(patient(id, "1.2.1").key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"10293847", "1CT1", "Anon6", "REMOVED1", "03", "77654033", "0000A1D9Z7", "ID1"})
  void realIdsJoinStudies(String id) {
    assertThat(patient(id, "1.2.1").key()).isEqualTo(patient(id, "1.2.2").key());
    assertThat(patient(id, "1.2.1").byStudy()).isFalse();
  }

  @Test
  void issuersAndSitesTellPatientsApart() {
    assertThat(patient("A1", "1.2", "north").key()).isNotEqualTo(patient("A1", "1.2").key());
    assertThat(patient("A1|north", "1.2").key()).isNotEqualTo(patient("A1", "1.2", "north").key());
    DataSet data = DataSet.builder().text(Tag.PATIENT_ID, "A1").build();
    FlattenOptions options = FlattenOptions.withoutTemplates();
    assertThat(PatientKeys.of(new Source(data, options.withSite("a"), new Repeats()), "1.4").key())
        .isNotEqualTo(
            PatientKeys.of(new Source(data, options.withSite("b"), new Repeats()), "1.4").key());
  }

  @Test
  void spacesAroundAnIdDoNotCount() {
    assertThat(patient(" A1 ", "1.2").key()).isEqualTo(patient("A1", "1.2").key());
  }

  @Test
  void aSiteMayNameItsOwnPlaceholders() {
    DataSet data = DataSet.builder().text(Tag.PATIENT_ID, "Volunteer").build();
    FlattenOptions options =
        FlattenOptions.withoutTemplates().withPlaceholders(Set.of("volunteer"));
    assertThat(PatientKeys.of(new Source(data, options, new Repeats()), "1.4").byStudy()).isTrue();
  }

  @Test
  void withoutStudyTheSeriesOrTheInstanceIsThePatient() {
    DataSet series = DataSet.builder().text(Tag.SERIES_INSTANCE_UID, "1.3").build();
    FlattenOptions options = FlattenOptions.withoutTemplates();
    assertThat(PatientKeys.of(new Source(series, options, new Repeats()), "1.4").key())
        .startsWith("series|1.3");
    assertThat(PatientKeys.of(new Source(DataSet.EMPTY, options, new Repeats()), "1.4").key())
        .startsWith("instance|1.4");
  }

  @Test
  void oneIdWithTwoBirthDatesOrNamesIsReportedWithoutSayingThem() {
    PatientIdentity one =
        new PatientIdentity("p", false, "A1", null, null, "DOE^JANE^^", "19500101", "F");
    PatientIdentity other =
        new PatientIdentity("p", false, "A1", null, null, "Doe^Jane", "19600101", "F");
    PatientIdentity third =
        new PatientIdentity("p", false, "A1", null, null, "Roe^Rick", null, null);
    assertThat(new PatientCensus().add(one).add(one).notes()).isEmpty();
    List<Violation> two = new PatientCensus().add(one).add(other).notes().get("p");
    assertThat(two).extracting(Violation::rule).containsExactly("PATIENT-BIRTH-DATE");
    PatientCensus all = new PatientCensus().add(third).add(other).add(one);
    assertThat(all.notes().get("p"))
        .extracting(Violation::rule)
        .containsExactly("PATIENT-BIRTH-DATE", "PATIENT-NAME");
    assertThat(all.notes().toString()).doesNotContain("Roe", "1950", "A1");
  }
}
