package org.dicomsr.index.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;

/** How confidential facts are: by name where it tells, else by kind of value. */
final class Sensitivities {
  private static final Set<String> IDENTITIES =
      keys(
          Dcm.SUBJECT_NAME,
          Dcm.SUBJECT_ID,
          Dcm.SUBJECT_BIRTH_DATE,
          Dcm.PERSON_OBSERVER_NAME,
          Dcm.PERSON_OBSERVERS_LOGIN_NAME,
          Dcm.IDENTIFIER_WITHIN_PERSON_OBSERVERS_ROLE,
          Dcm.ACCESSION_NUMBER,
          Dcm.PLACER_NUMBER,
          Dcm.FILLER_NUMBER,
          CodedConcept.of("371484003", "SCT", "Patient name"),
          CodedConcept.of("184099003", "SCT", "Date of birth"),
          CodedConcept.of("21112-8", "LN", "Birth date"),
          CodedConcept.of("113871", "DCM", "Person ID"),
          CodedConcept.of("113872", "DCM", "Person ID Issuer"),
          CodedConcept.of("113870", "DCM", "Person Name"));
  private static final Set<String> AGES =
      keys(
          Dcm.SUBJECT_AGE,
          CodedConcept.of("397669002", "SCT", "Age"),
          CodedConcept.of("424144002", "SCT", "Current chronological age"),
          CodedConcept.of("30525-0", "LN", "Age"),
          CodedConcept.of("29553-5", "LN", "Age calculated"));

  private Sensitivities() {}

  private static Set<String> keys(CodedConcept... concepts) {
    Set<String> keys = new HashSet<>();
    for (CodedConcept concept : List.of(concepts)) {
      keys.add(concept.conceptKey().text());
    }
    return Set.copyOf(keys);
  }

  static Sensitivity of(FactName name, FactValue value) {
    return switch (name) {
      case FactName.Attribute attribute -> AttributeTable.sensitivity(attribute.keyword());
      case FactName.Concept concept -> {
        String key = concept.key();
        yield IDENTITIES.contains(key)
            ? Sensitivity.IDENTITY
            : AGES.contains(key) ? Sensitivity.AGE : of(value);
      }
      case FactName.Unnamed unnamed -> of(value);
    };
  }

  private static Sensitivity of(FactValue value) {
    return switch (value) {
      case PersonValue person -> Sensitivity.IDENTITY;
      case TextValue text -> Sensitivity.TEXT;
      case DateValue date -> Sensitivity.DATE;
      // A time of the waveform's samples says no date; date-times do.
      case TemporalValue times -> Sensitivity.DATE;
      case TimeOfDayValue time -> Sensitivity.DATE;
      case CodeValue code -> Sensitivity.PLAIN;
      case NumberValue number -> Sensitivity.PLAIN;
      case UidValue uid -> Sensitivity.PLAIN;
      case ReferenceValue reference -> Sensitivity.PLAIN;
      case SpatialValue space -> Sensitivity.PLAIN;
      case TableValue table -> Sensitivity.PLAIN;
    };
  }
}
