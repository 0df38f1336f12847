package org.dicomsr.templates.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.templates.ecg.EcgContent;
import org.dicomsr.templates.ecg.EcgFinding;
import org.dicomsr.templates.ecg.EcgMeasurementSource;
import org.dicomsr.templates.ecg.EcgSummary;
import org.dicomsr.templates.ecg.GlobalMeasurements;
import org.dicomsr.templates.ecg.GlobalMeasurementsBuilder;
import org.dicomsr.templates.ecg.Indications;
import org.dicomsr.templates.ecg.LeadMeasurements;
import org.dicomsr.templates.ecg.PatientCharacteristics;
import org.dicomsr.templates.ecg.PatientCharacteristics.InSitu;
import org.dicomsr.templates.ecg.PriorEcgStudy;
import org.dicomsr.templates.ecg.QualitativeAnalysis;
import org.dicomsr.templates.ecg.WaveformInformation;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.NamedText;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObserverContext;
import org.dicomsr.templates.observation.PersonObserver;
import org.jspecify.annotations.Nullable;

/** Makes random ECG reports that TID 3700 allows, with every optional part in some of them. */
public final class RandomEcg extends RandomHistory {
  private static final Set<ConceptKey> OWN_ROWS =
      Set.of(
          Mdc.PR_INTERVAL_GLOBAL.conceptKey(),
          Mdc.QRS_DURATION_GLOBAL.conceptKey(),
          Mdc.QT_INTERVAL_GLOBAL.conceptKey());
  private static final CodedConcept HERTZ = CodedConcept.of("Hz", "UCUM", "Hz");

  /**
   * Begins.
   *
   * @param extensible whether to use parts that fit into an Extensible SR only
   */
  public RandomEcg(Random random, boolean extensible) {
    super(random, extensible);
  }

  /** A report's content. */
  public EcgContent content() {
    List<ObserverContext> observers = new ArrayList<>();
    observers.add(observer());
    observers.addAll(some(2, this::observer));
    return new EcgContent(
        maybe(() -> code("3670")),
        language(),
        observers,
        new Indications(some(3, () -> codeOrLocal("3671")), maybe(this::text)),
        history(),
        maybe(this::patient),
        maybe(this::priorStudy),
        waveformInformation(),
        maybe(this::global),
        some(3, this::lead),
        new QualitativeAnalysis(some(1, this::text), some(3, () -> finding(1))),
        new EcgSummary(maybe(this::text), maybe(() -> code("3677"))));
  }

  private Language language() {
    Language language = Language.of(any(List.of(Locale.ENGLISH, Locale.GERMANY, Locale.FRENCH)));
    return language.withCountry(maybe(() -> code("5001")));
  }

  private ObserverContext observer() {
    if (random.nextBoolean()) {
      PersonObserver person = personObserver();
      return random.nextBoolean() ? person.withSpecialty(code("7449"), 12) : person;
    }
    return DeviceObserver.of(uid())
        .withName(maybe(this::text))
        .withManufacturer(maybe(this::text))
        .withModelName(maybe(this::text))
        .withSerialNumber(maybe(this::text));
  }

  private PersonObserver personObserver() {
    PersonObserver named =
        PersonObserver.of(person())
            .withLoginName(maybe(this::text))
            .withOrganization(maybe(this::text))
            .withRoleInOrganization(maybe(() -> codeOrLocal("7452")));
    CodedConcept role = maybe(() -> codeOrLocal("7453"));
    return role == null ? named : named.withRoleInProcedure(role, maybe(this::text));
  }

  private PatientCharacteristics patient() {
    return new PatientCharacteristics(
        quantity(code("7456")),
        code("7455"),
        maybe(() -> quantity(Ucum.CENTIMETER)),
        maybe(() -> quantity(Ucum.KILOGRAM)),
        maybe(() -> quantity(code("3500"))),
        maybe(() -> quantity(code("3500"))),
        maybe(() -> codeOrLocal("3262")),
        maybe(() -> inSitu(CodedConcept.of("DDDR", "NBG", "Dual chamber, rate modulated"))),
        maybe(() -> inSitu(CodedConcept.of("VVEV", "NBD", "Ventricular"))));
  }

