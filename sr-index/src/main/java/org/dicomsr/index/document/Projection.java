package org.dicomsr.index.document;

import java.util.Optional;
import org.dicomsr.index.schema.Sensitivity;

/**
 * What of a document may be kept: a privacy profile. Must be a pure function: the same value gives
 * the same answer.
 *
 * <p>Each method decides about one kind of value; what it returns takes the value's place. Groups,
 * names, paths and references stay, locations of files do not.
 */
public interface Projection {
  /**
   * Decides about a value of an attribute, item or modifier.
   *
   * @param name what the value is of
   * @param value the value
   * @param sensitivity how confidential it is
   * @return what to keep in its place; if empty, the fact is left out
   */
  Optional<FactValue> value(FactName name, FactValue value, Sensitivity sensitivity);

  /**
   * Decides about the patient.
   *
   * @param patient who the object is about
   * @return what to keep, such as {@link PatientIdentity#pseudonymous}
   */
  PatientIdentity patient(PatientIdentity patient);

  /**
   * Decides about the time of the object or an observation.
   *
   * @param time the time
   * @return what to keep in its place, if anything
   */
  Optional<TimeRange> time(TimeRange time);
}
