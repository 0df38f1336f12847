package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a patient was like when the ECG was taken (TID 3704). Immutable. Age and sex are mandatory;
 * files leave them out all the same.
 *
 * @param age Subject Age, in a unit of CID 7456 Age Unit; null if not said, as with all that follow
 * @param sex Subject Sex, of CID 7455 Sex
 * @param height in cm
 * @param weight in kg
 * @param systolicBloodPressure in a unit of CID 3500 Pressure Unit
 * @param diastolicBloodPressure in a unit of CID 3500 Pressure Unit
 * @param state of CID 3262 ECG Patient State Value
 * @param pacemaker whether there is a pacemaker, and more about it
 * @param defibrillator whether there is an implanted cardioverter-defibrillator
 */
public record PatientCharacteristics(
    @Nullable Quantity age,
    @Nullable CodedConcept sex,
    @Nullable Quantity height,
    @Nullable Quantity weight,
    @Nullable Quantity systolicBloodPressure,
    @Nullable Quantity diastolicBloodPressure,
    @Nullable CodedConcept state,
    @Nullable InSitu pacemaker,
    @Nullable InSitu defibrillator) {
  private static final PatientCharacteristics NONE =
      new PatientCharacteristics(null, null, null, null, null, null, null, null, null);

  /**
   * Whether a device is in the patient. Immutable.
   *
   * @param answer of CID 230 Yes-No; files have other codes here, such as the mode of a pacemaker
   * @param mode the device's NBG or NBD code, for which the table has no row: a property of the
   *     answer by the same concept name; null if not said
   */
  public record InSitu(CodedConcept answer, @Nullable CodedConcept mode) {
    private static @Nullable InSitu from(Reading section, CodedConcept name) {
      for (Reading item : section.children(name)) {
        CodedConcept answer = item.codeOf("230").orElse(null);
        if (answer != null) {
          return new InSitu(answer, item.code(name).orElse(null));
        }
      }
      return null;
    }

    private void writeTo(ItemBuilder<?> section, CodedConcept name) {
      section.code(
          CONTAINS, name, answer, item -> new ChildWriter(item, HAS_PROPERTIES).code(name, mode));
    }

    @Override
    public String toString() {
      return "InSitu[]";
    }
  }

  /** {@return a builder} */
  public static PatientCharacteristicsBuilder builder() {
    return new PatientCharacteristicsBuilder();
  }

  /**
   * Reads the characteristics.
   *
   * @param node the container, or an item above it
   * @param use is told each item whose value they hold
   * @return the characteristics; null where there are none
   */
  static @Nullable PatientCharacteristics from(
      ContentNode node, Consumer<? super ContentNode> use) {
    List<Reading> sections = Reading.of(node, use).containers(Dcm.PATIENT_CHARACTERISTICS);
    for (Reading section : sections) {
      PatientCharacteristics found = from(section);
      if (!found.equals(NONE)) {
        return found;
      }
    }
    return null;
  }

  private static PatientCharacteristics from(Reading section) {
    return new PatientCharacteristics(
        section.quantity(Dcm.SUBJECT_AGE).orElse(null),
        section.code(Dcm.SUBJECT_SEX, "7455").orElse(null),
        section.quantity(Ln.PATIENT_HEIGHT).orElse(null),
        section.quantity(Ln.PATIENT_WEIGHT).orElse(null),
        section.quantity(Sct.SYSTOLIC_BLOOD_PRESSURE).orElse(null),
        section.quantity(Sct.DIASTOLIC_BLOOD_PRESSURE).orElse(null),
        section.code(Dcm.PATIENT_STATE, "3262").orElse(null),
        InSitu.from(section, Sct.PACEMAKER_IN_SITU),
        InSitu.from(section, Sct.ICD_IN_SITU));
  }

  /**
   * Adds the container.
   *
   * @param parent the item above
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.container(
        CONTAINS,
        Dcm.PATIENT_CHARACTERISTICS,
        section -> {
          section.template("3704");
          new ChildWriter(section, CONTAINS)
              .quantity(Dcm.SUBJECT_AGE, age)
              .code(Dcm.SUBJECT_SEX, sex)
              .quantity(Ln.PATIENT_HEIGHT, height)
              .quantity(Ln.PATIENT_WEIGHT, weight)
              .quantity(Sct.SYSTOLIC_BLOOD_PRESSURE, systolicBloodPressure)
              .quantity(Sct.DIASTOLIC_BLOOD_PRESSURE, diastolicBloodPressure)
              .code(Dcm.PATIENT_STATE, state);
          if (pacemaker != null) {
            pacemaker.writeTo(section, Sct.PACEMAKER_IN_SITU);
          }
          if (defibrillator != null) {
            defibrillator.writeTo(section, Sct.ICD_IN_SITU);
          }
        });
  }

  @Override
  public String toString() {
    return "PatientCharacteristics[]";
  }
}
