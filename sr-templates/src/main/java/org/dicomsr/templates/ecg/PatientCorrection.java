package org.dicomsr.templates.ecg;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.ecg.PatientCharacteristics.InSitu;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/** Corrects Patient Characteristics (TID 3704). */
final class PatientCorrection {
  private static final CodedConcept YES = CodedConcept.of("373066001", "SCT", "Yes");
  private static final CodedConcept MALE = CodedConcept.of("M", "DCM", "Male");
  private static final CodedConcept FEMALE = CodedConcept.of("F", "DCM", "Female");
  private static final CodedConcept SCT_MALE = CodedConcept.of("248153007", "SCT", "Male");
  private static final CodedConcept SCT_FEMALE = CodedConcept.of("248152002", "SCT", "Female");
  private static final CodedConcept UNKNOWN_SEX = CodedConcept.of("U", "DCM", "Unknown sex");
  private static final List<CodedConcept> PRESSURE_UNITS =
      List.of(Ucum.MILLIMETER_OF_MERCURY, Ucum.KILOPASCAL);
  // 60 kPa are 450 mmHg, which nobody has.
  private static final double NO_KILOPASCALS = 60;
  private static final double LOWEST_MMHG = 20;
  private static final double HIGHEST_MMHG = 350;

  private final SrDocument document;
  private final Corrections corrections;
  private final UnitCorrection units;
  private final @Nullable CodedConcept ageUnit;
  private final @Nullable CodedConcept pressureUnit;

  PatientCorrection(
      SrDocument document,
      Corrections corrections,
      @Nullable CodedConcept ageUnit,
      @Nullable CodedConcept pressureUnit) {
    this.document = document;
    this.corrections = corrections;
    this.units = new UnitCorrection(corrections);
    this.ageUnit = ageUnit;
    this.pressureUnit = pressureUnit;
  }

  PatientCharacteristics corrected(PatientCharacteristics from) {
    CodedConcept pressure = pressureUnit == null ? impliedPressureUnit(from) : pressureUnit;
    return new PatientCharacteristics(
        age(from.age()),
        sex(from.sex()),
        units
            .inUnit(Ln.PATIENT_HEIGHT, from.height(), Ucum.CENTIMETER, "TID3704-row4")
            .orElse(null),
        units.inUnit(Ln.PATIENT_WEIGHT, from.weight(), Ucum.KILOGRAM, "TID3704-row5").orElse(null),
        units
            .inUnits(
                Sct.SYSTOLIC_BLOOD_PRESSURE,
                from.systolicBloodPressure(),
                PRESSURE_UNITS,
                pressure,
                "TID3704-row6")
            .orElse(null),
        units
            .inUnits(
                Sct.DIASTOLIC_BLOOD_PRESSURE,
                from.diastolicBloodPressure(),
                PRESSURE_UNITS,
                pressure,
                "TID3704-row7")
            .orElse(null),
        from.state(),
        inSitu(from.pacemaker(), Sct.PACEMAKER_IN_SITU, "TID3704-row9"),
        inSitu(from.defibrillator(), Sct.ICD_IN_SITU, "TID3704-row10"));
  }

  /** The unit of pressures without one: mmHg, if all of them can be that and not kPa; or null. */
  private static @Nullable CodedConcept impliedPressureUnit(PatientCharacteristics from) {
    Optional<Double> systolic = withoutUnit(from.systolicBloodPressure());
    Optional<Double> diastolic = withoutUnit(from.diastolicBloodPressure());
    List<Double> both = Stream.of(systolic, diastolic).flatMap(Optional::stream).toList();
    boolean plausible =
        both.stream().allMatch(number -> number >= LOWEST_MMHG && number <= HIGHEST_MMHG)
            && (both.size() < 2 || systolic.orElseThrow() > diastolic.orElseThrow());
    boolean high = both.stream().anyMatch(number -> number > NO_KILOPASCALS);
    return plausible && high ? Ucum.MILLIMETER_OF_MERCURY : null;
  }

