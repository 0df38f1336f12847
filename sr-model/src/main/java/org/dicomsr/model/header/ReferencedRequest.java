package org.dicomsr.model.header;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A requested procedure that the document answers: an item of Referenced Request Sequence
 * (0040,A370) (PS3.3 C.17.2). Immutable.
 *
 * @param studyInstanceUid Study Instance UID (0020,000D)
 * @param study Referenced Study Sequence (0008,1110)
 * @param accessionNumber Accession Number (0008,0050)
 * @param placerOrderNumber Placer Order Number/Imaging Service Request (0040,2016)
 * @param fillerOrderNumber Filler Order Number/Imaging Service Request (0040,2017)
 * @param requestedProcedureId Requested Procedure ID (0040,1001)
 * @param requestedProcedureDescription Requested Procedure Description (0032,1060)
 * @param requestedProcedureCodes Requested Procedure Code Sequence (0032,1064)
 */
public record ReferencedRequest(
    @Nullable String studyInstanceUid,
    @Nullable SopReference study,
    @Nullable String accessionNumber,
    @Nullable String placerOrderNumber,
    @Nullable String fillerOrderNumber,
    @Nullable String requestedProcedureId,
    @Nullable String requestedProcedureDescription,
    List<CodedConcept> requestedProcedureCodes) {

  /** Copies the list. */
  public ReferencedRequest {
    requestedProcedureCodes = List.copyOf(requestedProcedureCodes);
  }

  /**
   * A request for a study.
   *
   * @param studyInstanceUid the study
   * @param accessionNumber the accession number, or null
   * @param requestedProcedureId the ID of the requested procedure, or null
   * @return the request
   */
  public static ReferencedRequest of(
      String studyInstanceUid,
      @Nullable String accessionNumber,
      @Nullable String requestedProcedureId) {
    return new ReferencedRequest(
        studyInstanceUid, null, accessionNumber, null, null, requestedProcedureId, null, List.of());
  }

  static Optional<ReferencedRequest> read(DataSet item) {
    return Optional.of(
        new ReferencedRequest(
            ModuleEdit.text(item, Tag.STUDY_INSTANCE_UID),
            item.item(Tag.REFERENCED_STUDY_SEQUENCE).map(InstanceReferences::read).orElse(null),
            ModuleEdit.text(item, Tag.ACCESSION_NUMBER),
            ModuleEdit.text(item, Tag.PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST),
            ModuleEdit.text(item, Tag.FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST),
            ModuleEdit.text(item, Tag.REQUESTED_PROCEDURE_ID),
            ModuleEdit.text(item, Tag.REQUESTED_PROCEDURE_DESCRIPTION),
            ModuleEdit.codes(item, Tag.REQUESTED_PROCEDURE_CODE_SEQUENCE)));
  }

  DataSet write() {
    return new ModuleEdit(DataSet.EMPTY)
        .type3(Tag.STUDY_INSTANCE_UID, null, studyInstanceUid, Function.identity())
        .items2(
            Tag.REFERENCED_STUDY_SEQUENCE,
            List.of(),
            study == null ? List.of() : List.of(study),
            item -> Optional.of(InstanceReferences.read(item)),
            InstanceReferences::write)
        .type2(Tag.ACCESSION_NUMBER, null, accessionNumber, Function.identity())
        .type2(
            Tag.PLACER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST,
            null,
            placerOrderNumber,
            Function.identity())
        .type2(
            Tag.FILLER_ORDER_NUMBER_IMAGING_SERVICE_REQUEST,
            null,
            fillerOrderNumber,
            Function.identity())
        .type2(Tag.REQUESTED_PROCEDURE_ID, null, requestedProcedureId, Function.identity())
        .type2(
            Tag.REQUESTED_PROCEDURE_DESCRIPTION,
            null,
            requestedProcedureDescription,
            Function.identity())
        .codes2(Tag.REQUESTED_PROCEDURE_CODE_SEQUENCE, List.of(), requestedProcedureCodes)
        .build();
  }

  @Override
  public String toString() {
    return "ReferencedRequest[" + studyInstanceUid + "]";
  }
}
