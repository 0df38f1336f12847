package org.dicomsr.index.internal.codec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.model.violation.Violation;

/**
 * Writes and reads a series of images. Most attributes of neighbours are alike: each is written
 * once, and then by number.
 */
final class SeriesCodec {
  private SeriesCodec() {}

  static void write(ValueWriter out, StoredSeries stored) {
    ByteWriter bytes = out.out;
    ByteWriter.Shared<PatientIdentity> patients = new ByteWriter.Shared<>();
    ByteWriter.Shared<HeaderAttribute> attributes = new ByteWriter.Shared<>();
    ByteWriter.Shared<ObjectReference> references = new ByteWriter.Shared<>();
    ByteWriter.Shared<Violation> notes = new ByteWriter.Shared<>();
    bytes.list(List.copyOf(stored.marks()), bytes::text);
    // The codec of lists keeps their order, which the series fixes: by SOP Instance UID.
    bytes.list(List.copyOf(stored.series().conflicts()), bytes::text);
    bytes.list(
        stored.series().instances(),
        image -> {
          bytes.shared(patients, image.patient(), patient -> DocumentCodec.patient(out, patient));
          bytes.text(image.studyUid());
          bytes.text(image.seriesUid());
          DocumentCodec.entry(out, image.entry());
          bytes.optional(image.time(), out::time);
          bytes.list(
              image.attributes(),
              each ->
                  bytes.shared(
                      attributes, each, attribute -> DocumentCodec.attribute(out, attribute)));
          bytes.list(
              image.references(),
              each ->
                  bytes.shared(
                      references, each, reference -> DocumentCodec.reference(out, reference)));
          bytes.list(
              image.notes(),
              each -> bytes.shared(notes, each, note -> DocumentCodec.note(out, note)));
        });
  }

  static StoredSeries read(ValueReader in) {
    ByteReader bytes = in.in;
    List<PatientIdentity> patients = new ArrayList<>();
    List<HeaderAttribute> attributes = new ArrayList<>();
    List<ObjectReference> references = new ArrayList<>();
    List<Violation> notes = new ArrayList<>();
    List<String> marks = bytes.list(bytes::requiredText);
    List<String> conflicts = bytes.list(bytes::requiredText);
    List<ImageInstance> images =
        bytes.list(() ->
            new ImageInstance(
                bytes.shared(patients, () -> DocumentCodec.patient(in)),
                bytes.text(),
                bytes.text(),
                DocumentCodec.entry(in),
                bytes.optional(in::time),
                bytes.list(() -> bytes.shared(attributes, () -> DocumentCodec.attribute(in))),
                bytes.list(() -> bytes.shared(references, () -> DocumentCodec.reference(in))),
                bytes.list(() -> bytes.shared(notes, () -> DocumentCodec.note(in)))));
    return new StoredSeries(ImageSeries.of(images, new HashSet<>(conflicts)), new HashSet<>(marks));
  }
}
