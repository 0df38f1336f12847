package org.dicomsr.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.dicom.io.SequenceLengths;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.header.CompletionFlag;
import org.dicomsr.model.header.Contributors;
import org.dicomsr.model.header.DocumentStatus;
import org.dicomsr.model.header.DocumentTime;
import org.dicomsr.model.header.Equipment;
import org.dicomsr.model.header.Evidence;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.Patient;
import org.dicomsr.model.header.PatientStudy;
import org.dicomsr.model.header.ProcedureContext;
import org.dicomsr.model.header.ReferencedRequest;
import org.dicomsr.model.header.RelatedDocuments;
import org.dicomsr.model.header.Series;
import org.dicomsr.model.header.SopCommon;
import org.dicomsr.model.header.Study;
import org.dicomsr.model.header.VerifyingObserver;
import org.dicomsr.model.iod.DocumentChecker;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * A Structured Report: header, content tree, and the data set they stand for (PS3.3 A.35). The
 * front door of this module.
 *
 * <p>Immutable and thread-safe. The data set is the truth: it is written as it was read until
 * something is changed, attributes that this model does not know included. Two documents are equal
 * when their data sets are; {@link #violations} do not count.
 */
public final class SrDocument {
  private final DicomFile file;
  private final ContentItem root;
  // The document that this one was edited from, as it was read or built; null when nothing was
  // edited.
  private final @Nullable SrDocument origin;
  private volatile @Nullable List<Violation> broken;

  private SrDocument(DicomFile file, @Nullable SrDocument origin) {
    this.file = file;
    this.root = ContentReader.readRoot(file.dataSet());
    this.origin = origin;
  }

  /**
   * Starts a document.
   *
   * @param sopClassUid the SOP class, such as {@link SopClassUid#COMPREHENSIVE_SR_STORAGE}
   * @return a builder
   * @throws IllegalArgumentException when the SOP class is none of Structured Reports
   */
  public static SrDocumentBuilder builder(String sopClassUid) {
    return new SrDocumentBuilder(sopClassUid);
  }

  /**
   * Starts a document.
   *
   * @param sopClass the SOP class
   * @return a builder
   */
  public static SrDocumentBuilder builder(SrSopClass sopClass) {
    return new SrDocumentBuilder(sopClass.uid());
  }

  /** Takes what a builder made. */
  static SrDocument built(DicomFile file) {
    SrDocument document = new SrDocument(file, null);
    List<Violation> errors = errors(document.broken());
    if (!errors.isEmpty()) {
      throw new InvalidDocumentException(errors);
    }
    return document;
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
    if (!hasRoot
        && !(SopClassUid.isStructuredReport(sopClass)
            && dataSet.contains(Tag.CONCEPT_NAME_CODE_SEQUENCE))) {
      throw new DicomFormatException(
          dataSet.string(Tag.SOP_INSTANCE_UID).orElse(null),
          Tag.format(Tag.VALUE_TYPE),
          -1,
          "the root content item of a Structured Report",
          UidRegistry.find(sopClass).map(uid -> uid.name()).orElse("an object without one"));
    }
    return new SrDocument(file, null);
  }

  /** {@return the root of the content tree: a container, unless the file is broken} */
  public ContentItem root() {
    return root;
  }

  /** {@return the underlying data set} */
  public DataSet dataSet() {
    return file.dataSet();
  }

  /**
   * {@return the object as it was read or will be written: File Meta Information, data set,
   * transfer syntax}
   */
  public DicomFile file() {
    return file;
  }

  /**
   * {@return the root of the content tree as a container, which it is unless the file is broken}
   */
  public Container content() {
    return root instanceof Container container
        ? container
        : new Container(root.name(), null, null, root.details(), root.children());
  }

  /**
   * {@return what is wrong with the document: what the reader had to forgive, then what breaks the
   * rules of the SOP class}
   */
  public List<Violation> violations() {
    List<Violation> rules = broken();
    if (file.violations().isEmpty()) {
      return rules;
    }
    List<Violation> all = new ArrayList<>(file.violations());
    all.addAll(rules);
    return Collections.unmodifiableList(all);
  }

  // Computed once, when first asked for: reading many documents must not pay for it. Two threads
  // may both compute the same.
  private List<Violation> broken() {
    List<Violation> result = broken;
    if (result == null) {
      result = DocumentChecker.check(dataSet(), root);
      broken = result;
    }
    return result;
  }

  private static List<Violation> errors(List<Violation> violations) {
    return violations.stream().filter(violation -> violation.severity() == Severity.ERROR).toList();
  }

  // Header

  /** {@return what identifies the object and how its text is to be read} */
  public SopCommon sopCommon() {
    return SopCommon.from(dataSet());
  }

  /** {@return who the document is about} */
  public Patient patient() {
    return Patient.from(dataSet());
  }

  /** {@return the patient at the time of the study} */
  public PatientStudy patientStudy() {
    return PatientStudy.from(dataSet());
  }

  /** {@return the study that the document belongs to} */
  public Study study() {
    return Study.from(dataSet());
  }

  /** {@return the series that the document belongs to} */
  public Series series() {
    return Series.from(dataSet());
  }

  /** {@return what made the document} */
  public Equipment equipment() {
    return Equipment.from(dataSet());
  }

  /** {@return number and time of the document} */
  public DocumentTime time() {
    return DocumentTime.from(dataSet());
  }

  /** {@return completion and verification} */
  public DocumentStatus status() {
    return DocumentStatus.from(dataSet());
  }

  /** {@return authors, participants and custodian} */
  public Contributors contributors() {
    return Contributors.from(dataSet());
  }

  /** {@return predecessors and identical documents} */
  public RelatedDocuments relatedDocuments() {
    return RelatedDocuments.from(dataSet());
  }

  /** {@return requests and performed procedures} */
  public ProcedureContext procedure() {
    return ProcedureContext.from(dataSet());
  }

  /** {@return what the document refers to, and where it is} */
  public Evidence evidence() {
    return Evidence.from(dataSet());
  }

  /** {@return a reference to this document, as other documents list it} */
  public LocatedInstance toReference() {
    return LocatedInstance.of(dataSet());
  }

  // Edits: each gives a copy in which all else is as it was

  private SrDocument edited(DataSet data) {
    if (data.equals(dataSet())) {
      return this;
    }
    // A signature over what was there before would only be wrong.
    DataSet unsigned = data.without(Tag.DIGITAL_SIGNATURES_SEQUENCE, Tag.MAC_PARAMETERS_SEQUENCE);
    DicomFile copy =
        new DicomFile(file.fileMeta(), unsigned, file.transferSyntax(), file.violations());
    return new SrDocument(copy, origin == null ? this : origin);
  }

  /**
   * Copies with another patient.
   *
   * @param patient who the document is about
   * @return the copy
   */
  public SrDocument withPatient(Patient patient) {
    return edited(patient.putInto(dataSet()));
  }

  /**
   * Copies with another age, size and weight.
   *
   * @param patientStudy the patient at the time of the study
   * @return the copy
   */
  public SrDocument withPatientStudy(PatientStudy patientStudy) {
    return edited(patientStudy.putInto(dataSet()));
  }

  /**
   * Copies with another study.
   *
   * @param study the study that the document belongs to
   * @return the copy
   */
  public SrDocument withStudy(Study study) {
    return edited(study.putInto(dataSet()));
  }

  /**
   * Copies with another series.
   *
   * @param series the series that the document belongs to
   * @return the copy
   */
  public SrDocument withSeries(Series series) {
    return edited(series.putInto(dataSet()));
  }

  /**
   * Copies with other equipment.
   *
   * @param equipment what made the document
   * @return the copy
   */
  public SrDocument withEquipment(Equipment equipment) {
    return edited(equipment.putInto(dataSet()));
  }

  /**
   * Copies with other values of the SOP Common Module.
   *
   * @param sopCommon what identifies the object
   * @return the copy
   */
  public SrDocument withSopCommon(SopCommon sopCommon) {
    return edited(sopCommon.putInto(dataSet()));
  }

  /**
   * Copies with another number and time.
   *
   * @param time number and time of the document
   * @return the copy
   */
  public SrDocument withTime(DocumentTime time) {
    return edited(time.putInto(dataSet()));
  }

  /**
   * Copies with another status.
   *
   * @param status completion and verification
   * @return the copy
   * @throws IllegalStateException when this is a Key Object Selection Document
   */
  public SrDocument withStatus(DocumentStatus status) {
    refuseKeyObjects("completion or verification");
    return edited(status.putInto(dataSet()));
  }

  /**
   * Copies as partial or complete.
   *
   * @param flag how complete the document is
   * @return the copy
   * @throws IllegalStateException when this is a Key Object Selection Document
   */
  public SrDocument withCompletion(CompletionFlag flag) {
    return withStatus(status().withCompletion(flag, null));
  }

  /**
   * Copies as verified by one more observer.
   *
   * @param observer who vouches for the document
   * @return the copy
   * @throws IllegalStateException when this is a Key Object Selection Document
   */
  public SrDocument verifiedBy(VerifyingObserver observer) {
    return withStatus(status().verifiedBy(observer));
  }

  /**
   * Copies with other contributors.
   *
   * @param contributors authors, participants and custodian
   * @return the copy
   * @throws IllegalStateException when this is a Key Object Selection Document
   */
  public SrDocument withContributors(Contributors contributors) {
    refuseKeyObjects("contributors");
    return edited(contributors.putInto(dataSet()));
  }

  /**
   * Copies with other related documents.
   *
   * @param documents predecessors and identical documents
   * @return the copy
   * @throws IllegalStateException when this is a Key Object Selection Document, and it is to have
   *     predecessors
   */
  public SrDocument withRelatedDocuments(RelatedDocuments documents) {
    if (!documents.predecessors().isEmpty()) {
      refuseKeyObjects("predecessors");
    }
    return edited(documents.putInto(dataSet()));
  }

  /**
   * Copies with one more predecessor.
   *
   * @param document a document whose content went into this one
   * @return the copy
   * @throws IllegalStateException when this is a Key Object Selection Document
   */
  public SrDocument withPredecessor(LocatedInstance document) {
    return withRelatedDocuments(relatedDocuments().withPredecessor(document));
  }

  /**
   * Copies with other requests and performed procedures.
   *
   * @param procedure what was asked for and what was done
   * @return the copy
   */
  public SrDocument withProcedure(ProcedureContext procedure) {
    return edited(procedure.putInto(dataSet()));
  }

  /**
   * Copies with other evidence.
   *
   * @param evidence what the document refers to, and where it is
   * @return the copy
   */
  public SrDocument withEvidence(Evidence evidence) {
    return edited(evidence.putInto(dataSet()));
  }

  /**
   * Copies with an attribute outside the content.
   *
   * @param element the attribute
   * @return the copy
   */
  public SrDocument withAttribute(DataElement element) {
    return edited(dataSet().with(element));
  }

  /**
   * Copies with other content. Items that are the very objects of this document's tree keep their
   * bytes; evidence that is there stays.
   *
   * @param newRoot the root
   * @return the copy
   * @throws IllegalArgumentException when the new content refers to an instance that the evidence
   *     does not list; the message has its UID
   */
  public SrDocument withContent(ContentItem newRoot) {
    return withContent(newRoot, evidence -> {});
  }

  /**
   * Copies with other content that refers to more instances than before.
   *
   * @param newRoot the root
   * @param locations names studies and series of these instances
   * @return the copy
   * @throws IllegalArgumentException when the new content refers to an instance that neither the
   *     evidence lists nor {@code locations} names
   */
  public SrDocument withContent(ContentItem newRoot, Consumer<? super EvidenceBuilder> locations) {
    EvidenceBuilder builder = new EvidenceBuilder();
    dataSet().string(Tag.STUDY_INSTANCE_UID).filter(Uids::isValid).ifPresent(builder::currentStudy);
    for (ReferencedRequest request : procedure().requests()) {
      if (request.studyInstanceUid() != null && Uids.isValid(request.studyInstanceUid())) {
        builder.currentStudy(request.studyInstanceUid());
      }
    }
    locations.accept(builder);
    Evidence evidence = builder.extend(evidence(), root, newRoot, isKeyObjectSelection());
    return edited(evidence.putInto(ContentEdit.replace(dataSet(), root, newRoot)));
  }

  /**
   * Copies as a new document that replaces this one: with a new SOP Instance UID and this document
   * as a predecessor, made now, verified by nobody. Key Object Selection Documents have no
   * predecessors: theirs is a new document only.
   *
   * @return the copy
   */
  public SrDocument asNewVersion() {
    return asNewVersion(Clock.system(ZoneId.systemDefault()));
  }

  /**
   * Copies as a new document that replaces this one, see {@link #asNewVersion()}.
   *
   * @param clock says what time it is
   * @return the copy
   */
  public SrDocument asNewVersion(Clock clock) {
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    Integer number = time().instanceNumber();
    DocumentTime time =
        DocumentTime.of(number == null || number == Integer.MAX_VALUE ? 1 : number + 1, now);
    DicomTime timeOfDay = DicomTime.of(now.toLocalTime());
    SopCommon sop =
        sopCommon().withInstance(Uids.random(), DicomDate.of(now.toLocalDate()), timeOfDay);
    RelatedDocuments documents = new RelatedDocuments(relatedDocuments().predecessors(), List.of());
    DataSet data = time.putInto(sop.putInto(dataSet()));
    return isKeyObjectSelection()
        ? edited(documents.putInto(data))
        : edited(
            status().unverified().putInto(documents.withPredecessor(toReference()).putInto(data)));
  }

  private boolean isKeyObjectSelection() {
    return dataSet()
        .string(Tag.SOP_CLASS_UID)
        .filter(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE::equals)
        .isPresent();
  }

  private void refuseKeyObjects(String what) {
    if (isKeyObjectSelection()) {
      throw new IllegalStateException("a Key Object Selection Document has no " + what);
    }
  }

  /**
   * Copies to be written in another transfer syntax; the document itself stays the same.
   *
   * @param transferSyntax one without compressed pixel data
   * @return the copy
   * @throws IllegalArgumentException when the transfer syntax is for compressed pixel data
   */
  public SrDocument withTransferSyntax(TransferSyntax transferSyntax) {
    if (transferSyntax.encapsulated()) {
      throw new IllegalArgumentException(
          "expected a transfer syntax without compressed pixel data, found "
              + transferSyntax.name());
    }
    return new SrDocument(
        new DicomFile(file.fileMeta(), dataSet(), transferSyntax, file.violations()), origin);
  }

  // Writing

  /**
   * Writes a file.
   *
   * @param path where to; a file of that name is replaced, and never half written
   * @throws IOException when it cannot be written
   * @throws InvalidDocumentException when edits broke rules that the document kept before
   */
  public void write(Path path) throws IOException {
    DicomWriter.write(path, checked());
  }

  /**
   * Writes to a stream, which stays open.
   *
   * @param stream where to
   * @throws IOException when it cannot be written
   * @throws InvalidDocumentException when edits broke rules that the document kept before; nothing
   *     is written then
   */
  public void write(OutputStream stream) throws IOException {
    DicomWriter.write(stream, checked(), SequenceLengths.DEFINED);
  }

  /**
   * Writes into an array.
   *
   * @return the whole file
   * @throws IOException when bulk data cannot be had
   * @throws InvalidDocumentException when edits broke rules that the document kept before
   */
  public byte[] toBytes() throws IOException {
    return DicomWriter.toBytes(checked());
  }

  // A file may have its faults and keep them; an edit must not add any.
  private DicomFile checked() {
    if (origin == null) {
      return file;
    }
    Map<String, Integer> before = new HashMap<>();
    errors(origin.broken()).forEach(error -> before.merge(error.rule(), 1, Integer::sum));
    Map<String, Integer> after = new HashMap<>();
    List<Violation> errors = errors(broken());
    errors.forEach(error -> after.merge(error.rule(), 1, Integer::sum));
    List<Violation> added =
        errors.stream()
            .filter(
                error -> after.getOrDefault(error.rule(), 0) > before.getOrDefault(error.rule(), 0))
            .toList();
    if (!added.isEmpty()) {
      throw new InvalidDocumentException(added);
    }
    return file;
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
