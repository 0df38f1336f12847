package org.dicomsr.templates.observation;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what the observations of a container are about, where it is not simply the document's
 * patient: TID 1006 (PS3.16). Immutable and thread-safe.
 */
public sealed interface SubjectContext
    permits PatientSubject, FetusSubject, SpecimenSubject, DeviceSubject {

  /**
   * Writes the subject, its Subject Class (121024, DCM) first, by {@code HAS OBS CONTEXT}.
   *
   * @param parent the item whose observations are about it
   */
  void writeTo(ItemBuilder<?> parent);

  /**
   * Reads the subject that is said right beneath an item.
   *
   * <p>Where Subject Class is missing or none of the standard's, the subject is of the kind whose
   * attributes there are: a device, a specimen, a fetus, else a patient.
   *
   * @param parent the item
   * @return the subject, absent when nothing is said of it
   */
  static Optional<SubjectContext> from(ContentNode parent) {
    Children items = Children.of(parent);
    CodedConcept said = items.code(Dcm.SUBJECT_CLASS);
    SubjectContext ofClass = said == null ? null : ofClass(said, items);
    if (ofClass != null) {
      return Optional.of(ofClass);
    }
    for (SubjectContext found :
        List.of(
            DeviceSubject.read(items),
            SpecimenSubject.read(items),
            FetusSubject.read(items),
            PatientSubject.read(items))) {
      if (isTold(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static @Nullable SubjectContext ofClass(CodedConcept said, Children items) {
    if (said.sameConceptAs(Dcm.PATIENT)) {
      return PatientSubject.read(items);
    }
    if (said.sameConceptAs(Concepts.FETUS)) {
      return FetusSubject.read(items);
    }
    if (said.sameConceptAs(Concepts.SPECIMEN)) {
      return SpecimenSubject.read(items);
    }
    return said.sameConceptAs(Concepts.DEVICE_SUBJECT) ? DeviceSubject.read(items) : null;
  }

  /** Whether there is an attribute that no other kind of subject has. */
  private static boolean isTold(SubjectContext subject) {
    return switch (subject) {
      case DeviceSubject device -> !device.equals(DeviceSubject.NONE);
      case SpecimenSubject specimen -> !specimen.withSource(null).equals(SpecimenSubject.NONE);
      case FetusSubject fetus -> !fetus.withUid(null).withId(null).equals(FetusSubject.NONE);
      case PatientSubject patient -> !patient.equals(PatientSubject.NONE);
    };
  }
}
