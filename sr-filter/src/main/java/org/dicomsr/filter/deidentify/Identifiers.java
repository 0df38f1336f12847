package org.dicomsr.filter.deidentify;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/**
 * Names and identifiers that an object itself says it has, to be looked for in text that stays: the
 * components of all names of persons; IDs of the patient, the study and its order; institution and
 * station. Immutable and thread-safe; shows nothing of them.
 */
final class Identifiers {
  private static final Set<Integer> IDS =
      Set.of(
          Tag.PATIENT_ID,
          Tag.OTHER_PATIENT_IDS,
          Tag.ACCESSION_NUMBER,
          Tag.PATIENT_BIRTH_DATE,
          Tag.STUDY_DATE,
          Tag.INSTITUTION_NAME,
          Tag.INSTITUTION_ADDRESS,
          Tag.STATION_NAME,
          Tag.PATIENT_ADDRESS,
          Tag.STUDY_INSTANCE_UID,
          Tag.SOP_INSTANCE_UID);
  private static final int LEAST_OF_WORD = 2;
  private static final int LEAST_OF_ID = 4;

  private final Set<String> words = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  private Identifiers() {}

  static Identifiers of(DataSet data) {
    Identifiers all = new Identifiers();
    all.collect(data);
    return all;
  }

  private void collect(DataSet data) {
    for (DataElement element : data) {
      switch (element) {
        case SequenceElement sequence -> sequence.items().forEach(this::collect);
        case ValueElement value when value.vr() == Vr.PN -> value.strings().forEach(this::addName);
        case ValueElement value when IDS.contains(value.tag()) && value.vr().isString() ->
            value.strings().forEach(this::addId);
        default -> {}
      }
    }
  }

  private void addName(String name) {
    for (String word : words(name)) {
      if (word.codePointCount(0, word.length()) >= LEAST_OF_WORD) {
        // Scripts without spaces have no words to compare.
        (word.codePoints().anyMatch(Character::isIdeographic) ? ids : words).add(word);
      }
    }
  }

  private void addId(String text) {
    String id = text.strip().toUpperCase(Locale.ROOT);
    if (id.length() >= LEAST_OF_ID) {
      ids.add(id);
    }
  }

  private static String[] words(String text) {
    return text.toUpperCase(Locale.ROOT).split("[^\\p{L}\\p{M}\\p{N}]+", -1);
  }

  /** Whether a text is one of them. */
  boolean has(String text) {
    String capitals = text.strip().toUpperCase(Locale.ROOT);
    return ids.contains(capitals) || words.contains(capitals);
  }

  /** Whether a text holds any of them. */
  boolean isIn(String text) {
    String capitals = text.toUpperCase(Locale.ROOT);
    if (ids.stream().anyMatch(capitals::contains)) {
      return true;
    }
    for (String word : words(text)) {
      if (words.contains(word)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return "Identifiers[" + (words.size() + ids.size()) + "]";
  }
}
