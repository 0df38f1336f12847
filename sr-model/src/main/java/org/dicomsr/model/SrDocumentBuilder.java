package org.dicomsr.model;

import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.TimezoneOffset;
import org.dicomsr.model.header.CodingSchemeIdentification;
import org.dicomsr.model.header.CompletionFlag;
import org.dicomsr.model.header.Contributors;
import org.dicomsr.model.header.DocumentStatus;
import org.dicomsr.model.header.DocumentTime;
import org.dicomsr.model.header.Equipment;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.model.header.LocatedInstance;
import org.dicomsr.model.header.Observer;
import org.dicomsr.model.header.Organization;
import org.dicomsr.model.header.Participant;
import org.dicomsr.model.header.Patient;
import org.dicomsr.model.header.PatientStudy;
import org.dicomsr.model.header.PreliminaryFlag;
import org.dicomsr.model.header.ProcedureContext;
import org.dicomsr.model.header.ReferencedRequest;
import org.dicomsr.model.header.RelatedDocuments;
import org.dicomsr.model.header.Series;
import org.dicomsr.model.header.SopCommon;
import org.dicomsr.model.header.Study;
import org.dicomsr.model.header.VerifyingObserver;
import org.jspecify.annotations.Nullable;

/**
 * Builds a document from nothing. Only {@link #content content} is needed, and {@link #evidence
 * evidence} when content refers to other objects.
 *
 * <p>What is not said has a sensible value: new UIDs, now, instance and series number 1, complete,
 * unverified, the modality of the SOP class, text in UTF-8; private coding schemes that the
 * document uses are listed. Each method replaces what it said before, unless it says that it adds.
 * Not thread-safe.
 */
public final class SrDocumentBuilder {
  private final String sopClassUid;
  private final boolean keyObjects;
  private final EvidenceBuilder evidence = new EvidenceBuilder();
  private final List<CodingSchemeIdentification> codingSchemes = new ArrayList<>();
  private @Nullable Container content;
  private @Nullable LocalDateTime contentDateTime;
  private @Nullable TimezoneOffset timezoneOffset;
  private Patient patient = Patient.UNKNOWN;
  private PatientStudy patientStudy = PatientStudy.UNKNOWN;
  private Study study = Study.of(Uids.random());
  private Series series = Series.of(Uids.random());
  private Equipment equipment = Equipment.LIBRARY;
  private DocumentStatus status = DocumentStatus.COMPLETE;
  private Contributors contributors = Contributors.NONE;
  private RelatedDocuments relatedDocuments = RelatedDocuments.NONE;
  private ProcedureContext procedure = ProcedureContext.UNKNOWN;
  private DataSet attributes = DataSet.EMPTY;
  private String sopInstanceUid = Uids.random();
  private int instanceNumber = 1;
  private Clock clock = Clock.system(ZoneId.systemDefault());

  SrDocumentBuilder(String sopClassUid) {
    if (!SopClassUid.isStructuredReport(sopClassUid)) {
      throw new IllegalArgumentException(
          "expected the SOP class of a Structured Report, found "
              + UidRegistry.find(sopClassUid).map(uid -> uid.name()).orElse("an unknown one"));
    }
    this.sopClassUid = sopClassUid;
    this.keyObjects = sopClassUid.equals(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE);
  }

