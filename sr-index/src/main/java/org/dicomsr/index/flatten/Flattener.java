package org.dicomsr.index.flatten;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * DICOM objects to nested documents: the front door of this package. Thread-safe; make one and keep
 * it: it remembers attributes that repeat from object to object, some megabytes at most, and is
 * faster for it. What comes out is always the same.
 *
 * <p>Any object with a SOP Instance UID gets a document, or adds to that of its series; what is odd
 * about it becomes a note, never an exception.
 */
public final class Flattener {
  private final FlattenOptions options;
  private final Repeats repeats = new Repeats();

  private Flattener(FlattenOptions options) {
    this.options = options;
  }

  /** {@return a flattener with {@link FlattenOptions#standard}} */
  public static Flattener standard() {
    return new Flattener(FlattenOptions.standard());
  }

  /**
   * Makes a flattener.
   *
   * @param options choices
   * @return the flattener
   */
  public static Flattener of(FlattenOptions options) {
    return new Flattener(Objects.requireNonNull(options, "options"));
  }

  /**
   * Reads and flattens a file; pixel data is not read. The file is the object's location.
   *
   * @param file the file
   * @return what came of it
   * @throws IOException when the file is no DICOM object, or cannot be read
   */
  public Flattened flatten(Path file) throws IOException {
    return flatten(DicomReader.readHeader(file), file.toString());
  }

  /**
   * Flattens an object.
   *
   * @param file the object; its pixel data need not be there
   * @param location where it was found, or null: any text by which the caller finds it again
   * @return what came of it
   */
  public Flattened flatten(DicomFile file, @Nullable String location) {
    String instance = instance(file);
    if (instance == null) {
      boolean directory = file.dataSet().contains(Tag.DIRECTORY_RECORD_SEQUENCE);
      return new Flattened.Rejected(
          Violation.error(
              "FLATTEN-INSTANCE",
              Tag.format(Tag.SOP_INSTANCE_UID),
              "expected an object with a SOP Instance UID, found "
                  + (directory ? "the directory of a medium" : "none"),
              "PS3.3 C.12.1"));
    }
    return flatten(file, instance, location);
  }

  /**
   * Flattens an object under a UID that the caller knows it by, whatever it says itself: the way in
   * for objects without one.
   *
   * @param file the object; its pixel data need not be there
   * @param sopInstanceUid the UID
   * @param location where it was found, or null
   * @return an object or an image
   */
  public Flattened flatten(DicomFile file, String sopInstanceUid, @Nullable String location) {
    DataSet data = file.dataSet();
    Source source = new Source(data, options, repeats);
    String sopClass =
        data.contains(Tag.SOP_CLASS_UID)
            ? uid(data, Tag.SOP_CLASS_UID)
            : uid(file.fileMeta(), Tag.MEDIA_STORAGE_SOP_CLASS_UID);
    InstanceEntry entry =
        new InstanceEntry(
            new SopReference(sopClass, sopInstanceUid),
            number(data),
            Math.max(1, data.integer(Tag.NUMBER_OF_FRAMES).orElse(1)),
            location == null ? List.of() : List.of(location));
    ObjectKind kind = kind(data, sopClass);
    return kind == ObjectKind.IMAGE
        ? new Flattened.OfImage(image(source, sopInstanceUid, entry))
        : new Flattened.OfObject(object(source, kind, sopInstanceUid, entry));
  }

  /** Files that leave the UID out of the data set may have it in their File Meta Information. */
  private static @Nullable String instance(DicomFile file) {
    String uid = uid(file.dataSet(), Tag.SOP_INSTANCE_UID);
    return uid != null || file.dataSet().contains(Tag.DIRECTORY_RECORD_SEQUENCE)
        ? uid
        : uid(file.fileMeta(), Tag.MEDIA_STORAGE_SOP_INSTANCE_UID);
  }

