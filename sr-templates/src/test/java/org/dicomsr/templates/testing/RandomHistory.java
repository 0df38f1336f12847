package org.dicomsr.templates.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.history.DeviceHistory;
import org.dicomsr.templates.history.DeviceUse;
import org.dicomsr.templates.history.KnownProblem;
import org.dicomsr.templates.history.Medication;
import org.dicomsr.templates.history.PastProcedureBuilder;
import org.dicomsr.templates.history.ProblemBuilder;
import org.dicomsr.templates.history.SocialHistory;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/** Makes random histories that TID 3802 allows, and the simple values that reports are made of. */
public class RandomHistory {
  private static final List<String> WORDS =
      List.of("ruhig", "müde", "at rest", "since 2011", "50 % better", "<5", "a & b", "Ω", "心電図");
  private static final CodedConcept LOCAL_NAME = CodedConcept.of("N1", "99LOCAL", "Local name");

  private static final int LONGEST_MEANING = 64;

  protected final Random random;
  private final boolean extensible;

  /**
   * Begins.
   *
   * @param extensible whether to use parts that fit into an Extensible SR only
   */
  public RandomHistory(Random random, boolean extensible) {
    this.random = random;
    this.extensible = extensible;
  }

  protected final boolean extensible() {
    return extensible && random.nextBoolean();
  }

  protected final <T> @Nullable T maybe(Supplier<T> value) {
    return random.nextInt(5) < 3 ? value.get() : null;
  }

  protected final <T> List<T> some(int most, Supplier<T> value) {
    List<T> some = new ArrayList<>();
    for (int left = random.nextInt(most + 1); left > 0; left--) {
      some.add(value.get());
    }
    return some;
  }