  /**
   * Says who the document is about.
   *
   * @param value the patient
   * @return this builder
   */
  public SrDocumentBuilder patient(Patient value) {
    patient = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says how the patient was at the time of the study.
   *
   * @param value age, size and weight
   * @return this builder
   */
  public SrDocumentBuilder patientStudy(PatientStudy value) {
    patientStudy = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says which study the document belongs to.
   *
   * @param value the study
   * @return this builder
   */
  public SrDocumentBuilder study(Study value) {
    study = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Puts the document into the study of an object, with its patient.
   *
   * @param object an object of the study; its header is enough
   * @return this builder
   */
  public SrDocumentBuilder studyOf(DataSet object) {
    return patient(Patient.from(object))
        .patientStudy(PatientStudy.from(object))
        .study(Study.from(object));
  }

  /**
   * Says which series the document belongs to; a series without modality gets that of the SOP
   * class.
   *
   * @param value the series
   * @return this builder
   */
  public SrDocumentBuilder series(Series value) {
    series = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says what made the document.
   *
   * @param value the equipment
   * @return this builder
   */
  public SrDocumentBuilder equipment(Equipment value) {
    equipment = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Gives the document a UID.
   *
   * @param uid the SOP Instance UID
   * @return this builder
   */
  public SrDocumentBuilder sopInstanceUid(String uid) {
    sopInstanceUid = Objects.requireNonNull(uid, "uid");
    return this;
  }

  /**
   * Numbers the document within its series.
   *
   * @param number the Instance Number
   * @return this builder
   */
  public SrDocumentBuilder instanceNumber(int number) {
    instanceNumber = number;
    return this;
  }

  /**
   * Says what time it is, for Instance Creation Date and Time and, unless {@link #contentAt} says
   * otherwise, Content Date and Time.
   *
   * @param value the clock
   * @return this builder
   */
  public SrDocumentBuilder clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Says when the content was made.
   *
   * @param dateTime Content Date and Content Time, to the second
   * @return this builder
   */
  public SrDocumentBuilder contentAt(LocalDateTime dateTime) {
    contentDateTime = Objects.requireNonNull(dateTime, "dateTime");
    return this;
  }

  /**
   * Says what dates and times without an offset of their own refer to.
   *
   * @param offset Timezone Offset From UTC
   * @return this builder
   */
  public SrDocumentBuilder timezoneOffset(TimezoneOffset offset) {
    timezoneOffset = Objects.requireNonNull(offset, "offset");
    return this;
  }

  /**
   * Adds what a coding scheme stands for. Private schemes that nobody identifies are listed by
   * their designator alone.
   *
   * @param scheme the scheme
   * @return this builder
   */
  public SrDocumentBuilder codingScheme(CodingSchemeIdentification scheme) {
    codingSchemes.add(Objects.requireNonNull(scheme, "scheme"));
    return this;
  }

  /**
   * Says how complete the document is.
   *
   * @param flag partial or complete
   * @return this builder
   */
  public SrDocumentBuilder completion(CompletionFlag flag) {
    status = status.withCompletion(flag, null);
    return this;
  }

  /**
   * Says how complete the document is, and more about it.
   *
   * @param flag partial or complete
   * @param description says more
   * @return this builder
   */
  public SrDocumentBuilder completion(CompletionFlag flag, String description) {
    status = status.withCompletion(flag, description);
    return this;
  }

  /**
   * Says whether the document is meant to be replaced.
   *
   * @param flag preliminary or final
   * @return this builder
   */
  public SrDocumentBuilder preliminary(PreliminaryFlag flag) {
    status = status.withPreliminary(flag);
    return this;
  }

  /**
   * Adds someone who vouches for the document.
   *
   * @param observer who verified it
   * @return this builder
   */
  public SrDocumentBuilder verifiedBy(VerifyingObserver observer) {
    status = status.verifiedBy(observer);
    return this;
  }

  /**
   * Adds an author.
   *
   * @param observer a person or device
   * @return this builder
   */
  public SrDocumentBuilder author(Observer observer) {
    contributors = contributors.withAuthor(observer);
    return this;
  }

  /**
   * Adds a participant.
   *
   * @param participant someone who had another part in the document
   * @return this builder
   */
  public SrDocumentBuilder participant(Participant participant) {
    contributors = contributors.withParticipant(participant);
    return this;
  }

  /**
   * Says who keeps the document.
   *
   * @param organization the custodian
   * @return this builder
   */
  public SrDocumentBuilder custodian(Organization organization) {
    contributors = contributors.withCustodian(organization);
    return this;
  }

  /**
   * Adds a document whose content went into this one.
   *
   * @param document the predecessor
   * @return this builder
   */
  public SrDocumentBuilder predecessor(LocatedInstance document) {
    relatedDocuments = relatedDocuments.withPredecessor(document);
    return this;
  }

  /**
   * Adds a copy of this document in another study.
   *
   * @param document the copy
   * @return this builder
   */
  public SrDocumentBuilder identicalDocument(LocatedInstance document) {
    relatedDocuments = relatedDocuments.withIdentical(document);
    return this;
  }

  /**
   * Adds a requested procedure that the document answers.
   *
   * @param request the request
   * @return this builder
   */
  public SrDocumentBuilder request(ReferencedRequest request) {
    procedure = procedure.withRequest(request);
    return this;
  }

  /**
   * Adds what was done.
   *
   * @param code the performed procedure
   * @return this builder
   */
  public SrDocumentBuilder performedProcedure(CodedConcept code) {
    procedure = procedure.withPerformedProcedure(code);
    return this;
  }

  /**
   * Adds an attribute of the document that no other method knows, such as one of a module that only
   * this SOP class has, or a private one.
   *
   * @param element the attribute
   * @return this builder
   */
  public SrDocumentBuilder attribute(DataElement element) {
    attributes = attributes.with(element);
    return this;
  }

  /**
   * Builds the content.
   *
   * @param title the document title
   * @param inside builds what is beneath it
   * @return this builder
   * @throws IllegalArgumentException when the standard forbids what is asked for
   */
  public SrDocumentBuilder content(CodedConcept title, Consumer<? super ContainerBuilder> inside) {
    return content(ContainerBuilder.root(title, inside));
  }

  /**
   * Takes content that is ready.
   *
   * @param root the root
   * @return this builder
   */
  public SrDocumentBuilder content(Container root) {
    content = Objects.requireNonNull(root, "root");
    return this;
  }

  /**
   * Adds where instances are that content refers to. Those of the document's own study and of the
   * studies of its requests become Current Requested Procedure Evidence, others Pertinent Other
   * Evidence.
   *
   * @param locations names studies, series and instances
   * @return this builder
   */
  public SrDocumentBuilder evidence(Consumer<? super EvidenceBuilder> locations) {
    locations.accept(evidence);
    return this;
  }

  /**
   * Builds the document.
   *
   * @return the document
   * @throws IllegalStateException when there is no content
   * @throws IllegalArgumentException when content refers to an instance that no evidence locates,
   *     or a Key Object Selection Document was given what it cannot have
   * @throws InvalidDocumentException when the standard forbids the document
   */
  public SrDocument build() {
    Container root = content;
    if (root == null) {
      throw new IllegalStateException("expected content(…), found none");
    }
    LocalDateTime now = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    DataSet data = ContentEdit.put(header(now), root);
    if (study.instanceUid() != null) {
      evidence.currentStudy(study.instanceUid());
    }
    for (ReferencedRequest request : procedure.requests()) {
      if (request.studyInstanceUid() != null) {
        evidence.currentStudy(request.studyInstanceUid());
      }
    }
    data = evidence.build(root, keyObjects).putInto(data);
    SopCommon sop = SopCommon.from(data);
    data = sop.withCodingSchemes(PrivateSchemes.complete(codingSchemes, data)).putInto(data);
    return SrDocument.built(
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of()));
  }

  private DataSet header(LocalDateTime now) {
    DicomDate date = DicomDate.of(now.toLocalDate());
    DicomTime time = DicomTime.of(now.toLocalTime());
    DataSet data =
        new SopCommon(
                sopClassUid,
                sopInstanceUid,
                List.of("ISO_IR 192"),
                date,
                time,
                null,
                timezoneOffset,
                List.of())
            .putInto(attributes);
    data = study.putInto(patientStudy.putInto(patient.putInto(data)));
    Series withModality =
        series.modality() == null ? series.withModality(keyObjects ? "KO" : "SR") : series;
    data = equipment.putInto(withModality.putInto(data));
    data =
        DocumentTime.of(instanceNumber, contentDateTime == null ? now : contentDateTime)
            .putInto(data);
    data = procedure.putInto(relatedDocuments.putInto(data));
    if (!keyObjects) {
      return contributors.putInto(status.putInto(data));
    }
    boolean plain =
        status.equals(DocumentStatus.COMPLETE)
            && contributors.equals(Contributors.NONE)
            && relatedDocuments.predecessors().isEmpty()
            && procedure.performedProcedures().isEmpty();
    if (!plain) {
      throw new IllegalArgumentException(
          "a Key Object Selection Document has no completion, verification, authors, participants, custodian, predecessors or performed procedures");
    }
    return data;
  }
}
