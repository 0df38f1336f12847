package org.dicomsr.templates.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.DeviceSubject;
import org.dicomsr.templates.observation.EquivalentMeaning;
import org.dicomsr.templates.observation.FetusSubject;
import org.dicomsr.templates.observation.IssuedIdentifier;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.observation.ObserverContext;
import org.dicomsr.templates.observation.PatientSubject;
import org.dicomsr.templates.observation.PersonObserver;
import org.dicomsr.templates.observation.ProcedureStudyContext;
import org.dicomsr.templates.observation.Quotation;
import org.dicomsr.templates.observation.SpecimenSubject;
import org.dicomsr.templates.observation.SubjectContext;
import org.dicomsr.templates.observation.TextOrCode;
import org.dicomsr.templates.observation.UniqueDeviceIdentifier;
import org.jspecify.annotations.Nullable;

/** Random observation context, languages and quotations. */
public class ObservationArbitraries extends ViewArbitraries {
  private static final String PDF = "1.2.840.10008.5.1.4.1.1.104.1";
  private final boolean deviceIdentifiers;

  public ObservationArbitraries() {
    this(plainTexts(), plainNumbers(), true);
  }

  /**
   * @param deviceIdentifiers whether devices may have unique device identifiers, which need a
   *     container where most SOP classes allow none
   */
  public ObservationArbitraries(
      Arbitrary<String> texts, Arbitrary<Double> numbers, boolean deviceIdentifiers) {
    super(texts, numbers);
    this.deviceIdentifiers = deviceIdentifiers;
  }

  public Arbitrary<Language> languages() {
    return Combinators.combine(codes("5000"), codes("5001").injectNull(0.5)).as(Language::new);
  }

  public Arbitrary<EquivalentMeaning> equivalentMeanings(boolean coded) {
    Arbitrary<TextOrCode> meanings =
        coded ? codes().map(TextOrCode::of) : texts().map(TextOrCode::of);
    return Combinators.combine(meanings, languages().injectNull(0.5)).as(EquivalentMeaning::new);
  }

  public Arbitrary<ObserverContext> observers() {
    return Arbitraries.oneOf(persons(), devices());
  }

  public Arbitrary<PersonObserver> persons() {
    return Builders.withBuilder(() -> PersonObserver.of(PersonName.parse("Name")))
        .use(names())
        .in(PersonObserver::withName)
        .use(texts())
        .withProbability(OFTEN)
        .in(PersonObserver::withLoginName)
        .use(texts())
        .withProbability(OFTEN)
        .in(PersonObserver::withOrganization)
        .use(codes("7452"))
        .withProbability(OFTEN)
        .in(PersonObserver::withRoleInOrganization)
        .use(roles())
        .withProbability(OFTEN)
        .in((person, role) -> person.withRoleInProcedure(role.code, role.identifier))
        .use(Combinators.combine(codes("7449"), numbers()).as(Tuple::of))
        .withProbability(OFTEN)
        .in((person, specialty) -> person.withSpecialty(specialty.get1(), specialty.get2()))
        .build()
        .withoutEdgeCases();
  }

  private record Role(CodedConcept code, @Nullable String identifier) {}

  private Arbitrary<Role> roles() {
    return Combinators.combine(codes("7453"), texts().injectNull(0.5)).as(Role::new);
  }