  private static ObjectKind kind(DataSet data, @Nullable String sopClass) {
    if (sopClass != null) {
      if (SopClassUid.isStructuredReport(sopClass)) {
        return ObjectKind.REPORT;
      }
      if (SopClassUid.isImage(sopClass)) {
        return ObjectKind.IMAGE;
      }
      if (SopClassUid.isWaveform(sopClass)) {
        return ObjectKind.WAVEFORM;
      }
      if (SopClassUid.isSegmentation(sopClass)) {
        return ObjectKind.SEGMENTATION;
      }
      if (UidRegistry.find(sopClass).isPresent()) {
        return ObjectKind.OTHER;
      }
    }
    // A class that is private, or was left out: what is in it tells.
    if (data.contains(Tag.CONTENT_SEQUENCE) && data.contains(Tag.VALUE_TYPE)) {
      return ObjectKind.REPORT;
    }
    if (data.contains(Tag.WAVEFORM_SEQUENCE)) {
      return ObjectKind.WAVEFORM;
    }
    return data.contains(Tag.ROWS) && data.contains(Tag.COLUMNS)
        ? ObjectKind.IMAGE
        : ObjectKind.OTHER;
  }

  private ImageInstance image(Source source, String uid, InstanceEntry entry) {
    DataSet data = source.data();
    String study = uid(data, Tag.STUDY_INSTANCE_UID);
    String series = uid(data, Tag.SERIES_INSTANCE_UID);
    return new ImageInstance(
        PatientKeys.of(source, uid),
        study,
        series,
        entry,
        ObjectTimes.of(source),
        HeaderAttributes.ofImage(source),
        HeaderReferences.of(data).list(),
        notes(false, data, study, series));
  }

  private ObjectDocument object(Source source, ObjectKind kind, String uid, InstanceEntry entry) {
    DataSet data = source.data();
    HeaderReferences references = HeaderReferences.of(data);
    String template = null;
    boolean cut = false;
    GroupDocument root =
        switch (kind) {
          case REPORT -> {
            ContentItem content = ContentReader.readRoot(data);
            Rows rows = Rows.of(content, options.validator());
            SrFlattener flattener = new SrFlattener(source, rows);
            GroupDocument tree = flattener.root(content);
            references.content(flattener.referred());
            template = rows.template();
            cut = flattener.isCut();
            yield tree;
          }
          case WAVEFORM -> WaveformFlattener.root(source);
          case SEGMENTATION -> SegmentationFlattener.root(source);
          case OTHER, IMAGE -> StructureSetFlattener.root(source);
        };
    List<HeaderAttribute> attributes = HeaderAttributes.ofObject(source);
    List<ObjectReference> referred = references.list();
    String study = uid(data, Tag.STUDY_INSTANCE_UID);
    String series = uid(data, Tag.SERIES_INSTANCE_UID);
    return new ObjectDocument(
        kind,
        PatientKeys.of(source, uid),
        study,
        series,
        List.of(entry),
        template,
        ObjectTimes.of(source),
        attributes,
        referred,
        root,
        notes(cut, data, study, series));
  }

  private static List<Violation> notes(
      boolean cut, DataSet data, @Nullable String study, @Nullable String series) {
    List<Violation> notes = new ArrayList<>();
    require(Tag.SOP_INSTANCE_UID, uid(data, Tag.SOP_INSTANCE_UID), notes);
    require(Tag.STUDY_INSTANCE_UID, study, notes);
    require(Tag.SERIES_INSTANCE_UID, series, notes);
    if (cut) {
      notes.add(
          Violation.warning(
              "FLATTEN-MODIFIERS",
              "",
              "expected at most "
                  + Modifiers.MOST_INHERITED
                  + " modifiers of a container, found more; items inherit the first",
              "PS3.3 C.17.3.2.4"));
    }
    return notes;
  }

  private static void require(int tag, @Nullable String uid, List<Violation> notes) {
    if (uid == null) {
      notes.add(
          Violation.warning(
              "FLATTEN-HIERARCHY", Tag.format(tag), "expected a UID, found none", "PS3.3 C.7"));
    }
  }

  private static @Nullable String uid(DataSet data, int tag) {
    return data.string(tag).map(String::strip).filter(uid -> !uid.isEmpty()).orElse(null);
  }

  private static @Nullable Integer number(DataSet data) {
    OptionalInt number = data.integer(Tag.INSTANCE_NUMBER);
    return number.isPresent() ? (Integer) number.getAsInt() : null;
  }
}
