package org.dicomsr.index.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PseudonymizerTests {
  private static final long DAY = 86_400_000;
  private static final IndexSecret SECRET = IndexSecret.of(new byte[32]);

  @TempDir Path folder;

  private static PatientIdentity patient(
      String id, @Nullable String birthDate, @Nullable String sex) {
    return new PatientIdentity("patient|" + id, false, id, null, null, "A^B", birthDate, sex);
  }

  private static MinimalProjection minimal(String id) {
    return MinimalProjection.of("pseudonym", SECRET, patient(id, "19700101", "F"));
  }

  private static Optional<FactValue> age(double number, String unit) {
    return minimal("1")
        .value(
            FactName.of("PatientAge"),
            NumberValue.of(null, number, CodedConcept.of(unit, "UCUM", unit)),
            Sensitivity.AGE);
  }

  @Test
  void pseudonymsAreTheSecretsOwn() {
    Pseudonymizer one = new Pseudonymizer(PrivacyProfile.SITE, SECRET);
    Pseudonymizer other =
        new Pseudonymizer(
            PrivacyProfile.SITE,
            IndexSecret.of(
                "another secret of enough bytes"
                    .getBytes(java.nio.charset.StandardCharsets.US_ASCII)));
    PatientIdentity patient = patient("4711", "19700101", "F");
    assertThat(one.pseudonym(patient))
        .hasSize(32)
        .isEqualTo(one.pseudonym(patient("4711", null, null)))
        .isNotEqualTo(other.pseudonym(patient))
        .isNotEqualTo(one.pseudonym(patient("4712", "19700101", "F")));
    assertThat(SECRET.fingerprint()).hasSize(16).isNotEqualTo(one.pseudonym(patient));
    assertThat(SECRET).hasToString("IndexSecret[]").isEqualTo(IndexSecret.of(new byte[32]));
  }

  @Test
  void severalBirthDatesUnderOneIdAreToldApartWithoutBeingHeld() {
    Pseudonymizer pseudonymizer = new Pseudonymizer(PrivacyProfile.SITE, SECRET);
    Set<String> marks = pseudonymizer.marks(patient("1", "19700101", "F"));
    assertThat(marks).hasSize(2).noneMatch(mark -> mark.contains("1970"));
    assertThat(pseudonymizer.marks(patient("1", "19700102", "F")))
        .hasSize(2)
        .isNotEqualTo(marks)
        .containsAnyElementsOf(marks);
    assertThat(pseudonymizer.marks(patient("2", "19700101", "F")))
        .doesNotContainAnyElementsOf(marks);
    assertThat(
            pseudonymizer.marks(
                new PatientIdentity("study|1.2", true, null, null, null, null, "19700101", "F")))
        .isEmpty();
  }

  @Test
  void datesKeepOrderAndIntervalsAndTheHourOfTheDay() {
    Set<Long> shifts = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      MinimalProjection projection = minimal("P" + i);
      TimeRange first = new TimeRange(1_600_000_000_123L, 1_600_000_000_999L, "20200913", true);
      TimeRange second = new TimeRange(1_700_000_000_000L, 1_700_000_000_000L, "2023", false);
      TimeRange shiftedFirst = projection.time(first).orElseThrow();
      DateValue shiftedSecond =
          (DateValue)
              projection
                  .value(FactName.of("StudyDate"), new DateValue(second), Sensitivity.DATE)
                  .orElseThrow();
      assertThat(shiftedSecond.range().from() - shiftedFirst.from())
          .isEqualTo(second.from() - first.from());
      assertThat(shiftedFirst.to() - shiftedFirst.from()).isEqualTo(876);
      assertThat(shiftedFirst.text()).isEmpty();
      long shift = first.from() - shiftedFirst.from();
      assertThat(shift % DAY).isZero();
      assertThat(shift / DAY).isBetween(366L, 3653L);
      shifts.add(shift);
    }
    assertThat(shifts).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @CsvSource({"88,a,false", "89,a,true", "102,a,true", "1080,mo,true", "3,d,false", "40000,d,true"})
  void agesOf89YearsAndAboveAreOne(double number, String unit, boolean oldest) {
    NumberValue kept = (NumberValue) age(number, unit).orElseThrow();
    assertThat(kept.number()).isEqualTo(oldest ? 89 : number);
    assertThat(Objects.requireNonNull(kept.unit()).code().value()).isEqualTo(oldest ? "a" : unit);
  }

  @Test
  void agesOfUnknownUnitsAreLeftOut() {
    assertThat(age(50, "kg")).isEmpty();
    assertThat(minimal("1").value(FactName.of("PatientAge"), new TextValue("95"), Sensitivity.AGE))
        .isEmpty();
    assertThat(
            minimal("1")
                .value(
                    FactName.of("PatientAge"),
                    NumberValue.of(null, null, null, null),
                    Sensitivity.AGE))
        .isPresent();
    assertThat(Ucum.YEAR.value()).isEqualTo("a");
  }

  @Test
  void aSecretIsMadeOnceAndForItsOwnerAlone() throws IOException {
    Path file = folder.resolve("index.secret");
    assertThat(SecretFile.read(file)).isEmpty();
    ConcurrentLinkedQueue<IndexSecret> made = new ConcurrentLinkedQueue<>();
    IntStream.range(0, 16)
        .parallel()
        .forEach(i -> {
          try {
            made.add(SecretFile.readOrCreate(file));
          } catch (IOException e) {
            throw new AssertionError(e);
          }
        });
    assertThat(made).hasSize(16).containsOnly(SecretFile.read(file).orElseThrow());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    try (var files = Files.list(folder)) {
      assertThat(files.toList()).containsExactly(file);
    }
  }

  @Test
  void whatIsNoSecretIsRefusedWithoutBeingShown() throws IOException {
    Path file = folder.resolve("index.secret");
    for (String text : List.of("", "xyz-not-hexadecimal-at-all-not-at-all", "abcd")) {
      Files.writeString(file, text);
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
      assertThatThrownBy(() -> SecretFile.readOrCreate(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("expected 32 hexadecimal digits or more")
          .hasMessageNotContaining("xyz");
    }
    assertThatThrownBy(() -> new SecretSource.OfEnvironment("NO_SUCH_VARIABLE_HERE").read(folder))
        .hasMessageContaining("NO_SUCH_VARIABLE_HERE");
    assertThat(SecretSource.fileBeside(Path.of("/a/index"))).isEqualTo(Path.of("/a/index.secret"));
  }
}
