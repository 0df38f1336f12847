package org.dicomsr.model;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.violation.Violation;

/**
 * A Structured Report: header, content tree, and the data set they stand for (PS3.3 A.35). The front door of this module.
 *
 * <p>Immutable and thread-safe. The data set is the truth: it is written as it was read until something is changed, attributes that this model does
 * not know included. Two documents are equal when their data sets are; {@link #violations} do not count.
 */
public final class SrDocument {
  private final DicomFile file;
  private final ContentItem root;

  private SrDocument(DicomFile file) {
    this.file = file;
    this.root = ContentReader.readRoot(file.dataSet());
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @return the document
   * @throws DicomFormatException when the file is no DICOM object, or no Structured Report
   * @throws IOException when the file cannot be read
   */
  public static SrDocument read(Path path) throws IOException {
    return of(DicomReader.read(path));
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @param options limits and choices
   * @return the document
   * @throws DicomFormatException when the file is no DICOM object, or no Structured Report
   * @throws IOException when the file cannot be read
   */
  public static SrDocument read(Path path, ReadOptions options) throws IOException {
    return of(DicomReader.read(path, options));
  }

  /**
   * Reads a stream, which stays open.
   *
   * @param stream the stream
   * @return the document
   * @throws DicomFormatException when the stream holds no DICOM object, or no Structured Report
   * @throws IOException when the stream cannot be read
   */
  public static SrDocument read(InputStream stream) throws IOException {
    return of(DicomReader.read(stream));
  }

  /**
   * Reads a byte array, which must not change any more.
   *
   * @param bytes the whole file
   * @return the document
   * @throws DicomFormatException when the bytes are no DICOM object, or no Structured Report
   * @throws IOException never otherwise
   */
  public static SrDocument read(byte[] bytes) throws IOException {
    return of(DicomReader.read(bytes));
  }

  /**
   * Takes an object that was read.
   *
   * @param file the object
   * @return the document
   * @throws DicomFormatException when the object is no Structured Report
   */
  public static SrDocument of(DicomFile file) throws DicomFormatException {
    DataSet dataSet = file.dataSet();
    String sopClass = dataSet.string(Tag.SOP_CLASS_UID).orElse("");
    boolean hasRoot = dataSet.contains(Tag.VALUE_TYPE) || dataSet.contains(Tag.CONTENT_SEQUENCE);
    if (!hasRoot && !(SopClassUid.isStructuredReport(sopClass) && dataSet.contains(Tag.CONCEPT_NAME_CODE_SEQUENCE))) {
      throw new DicomFormatException(
          dataSet.string(Tag.SOP_INSTANCE_UID).orElse(null),
          Tag.format(Tag.VALUE_TYPE),
          -1,
          "the root content item of a Structured Report",
          UidRegistry.find(sopClass).map(uid -> uid.name()).orElse("an object without one"));
    }
    return new SrDocument(file);
  }

  /** {@return the root of the content tree: a container, unless the file is broken} */
  public ContentItem root() {
    return root;
  }

  /** {@return the underlying data set} */
  public DataSet dataSet() {
    return file.dataSet();
  }

  /** {@return the object as it was read or will be written: File Meta Information, data set, transfer syntax} */
  public DicomFile file() {
    return file;
  }

  /** {@return what is wrong with the document} */
  public List<Violation> violations() {
    return file.violations();
  }

  /**
   * Writes a file.
   *
   * @param path where to; a file of that name is replaced, and never half written
   * @throws IOException when it cannot be written
   */
  public void write(Path path) throws IOException {
    DicomWriter.write(path, file);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SrDocument that && dataSet().equals(that.dataSet());
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(dataSet().string(Tag.SOP_INSTANCE_UID));
  }

  @Override
  public String toString() {
    return "SrDocument[" + root + "]";
  }
}