  protected final <T> T any(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  protected final CodedConcept code(String cid) {
    // Some meanings in the tables are longer than a file can hold them.
    return any(
        ContextGroups.standard().group(cid).orElseThrow().codes().stream()
            .filter(code -> code.meaning() != null && code.meaning().length() <= LONGEST_MEANING)
            .toList());
  }

  /** A code of an extensible group, or now and then a private one in its place. */
  protected final CodedConcept codeOrLocal(String cid) {
    return random.nextInt(6) == 0 ? CodedConcept.of("L1", "99LOCAL", "Local code") : code(cid);
  }

  protected final String text() {
    return String.join(" ", any(WORDS), any(WORDS), Integer.toString(random.nextInt(1000)));
  }

  protected final DicomDateTime dateTime() {
    int day = 1 + random.nextInt(28);
    String date = String.format("20%02d%02d%02d", random.nextInt(25), 1 + random.nextInt(12), day);
    return DicomDateTime.parse(
            date + any(List.of("", "0815", "081530", "081530.25", "081530+0100")))
        .orElseThrow();
  }

  protected final double number() {
    return random.nextInt(3) == 0 ? random.nextInt(2000) / 7.0 : random.nextInt(2000) / 4.0;
  }

  protected final Quantity quantity(CodedConcept unit) {
    return random.nextInt(8) == 0
        ? Quantity.without(CodedConcept.of("114010", "DCM", "Value unknown"))
        : Quantity.of(number(), unit);
  }

  protected final String uid() {
    return "2.25." + (1 + random.nextInt(1_000_000));
  }

  protected final SopReference report() {
    return new SopReference(SopClassUid.COMPREHENSIVE_SR_STORAGE, "2.25.77" + random.nextInt(9));
  }

  protected final WaveformReference waveform() {
    WaveformReference.Channel[] channels =
        some(3, () -> new WaveformReference.Channel(1, random.nextInt(12)))
            .toArray(WaveformReference.Channel[]::new);
    return WaveformReference.of(
        SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, "2.25.88" + random.nextInt(9), channels);
  }

  protected final PersonName person() {
    return PersonName.parse(any(List.of("Mustermann^Max", "Wang^XiaoDong=王^小東", "Doe^J^^Dr")));
  }

  /** A history, empty now and then. */
  public final CardiovascularHistory history() {
    CardiovascularHistory.Builder history = CardiovascularHistory.builder();
    maybe(() -> history.text(text()));
    maybe(() ->
        history.problems(problems -> {
          some(2, () -> problems.statement(code("3769"), text()));
          some(2, () -> problems.problem(problemWithoutRow(), this::problem));
          for (KnownProblem known : KnownProblem.values()) {
            if (random.nextInt(3) == 0) {
              problems.problem(known, this::problem);
            }
          }
        }));
    SocialHistory social =
        new SocialHistory(
            maybe(this::text),
            some(2, () -> new org.dicomsr.templates.item.NamedText(code("3774"), text())),
            maybe(() -> codeOrLocal("3724")),
            maybe(() -> CodedConcept.of("78267003", "SCT", "Cocaine Abuse")));
    maybe(() ->
        history.surgery(surgery -> {
          some(2, () -> surgery.text(text()));
          some(2, () -> surgery.procedure(codeOrLocal("3721"), this::procedure));
        }));
    maybe(() ->
        history.tests(tests -> {
          some(2, () -> tests.text(text()));
          some(2, () -> tests.procedure(codeOrLocal("3757"), this::procedure));
          maybe(() -> tests.ldlCholesterol(number()));
          maybe(() -> tests.hdlCholesterol(number()));
          some(1, () -> tests.result(LOCAL_NAME, quantity(Ucum.MILLIMOLE_PER_LITER)));
        }));
    maybe(() ->
        history.medication(medication ->
            some(
                4,
                () ->
                    medication.medication(
                        random.nextBoolean()
                            ? Medication.inWords(text(), maybe(() -> code("3773")))
                            : Medication.of(
                                codeOrLocal("3760"),
                                maybe(() -> quantity(CodedConcept.of("mg", "UCUM", "mg"))),
                                maybe(() -> code("3773")))))));
    maybe(() ->
        history.family(family -> {
          some(2, () -> family.text(text()));
          some(3, () -> family.finding(codeOrLocal("3758"), codeOrLocal("7451")));
        }));
    DeviceHistory devices =
        new DeviceHistory(
            maybe(this::text),
            some(
                2,
                () ->
                    new DeviceUse(
                        codeOrLocal("3777"),
                        maybe(this::dateTime),
                        maybe(this::dateTime),
                        maybe(() -> code("3773")),
                        maybe(this::text))));
    CardiovascularHistory built = history.build();
    return new CardiovascularHistory(
        built.text(),
        built.problems(),
        social,
        built.surgery(),
        built.tests(),
        built.medication(),
        built.family(),
        devices);
  }

  private CodedConcept problemWithoutRow() {
    CodedConcept code = codeOrLocal("3756");
    return KnownProblem.of(code).isPresent() ? problemWithoutRow() : code;
  }

  private void problem(ProblemBuilder problem) {
    maybe(() -> problem.concernType(codeOrLocal("3769")));
    maybe(() -> problem.concernNoted(dateTime()));
    maybe(() -> problem.concernResolved(dateTime()));
    some(2, () -> problem.modifier(LOCAL_NAME, codeOrLocal("3723")));
    maybe(() -> problem.typeOfInfarction(code("3723")));
    maybe(() -> problem.started(dateTime()));
    maybe(() -> problem.resolved(dateTime()));
    maybe(() -> problem.status(code("3770")));
    maybe(() -> problem.severity(code("3716")));
    maybe(() -> problem.stage(code("3778")));
    maybe(() -> problem.healthStatus(code("3772")));
    some(2, () -> problem.therapy(codeOrLocal("3760"), code("3773")));
    maybe(() -> problem.therapy(code("3764")));
    maybe(() -> problem.comment(text()));
  }

  private void procedure(PastProcedureBuilder procedure) {
    some(2, () -> procedure.modifier(LOCAL_NAME, codeOrLocal("3757")));
    maybe(() -> procedure.dateTime(dateTime()));
    maybe(() ->
        extensible()
            ? procedure.report(report(), CodedConcept.of("28010-7", "LN", "ECG Report"))
            : procedure.report(report()));
    some(2, () -> procedure.reportReference("https://example.org/" + random.nextInt(100)));
    maybe(() -> procedure.location(text()));
    if (random.nextBoolean()) {
      procedure.performer(person());
    } else {
      maybe(() -> procedure.performingOrganization(text()));
    }
    maybe(() -> procedure.comment(text()));
    some(2, () -> procedure.result(codeOrLocal("3677")));
  }
}
