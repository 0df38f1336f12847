package org.dicomsr.templates.ecg;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.templates.ecg.PatientCharacteristics.InSitu;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/** Builds {@link PatientCharacteristics}; units are those of the table. Not thread-safe. */
public final class PatientCharacteristicsBuilder {
  private @Nullable Quantity age;
  private @Nullable CodedConcept sex;
  private @Nullable Quantity height;
  private @Nullable Quantity weight;
  private @Nullable Quantity systolicBloodPressure;
  private @Nullable Quantity diastolicBloodPressure;
  private @Nullable CodedConcept state;
  private @Nullable InSitu pacemaker;
  private @Nullable InSitu defibrillator;

  PatientCharacteristicsBuilder() {}

  /**
   * Says how old the patient is.
   *
   * @param years the age in years
   * @return this builder
   */
  public PatientCharacteristicsBuilder age(double years) {
    return age(Quantity.of(years, Ucum.YEAR));
  }

  /**
   * Says how old the patient is.
   *
   * @param value the age, in a unit of CID 7456 Age Unit
   * @return this builder
   */
  public PatientCharacteristicsBuilder age(Quantity value) {
    age = value;
    return this;
  }

  /**
   * Says of which sex the patient is.
   *
   * @param code of CID 7455 Sex
   * @return this builder
   */
  public PatientCharacteristicsBuilder sex(CodedConcept code) {
    sex = code;
    return this;
  }

  /**
   * Says how tall the patient is.
   *
   * @param centimeters the height in cm
   * @return this builder
   */
  public PatientCharacteristicsBuilder height(double centimeters) {
    return height(Quantity.of(centimeters, Ucum.CENTIMETER));
  }

  /**
   * Says how tall the patient is.
   *
   * @param value the height
   * @return this builder
   */
  public PatientCharacteristicsBuilder height(Quantity value) {
    height = value;
    return this;
  }

  /**
   * Says how heavy the patient is.
   *
   * @param kilograms the weight in kg
   * @return this builder
   */
  public PatientCharacteristicsBuilder weight(double kilograms) {
    return weight(Quantity.of(kilograms, Ucum.KILOGRAM));
  }

  /**
   * Says how heavy the patient is.
   *
   * @param value the weight
   * @return this builder
   */
  public PatientCharacteristicsBuilder weight(Quantity value) {
    weight = value;
    return this;
  }

  /**
   * Says what the blood pressure is.
   *
   * @param systolic in mmHg
   * @param diastolic in mmHg
   * @return this builder
   */
  public PatientCharacteristicsBuilder bloodPressure(double systolic, double diastolic) {
    return systolicBloodPressure(Quantity.of(systolic, Ucum.MILLIMETER_OF_MERCURY))
        .diastolicBloodPressure(Quantity.of(diastolic, Ucum.MILLIMETER_OF_MERCURY));
  }

  /**
   * Says what the systolic blood pressure is.
   *
   * @param value the pressure, in a unit of CID 3500 Pressure Unit
   * @return this builder
   */
  public PatientCharacteristicsBuilder systolicBloodPressure(Quantity value) {
    systolicBloodPressure = value;
    return this;
  }

  /**
   * Says what the diastolic blood pressure is.
   *
   * @param value the pressure, in a unit of CID 3500 Pressure Unit
   * @return this builder
   */
  public PatientCharacteristicsBuilder diastolicBloodPressure(Quantity value) {
    diastolicBloodPressure = value;
    return this;
  }

  /**
   * Says in which state the patient is.
   *
   * @param code of CID 3262 ECG Patient State Value
   * @return this builder
   */
  public PatientCharacteristicsBuilder state(CodedConcept code) {
    state = code;
    return this;
  }

  /**
   * Says whether there is a pacemaker.
   *
   * @param answer of CID 230 Yes-No
   * @return this builder
   */
  public PatientCharacteristicsBuilder pacemaker(CodedConcept answer) {
    return pacemaker(new InSitu(answer, null));
  }

  /**
   * Says whether there is a pacemaker.
   *
   * @param value the answer, and more about the device
   * @return this builder
   */
  public PatientCharacteristicsBuilder pacemaker(InSitu value) {
    pacemaker = value;
    return this;
  }

  /**
   * Says whether there is an implanted cardioverter-defibrillator.
   *
   * @param answer of CID 230 Yes-No
   * @return this builder
   */
  public PatientCharacteristicsBuilder defibrillator(CodedConcept answer) {
    return defibrillator(new InSitu(answer, null));
  }

  /**
   * Says whether there is an implanted cardioverter-defibrillator.
   *
   * @param value the answer, and more about the device
   * @return this builder
   */
  public PatientCharacteristicsBuilder defibrillator(InSitu value) {
    defibrillator = value;
    return this;
  }

  /** {@return the characteristics} */
  public PatientCharacteristics build() {
    return new PatientCharacteristics(
        age,
        sex,
        height,
        weight,
        systolicBloodPressure,
        diastolicBloodPressure,
        state,
        pacemaker,
        defibrillator);
  }
}
