package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.Quantity;

/**
 * What medicines a patient takes or took (TID 3802 rows 25 to 30). Immutable.
 *
 * @param medications the medicines, those in words before those by code
 */
public record MedicationHistory(List<Medication> medications) {
  /** No medicines. */
  public static final MedicationHistory EMPTY = new MedicationHistory(List.of());

  /** Copies the list and puts it in order. */
  public MedicationHistory {
    medications =
        medications.stream()
            .sorted(Comparator.comparing(medication -> medication.code() != null))
            .toList();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return medications.isEmpty();
  }

  static MedicationHistory from(Reading history) {
    List<Medication> medications = new ArrayList<>();
    for (Reading section : history.containers(Ln.HISTORY_OF_MEDICATION_USE)) {
      for (Reading item : section.children(Dcm.MEDICATION_TYPE)) {
        item.text().ifPresent(text -> medications.add(Medication.read(text, item)));
        item.code().ifPresent(code -> medications.add(Medication.read(code, item)));
      }
    }
    return new MedicationHistory(medications);
  }

  void writeTo(ItemBuilder<?> history) {
    if (!isEmpty()) {
      history.container(
          CONTAINS,
          Ln.HISTORY_OF_MEDICATION_USE,
          section -> medications.forEach(medication -> medication.writeTo(section)));
    }
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return "MedicationHistory[" + medications.size() + " medications]";
  }

  /** Builds a history of medication. Not thread-safe. */
  public static final class Builder {
    private final List<Medication> medications = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a medicine.
     *
     * @param medication the medicine
     * @return this builder
     */
    public Builder medication(Medication medication) {
      medications.add(medication);
      return this;
    }

    /**
     * Adds a medicine in words.
     *
     * @param text the medicine
     * @return this builder
     */
    public Builder medication(String text) {
      return medication(Medication.inWords(text, null));
    }

    /**
     * Adds a medicine.
     *
     * @param code the medicine
     * @return this builder
     */
    public Builder medication(CodedConcept code) {
      return medication(Medication.of(code, null, null));
    }

    /**
     * Adds a medicine with its dosage.
     *
     * @param code the medicine
     * @param dosage how much of it
     * @param status whether it is still taken, of CID 3773 Use Status
     * @return this builder
     */
    public Builder medication(CodedConcept code, Quantity dosage, CodedConcept status) {
      return medication(Medication.of(code, dosage, status));
    }

    /** {@return the history} */
    public MedicationHistory build() {
      return new MedicationHistory(medications);
    }
  }
}
