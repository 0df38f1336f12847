package org.dicomsr.model.header;

import java.util.Objects;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a SOP Instance that says which study and series it is in (PS3.3 C.17.2.1,
 * Hierarchical SOP Instance Reference Macro). Immutable.
 *
 * @param studyInstanceUid Study Instance UID (0020,000D); null where a file leaves it out
 * @param seriesInstanceUid Series Instance UID (0020,000E); null where a file leaves it out
 * @param instance the instance
 */
public record LocatedInstance(
    @Nullable String studyInstanceUid, @Nullable String seriesInstanceUid, SopReference instance) {

  /** Checks that there is an instance. */
  public LocatedInstance {
    Objects.requireNonNull(instance, "instance");
  }

  /**
   * A located instance.
   *
   * @param studyInstanceUid the UID of its study
   * @param seriesInstanceUid the UID of its series
   * @param sopClassUid its SOP class
   * @param sopInstanceUid its UID
   * @return the reference
   */
  public static LocatedInstance of(
      String studyInstanceUid,
      String seriesInstanceUid,
      String sopClassUid,
      String sopInstanceUid) {
    return new LocatedInstance(
        studyInstanceUid, seriesInstanceUid, new SopReference(sopClassUid, sopInstanceUid));
  }

  /**
   * A reference to an object.
   *
   * @param object its data set, of which the header is enough
   * @return the reference
   */
  public static LocatedInstance of(DataSet object) {
    return new LocatedInstance(
        ModuleEdit.text(object, Tag.STUDY_INSTANCE_UID),
        ModuleEdit.text(object, Tag.SERIES_INSTANCE_UID),
        new SopReference(
            ModuleEdit.text(object, Tag.SOP_CLASS_UID),
            ModuleEdit.text(object, Tag.SOP_INSTANCE_UID)));
  }
}
