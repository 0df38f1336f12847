package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.Objects;
import java.util.OptionalInt;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * A fetus that is the subject of observations: TID 1008 (PS3.16). Immutable and thread-safe; {@code
 * toString} shows nothing of it.
 *
 * @param mother the name of the mother
 * @param uid the UID, to follow one fetus over time
 * @param id the name to follow one fetus over time
 * @param fetusId tells several fetuses apart during this procedure, Fetus ID (11951-1, LN)
 * @param numberOfFetusesByUs how many there are, as seen by ultrasound
 * @param numberOfFetuses how many there are; not beside the number by ultrasound
 */
public record FetusSubject(
    @Nullable PersonName mother,
    @Nullable String uid,
    @Nullable String id,
    @Nullable String fetusId,
    @Nullable MeasuredValue numberOfFetusesByUs,
    @Nullable MeasuredValue numberOfFetuses)
    implements SubjectContext {
  static final FetusSubject NONE = new FetusSubject(null, null, null, null, null, null);

  /**
   * A fetus among others.
   *
   * @param fetusId tells it from the others during this procedure
   * @return the fetus
   */
  public static FetusSubject of(String fetusId) {
    return NONE.withFetusId(Objects.requireNonNull(fetusId, "fetusId"));
  }

  /**
   * Copies with the name of the mother.
   *
   * @param value the name of the mother, or null for none
   * @return the copy
   */
  public FetusSubject withMother(@Nullable PersonName value) {
    return new FetusSubject(value, uid, id, fetusId, numberOfFetusesByUs, numberOfFetuses);
  }

  /**
   * Copies with a UID.
   *
   * @param value a UID, or null for none
   * @return the copy
   */
  public FetusSubject withUid(@Nullable String value) {
    return new FetusSubject(mother, value, id, fetusId, numberOfFetusesByUs, numberOfFetuses);
  }

  /**
   * Copies with a name to follow it over time.
   *
   * @param value a name to follow it over time, or null for none
   * @return the copy
   */
  public FetusSubject withId(@Nullable String value) {
    return new FetusSubject(mother, uid, value, fetusId, numberOfFetusesByUs, numberOfFetuses);
  }

  /**
   * Copies with what tells it from others during this procedure.
   *
   * @param value what tells it from others during this procedure, or null for none
   * @return the copy
   */
  public FetusSubject withFetusId(@Nullable String value) {
    return new FetusSubject(mother, uid, id, value, numberOfFetusesByUs, numberOfFetuses);
  }

  /**
   * Copies with a number of fetuses as seen by ultrasound.
   *
   * @param count how many there are
   * @return the copy
   */
  public FetusSubject withNumberOfFetusesByUs(int count) {
    return new FetusSubject(
        mother, uid, id, fetusId, MeasuredValue.of(count, Ucum.NO_UNITS), numberOfFetuses);
  }

  /**
   * Copies with a number of fetuses.
   *
   * @param count how many there are
   * @return the copy
   */
  public FetusSubject withNumberOfFetuses(int count) {
    return new FetusSubject(
        mother, uid, id, fetusId, numberOfFetusesByUs, MeasuredValue.of(count, Ucum.NO_UNITS));
  }

  /** {@return how many fetuses there are, by whatever means; absent when it is not said} */
  public OptionalInt count() {
    MeasuredValue said = numberOfFetuses == null ? numberOfFetusesByUs : numberOfFetuses;
    return said == null
        ? OptionalInt.empty()
        : said.value().map(value -> OptionalInt.of(value.intValue())).orElseGet(OptionalInt::empty);
  }

  @Override
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, HAS_OBS_CONTEXT)
        .code(Dcm.SUBJECT_CLASS, Concepts.FETUS)
        .personName(Dcm.MOTHER_OF_FETUS, mother)
        .uid(Dcm.SUBJECT_UID, uid)
        .text(Dcm.SUBJECT_ID, id)
        .text(Ln.FETUS_ID, fetusId)
        .number(Ln.NUMBER_OF_FETUSES_BY_US, numberOfFetusesByUs)
        .number(Ln.NUMBER_OF_FETUSES, numberOfFetuses);
  }

  static FetusSubject read(Children items) {
    return new FetusSubject(
        items.personName(Dcm.MOTHER_OF_FETUS),
        items.uid(Dcm.SUBJECT_UID),
        items.text(Dcm.SUBJECT_ID),
        items.text(Ln.FETUS_ID),
        items.number(Ln.NUMBER_OF_FETUSES_BY_US),
        items.number(Ln.NUMBER_OF_FETUSES));
  }

  @Override
  public String toString() {
    return "FetusSubject";
  }
}