  private static Optional<Double> withoutUnit(@Nullable Quantity pressure) {
    return Optional.ofNullable(pressure)
        .filter(known -> UnitCorrection.isMissing(known.unit().orElse(null)))
        .flatMap(Quantity::number);
  }

  private Quantity age(@Nullable Quantity from) {
    AgeInference header = new AgeInference(document);
    CodedConcept implied = ageUnit;
    if (implied == null && from != null && from.number().isPresent()) {
      implied = header.unitOf(from.number().get());
    }
    Optional<Quantity> age =
        units.inUnits(Dcm.SUBJECT_AGE, from, AgeInference.units(), implied, "TID3704-row2");
    if (age.isPresent()) {
      return age.get();
    }
    // A number that could not be kept is not to be replaced by another one.
    Optional<Quantity> own = from == null ? header.age() : Optional.empty();
    corrections.note(
        Kind.ADDED,
        "",
        "TID3704-row2",
        own.isPresent() ? "Patient's Age of the header" : "age said to be unknown");
    return own.orElse(EcgCorrection.UNKNOWN);
  }

  private CodedConcept sex(@Nullable CodedConcept from) {
    if (from != null && isOneOf("7455", from)) {
      return from;
    }
    Optional<CodedConcept> header = headerSex();
    if (from == null) {
      corrections.note(
          Kind.ADDED,
          "",
          "TID3704-row3",
          header.isPresent() ? "Patient's Sex of the header" : "sex said to be unknown");
      return header.orElse(UNKNOWN_SEX);
    }
    Optional<CodedConcept> same = sameSex(from, header.orElse(null));
    String path = corrections.path(Dcm.SUBJECT_SEX);
    if (same.isPresent()) {
      corrections.note(Kind.CHANGED, path, "TID3704-row3", "a code of CID 7455 for the same sex");
      return same.get();
    }
    corrections.note(Kind.LOST, path, "TID3704-row3", "a code that is none of CID 7455");
    corrections.note(Kind.ADDED, "", "TID3704-row3", "sex said to be unknown");
    return UNKNOWN_SEX;
  }

  private Optional<CodedConcept> headerSex() {
    String sex = document.patient().sex();
    return sex == null
        ? Optional.empty()
        : switch (sex.strip().toUpperCase(Locale.ROOT)) {
          case "M" -> Optional.of(MALE);
          case "F" -> Optional.of(FEMALE);
          case "O" -> Optional.of(CodedConcept.of("121102", "DCM", "Other sex"));
          default -> Optional.empty();
        };
  }

  /** The code of CID 7455 for one of SNOMED CT, or for any that means what the header says. */
  private static Optional<CodedConcept> sameSex(CodedConcept from, @Nullable CodedConcept header) {
    if (from.sameConceptAs(SCT_MALE)) {
      return Optional.of(MALE);
    }
    if (from.sameConceptAs(SCT_FEMALE)) {
      return Optional.of(FEMALE);
    }
    String meaning = from.meaning();
    return header != null && meaning != null && meaning.strip().equalsIgnoreCase(header.meaning())
        ? Optional.of(header)
        : Optional.empty();
  }

  private @Nullable InSitu inSitu(@Nullable InSitu from, CodedConcept name, String rule) {
    if (from == null || isOneOf("230", from.answer())) {
      return from;
    }
    CodedConcept mode = from.mode();
    String scheme = from.answer().scheme();
    boolean isMode = "NBG".equals(scheme) || "NBD".equals(scheme);
    if (mode != null && !(isMode && mode.sameConceptAs(from.answer()))) {
      corrections.note(
          Kind.LOST,
          corrections.path(name, mode),
          rule,
          "a property of an answer that is replaced");
    }
    if (isMode) {
      corrections.note(
          Kind.CHANGED,
          corrections.path(name),
          rule,
          "a code of "
              + scheme
              + " describes a device that is there: yes, with the code as a property");
      return new InSitu(YES, from.answer());
    }
    corrections.note(Kind.LOST, corrections.path(name), rule, "a code that is none of CID 230");
    return null;
  }

  private static boolean isOneOf(String cid, CodedConcept code) {
    return ContextGroups.standard().group(cid).orElseThrow().contains(code);
  }
}
