package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An object as the index sees it: one DICOM instance, or one series of images. Immutable; {@code
 * toString} shows kind and counts.
 *
 * @param kind what it is
 * @param patient who it is about
 * @param studyUid the study it belongs to; null where the file leaves it out
 * @param seriesUid the series it belongs to; null where the file leaves it out
 * @param instances the instances it stands for: one, or those of the image series in the order of
 *     their numbers
 * @param template the template that a report was found to be of, such as {@code 1500}
 * @param time when what it shows was acquired or observed, never when a file was made of it
 * @param attributes attributes of the header, sorted by keyword
 * @param references what it refers to, each instance once
 * @param root the group that holds all others
 * @param notes what is odd about it, without patient's values
 */
public record ObjectDocument(
    ObjectKind kind,
    PatientIdentity patient,
    @Nullable String studyUid,
    @Nullable String seriesUid,
    List<InstanceEntry> instances,
    @Nullable String template,
    @Nullable TimeRange time,
    List<HeaderAttribute> attributes,
    List<ObjectReference> references,
    GroupDocument root,
    List<Violation> notes) {

  /** Copies the lists, sorts the attributes. */
  public ObjectDocument {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(patient, "patient");
    Objects.requireNonNull(root, "root");
    instances = List.copyOf(instances);
    attributes = HeaderAttribute.sorted(attributes);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  /**
   * What identifies the object among all others: its SOP Instance UID, or, of an image series, its
   * UID with patient and study, lest two of them that share a UID by mistake become one. As
   * confidential as the patient's key.
   *
   * @return the key
   */
  public String key() {
    return kind == ObjectKind.IMAGE
        ? ImageSeries.key(patient, studyUid, seriesUid)
        : Objects.requireNonNullElse(instances.getFirst().instance().sopInstanceUid(), "");
  }

  /**
   * An attribute of the header.
   *
   * @param keyword such as {@code Modality}
   * @return the attribute, absent when the object does not have it
   */
  public Optional<HeaderAttribute> attribute(String keyword) {
    return attributes.stream().filter(known -> known.keyword().equals(keyword)).findFirst();
  }

  /** {@return the modality, Modality (0008,0060), if the object says one} */
  public Optional<String> modality() {
    return attribute("Modality")
        .flatMap(known -> known.values().stream().findFirst())
        .flatMap(
            value -> value instanceof TextValue text ? Optional.of(text.text()) : Optional.empty());
  }

  /**
   * What is left of the document under a privacy profile.
   *
   * @param projection what to keep
   * @return the document without what the projection leaves out
   */
  public ObjectDocument project(Projection projection) {
    return new Projector(projection).object(this);
  }

  @Override
  public String toString() {
    return "ObjectDocument["
        + kind.term()
        + ", "
        + instances.size()
        + " instances, "
        + root.allGroups().count()
        + " groups, "
        + root.allItems().count()
        + " items]";
  }
}