  public Arbitrary<DeviceObserver> devices() {
    return Builders.withBuilder(() -> DeviceObserver.of("2.25.1"))
        .use(uids())
        .in(DeviceObserver::withUid)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceObserver::withName)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceObserver::withManufacturer)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceObserver::withModelName)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceObserver::withSerialNumber)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceObserver::withPhysicalLocation)
        .use(codes("7445").array(CodedConcept[].class).ofMaxSize(2))
        .in(DeviceObserver::withRoles)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceObserver::withStationAeTitle)
        .use(uids().array(String[].class).ofMaxSize(2))
        .in(DeviceObserver::withManufacturerClassUids)
        .use(
            Combinators.combine(texts(), texts().injectNull(0.5))
                .as(UniqueDeviceIdentifier::new)
                .array(UniqueDeviceIdentifier[].class)
                .ofMaxSize(deviceIdentifiers ? 2 : 0))
        .in(DeviceObserver::withUniqueDeviceIdentifiers)
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<ProcedureStudyContext> procedures() {
    Arbitrary<IssuedIdentifier> identifiers =
        Combinators.combine(texts(), texts().injectNull(0.5)).as(IssuedIdentifier::new);
    return Builders.withBuilder(() -> ProcedureStudyContext.of("2.25.1"))
        .use(uids().injectNull(0.5))
        .in(ProcedureStudyContext::withStudyInstanceUid)
        .use(uids().array(String[].class).ofMaxSize(2))
        .in(ProcedureStudyContext::withStudyComponentUids)
        .use(identifiers)
        .withProbability(OFTEN)
        .in(ProcedureStudyContext::withPlacerNumber)
        .use(identifiers)
        .withProbability(OFTEN)
        .in(ProcedureStudyContext::withFillerNumber)
        .use(identifiers)
        .withProbability(OFTEN)
        .in(ProcedureStudyContext::withAccessionNumber)
        .use(codes().array(CodedConcept[].class).ofMinSize(1).ofMaxSize(2))
        .in(ProcedureStudyContext::withProcedureCodes)
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<SubjectContext> subjects() {
    return Arbitraries.oneOf(patients(), fetuses(), specimens(), deviceSubjects());
  }

  public Arbitrary<PatientSubject> patients() {
    return Builders.withBuilder(() -> PatientSubject.of(PersonName.parse("Name")))
        .use(uids())
        .withProbability(OFTEN)
        .in(PatientSubject::withUid)
        .use(names())
        .in(PatientSubject::withName)
        .use(codes().map(TextOrCode::of))
        .withProbability(OFTEN)
        .in(PatientSubject::withId)
        .use(dates())
        .withProbability(OFTEN)
        .in(PatientSubject::withBirthDate)
        .use(codes("7455"))
        .withProbability(OFTEN)
        .in(PatientSubject::withSex)
        .use(codes("7459").array(CodedConcept[].class).ofMaxSize(2))
        .in(PatientSubject::withSexParametersForClinicalUse)
        .use(texts())
        .withProbability(OFTEN)
        .in(PatientSubject::withSexParametersComment)
        .use(texts().array(String[].class).ofMaxSize(2))
        .in(PatientSubject::withSexParametersReferences)
        .use(measured(codes("7456")))
        .withProbability(OFTEN)
        .in(PatientSubject::withAge)
        .use(codes("7454"))
        .withProbability(OFTEN)
        .in(PatientSubject::withSpecies)
        .use(codes("7480"))
        .withProbability(OFTEN)
        .in(PatientSubject::withBreed)
        .use(codes("6099").array(CodedConcept[].class).ofMaxSize(2))
        .in(PatientSubject::withRacialGroups)
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<FetusSubject> fetuses() {
    return Builders.withBuilder(() -> FetusSubject.of("1"))
        .use(names())
        .withProbability(OFTEN)
        .in(FetusSubject::withMother)
        .use(uids())
        .withProbability(OFTEN)
        .in(FetusSubject::withUid)
        .use(texts())
        .in(FetusSubject::withFetusId)
        .use(texts())
        .withProbability(OFTEN)
        .in((fetus, id) -> fetus.withId(id).withFetusId(null))
        .use(Arbitraries.integers().between(1, 8))
        .withProbability(OFTEN)
        .in((fetus, count) ->
            count % 2 == 0
                ? fetus.withNumberOfFetuses(count)
                : fetus.withNumberOfFetusesByUs(count))
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<SpecimenSubject> specimens() {
    return Builders.withBuilder(() -> SpecimenSubject.of("2.25.1"))
        .use(uids())
        .in(SpecimenSubject::withUid)
        .use(patients())
        .withProbability(OFTEN)
        .in(SpecimenSubject::withSource)
        .use(texts())
        .withProbability(OFTEN)
        .in(SpecimenSubject::withIdentifier)
        .use(texts())
        .withProbability(OFTEN)
        .in(SpecimenSubject::withIssuer)
        .use(codes("8103"))
        .withProbability(OFTEN)
        .in(SpecimenSubject::withType)
        .use(texts())
        .withProbability(OFTEN)
        .in(SpecimenSubject::withContainerIdentifier)
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<DeviceSubject> deviceSubjects() {
    return Builders.withBuilder(() -> DeviceSubject.of("Name"))
        .use(texts())
        .in(DeviceSubject::withName)
        .use(uids())
        .withProbability(OFTEN)
        .in(DeviceSubject::withUid)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceSubject::withManufacturer)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceSubject::withModelName)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceSubject::withSerialNumber)
        .use(texts())
        .withProbability(OFTEN)
        .in(DeviceSubject::withPhysicalLocation)
        .build()
        .withoutEdgeCases();
  }

  public Arbitrary<ObservationContext> contexts() {
    return Combinators.combine(
            observers().list().ofMaxSize(3),
            procedures().injectNull(0.5),
            subjects().injectNull(0.5))
        .as(ObservationContext::new)
        .withoutEdgeCases();
  }

  public Arbitrary<Quotation> quotations() {
    return Combinators.combine(
            Arbitraries.of(Dcm.DOCUMENT, Dcm.VERBAL),
            uids().map(uid -> new SopReference(PDF, uid)).injectNull(0.5),
            contexts())
        .as(Quotation::new)
        .withoutEdgeCases();
  }
}
