package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What one image adds to the document of its series. Immutable; {@code toString} shows the instance
 * only.
 *
 * @param patient who the image is about
 * @param studyUid its study; null where the file leaves it out
 * @param seriesUid its series; null where the file leaves it out
 * @param entry SOP class, SOP instance, number, frames and locations
 * @param time when it was acquired
 * @param attributes attributes that the series gathers
 * @param references what the image refers to
 * @param notes what is odd about it
 */
public record ImageInstance(
    PatientIdentity patient,
    @Nullable String studyUid,
    @Nullable String seriesUid,
    InstanceEntry entry,
    @Nullable TimeRange time,
    List<HeaderAttribute> attributes,
    List<ObjectReference> references,
    List<Violation> notes) {

  /** Copies the lists, sorts the attributes. */
  public ImageInstance {
    Objects.requireNonNull(patient, "patient");
    Objects.requireNonNull(entry, "entry");
    attributes = HeaderAttribute.sorted(attributes);
    references = List.copyOf(references);
    notes = List.copyOf(notes);
  }

  /** {@return the key of the series that it belongs to, {@link ObjectDocument#key}} */
  public String seriesKey() {
    // Without a series, an image is a series of its own.
    return ImageSeries.key(patient, studyUid, seriesUid == null ? uid() : seriesUid);
  }

  /**
   * Whether the parts of both series' keys are the same; others may have equal keys all the same.
   */
  boolean isOfSameSeriesAtAGlance(ImageInstance other) {
    return seriesUid != null
        && seriesUid.equals(other.seriesUid)
        && Objects.equals(studyUid, other.studyUid)
        && patient.key().equals(other.patient.key());
  }

  /** {@return its SOP Instance UID; empty where the file leaves it out} */
  public String uid() {
    return Objects.requireNonNullElse(entry.instance().sopInstanceUid(), "");
  }

  /**
   * Copies with other locations.
   *
   * @param locations where the image was found
   * @return the copy
   */
  public ImageInstance withLocations(List<String> locations) {
    return new ImageInstance(
        patient,
        studyUid,
        seriesUid,
        entry.withLocations(locations),
        time,
        attributes,
        references,
        notes);
  }

  /** All that it says, locations aside: one text for what is to be the same, and an order. */
  String text() {
    StringBuilder out = new StringBuilder();
    ValueOrder.add(out, patient.key(), patient.byStudy(), patient.id(), patient.issuer());
    ValueOrder.add(out, patient.site(), patient.name(), patient.birthDate(), patient.sex());
    ValueOrder.add(out, studyUid, seriesUid, entry.number(), entry.frames());
    ValueOrder.sop(out, entry.instance());
    ValueOrder.text(out, time);
    for (HeaderAttribute attribute : attributes) {
      ValueOrder.add(out, attribute.keyword());
      attribute.values().forEach(value -> ValueOrder.add(out, ValueOrder.text(value)));
    }
    for (ObjectReference reference : references) {
      ValueOrder.add(out, reference.studyUid(), reference.seriesUid(), reference.sopClassUid());
      ValueOrder.add(out, reference.sopInstanceUid(), reference.roles());
    }
    notes.forEach(note -> ValueOrder.add(out, note));
    return out.toString();
  }

  @Override
  public String toString() {
    return "ImageInstance[" + entry + "]";
  }
}
