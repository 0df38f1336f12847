package org.dicomsr.index.flatten;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.ObjectReferences;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What an object refers to outside of its content tree: wherever an item names a SOP instance
 * (PS3.3 10.8), with the study and series that the items around it name.
 *
 * <p>One walk serves evidence of reports, source images of segmentations, contour images of
 * structure sets, images of presentation states and plans of doses.
 */
final class HeaderReferences {
  /** Deeper than any reference of the standard. */
  private static final int DEEPEST = 12;

  private final ObjectReferences references = new ObjectReferences();

  /**
   * Where the walk is.
   *
   * @param study the study that an item above names
   * @param series the series that an item above names
   * @param role what references are for
   */
  private record Place(@Nullable String study, @Nullable String series, ReferenceRole role) {}

  /** Those of the header. */
  static HeaderReferences of(DataSet data) {
    HeaderReferences all = new HeaderReferences();
    Place place = new Place(null, null, ReferenceRole.RELATED);
    all.sequences(data, place, 0);
    return all;
  }

  /** Adds what content items refer to. */
  HeaderReferences content(Collection<SopReference> instances) {
    instances.forEach(instance -> add(instance, null, null, ReferenceRole.CONTENT));
    return this;
  }

  List<ObjectReference> list() {
    return references.list();
  }

  private void sequences(DataSet data, Place place, int depth) {
    for (DataElement element : data) {
      if (element instanceof SequenceElement sequence && leadsToObjects(element.tag())) {
        ReferenceRole role = role(element.tag(), place.role());
        for (DataSet item : sequence.items()) {
          item(element.tag(), item, place, role, depth);
        }
      }
    }
  }

  private void item(int tag, DataSet item, Place above, ReferenceRole role, int depth) {
    String study = uid(item, Tag.STUDY_INSTANCE_UID).orElse(above.study());
    String series = uid(item, Tag.SERIES_INSTANCE_UID).orElse(above.series());
    Optional<String> instance = uid(item, Tag.REFERENCED_SOP_INSTANCE_UID);
    if (tag == Tag.RT_REFERENCED_STUDY_SEQUENCE) {
      study = instance.orElse(study);
    } else if (instance.isPresent()) {
      String sopClass = uid(item, Tag.REFERENCED_SOP_CLASS_UID).orElse(null);
      add(new SopReference(sopClass, instance.get()), study, series, role);
    } else if (series != null && !Objects.equals(series, above.series()) && hasNoItems(item)) {
      references.add(new ObjectReference(study, series, null, null, List.of(role)));
    }
    if (depth < DEEPEST) {
      sequences(item, new Place(study, series, role), depth + 1);
    }
  }

  private static boolean hasNoItems(DataSet item) {
    for (DataElement element : item) {
      if (element instanceof SequenceElement sequence && !sequence.items().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private void add(
      SopReference instance, @Nullable String study, @Nullable String series, ReferenceRole role) {
    if (instance.sopInstanceUid() != null && !instance.sopInstanceUid().isEmpty()) {
      references.add(
          new ObjectReference(
              study, series, instance.sopClassUid(), instance.sopInstanceUid(), List.of(role)));
    }
  }

  private static Optional<String> uid(DataSet item, int tag) {
    return item.string(tag).filter(uid -> !uid.isEmpty());
  }

  private static ReferenceRole role(int tag, ReferenceRole above) {
    return switch (tag) {
      case Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE,
          Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE ->
          ReferenceRole.EVIDENCE;
      case Tag.PREDECESSOR_DOCUMENTS_SEQUENCE -> ReferenceRole.PREDECESSOR;
      case Tag.IDENTICAL_DOCUMENTS_SEQUENCE -> ReferenceRole.IDENTICAL;
      case Tag.SOURCE_IMAGE_SEQUENCE, Tag.DERIVATION_IMAGE_SEQUENCE -> ReferenceRole.SOURCE;
      default -> above;
    };
  }

  /** Procedures, patients and what was there before an edit are no objects to be found. */
  private static boolean leadsToObjects(int tag) {
    return switch (tag) {
      case Tag.CONTENT_SEQUENCE,
          Tag.REFERENCED_STUDY_SEQUENCE,
          Tag.REFERENCED_PERFORMED_PROCEDURE_STEP_SEQUENCE,
          Tag.REFERENCED_PATIENT_SEQUENCE,
          Tag.REFERENCED_REQUEST_SEQUENCE,
          Tag.REQUEST_ATTRIBUTES_SEQUENCE,
          Tag.ORIGINAL_ATTRIBUTES_SEQUENCE ->
          false;
      default -> (tag & 0x10000) == 0;
    };
  }
}