  private InSitu inSitu(CodedConcept mode) {
    return new InSitu(code("230"), maybe(() -> mode));
  }

  private PriorEcgStudy priorStudy() {
    return new PriorEcgStudy(
        code("230"),
        maybe(this::dateTime),
        maybe(this::uid),
        maybe(this::report),
        maybe(this::waveform));
  }

  private WaveformInformation waveformInformation() {
    return new WaveformInformation(
        some(1, this::waveform),
        maybe(() -> codeOrLocal("3263")),
        maybe(this::text),
        maybe(this::text),
        maybe(this::personObserver),
        maybe(this::text),
        dateTime(),
        some(2, () -> new NamedQuantity(code("3690"), quantity(HERTZ))),
        some(2, () -> new NamedText(code("3691"), text())),
        maybe(this::algorithm));
  }

  private AlgorithmIdentification algorithm() {
    return AlgorithmIdentification.of(text(), text())
        .withCodedName(maybe(() -> CodedConcept.of("ALG", "99LOCAL", "Local algorithm")))
        .withManufacturer(maybe(this::text))
        .withParameters(some(2, this::text).toArray(String[]::new))
        .withFamily(maybe(() -> CodedConcept.of("FAM", "99LOCAL", "Local family")));
  }

  private @Nullable EcgMeasurementSource source() {
    EcgMeasurementSource source =
        random.nextBoolean()
            ? EcgMeasurementSource.beat(1 + random.nextInt(999))
            : EcgMeasurementSource.method(code("3676"));
    if (extensible()) {
      source =
          source.during(
              TemporalRangeType.SEGMENT,
              new TemporalExtent.Samples(List.of(1L, 400L + random.nextInt(99))),
              waveform());
    }
    return random.nextInt(3) == 0 ? null : source;
  }

  private GlobalMeasurements global() {
    GlobalMeasurementsBuilder global = GlobalMeasurements.builder();
    EcgMeasurementSource source = source();
    if (source != null) {
      global.source(source);
    }
    maybe(() -> global.atrialRate(number()));
    global
        .ventricularRate(quantity(Ucum.BEATS_PER_MINUTE))
        .qtInterval(quantity(Ucum.MILLISECOND))
        .prInterval(quantity(Ucum.MILLISECOND))
        .qrsDuration(quantity(Ucum.MILLISECOND))
        .rrInterval(quantity(Ucum.MILLISECOND));
    maybe(() -> global.qtcInterval(quantity(Ucum.MILLISECOND), maybe(() -> code("3678"))));
    some(3, () -> global.duration(duration(), number()));
    some(3, () -> global.axis(code("3229"), number() - 180));
    maybe(() -> global.beats(random.nextInt(100)));
    maybe(() -> global.ectopicBeats(quantity(Ucum.BEATS), some(2, () -> codeOrLocal("3234"))));
    return global.build();
  }

  private CodedConcept duration() {
    CodedConcept name = codeOrLocal("3689");
    return OWN_ROWS.contains(name.conceptKey()) ? duration() : name;
  }

  private LeadMeasurements lead() {
    LeadMeasurements.Builder lead = LeadMeasurements.builder(codeOrLocal("3001"));
    EcgMeasurementSource source = source();
    if (source != null) {
      lead.source(source);
    }
    some(3, () -> lead.duration(code("3687"), number()));
    some(3, () -> lead.voltage(code("3688"), number() / 1000));
    maybe(() -> lead.stSegment(codeOrLocal("3231")));
    some(2, () -> lead.noise(codeOrLocal("3680")));
    return lead.build();
  }

  private EcgFinding finding(int deeper) {
    return new EcgFinding(
        codeOrLocal("3230"),
        maybe(this::text),
        deeper == 0 ? List.of() : some(2, () -> finding(deeper - 1)));
  }
}
