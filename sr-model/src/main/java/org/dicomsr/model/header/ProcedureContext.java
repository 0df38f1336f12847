package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;

/**
 * What was asked for and what was done: a part of the SR Document General Module (PS3.3 C.17.2)
 * and, requests only, of the Key Object Document Module (C.17.6.2).
 *
 * @param requests Referenced Request Sequence (0040,A370)
 * @param performedProcedures Performed Procedure Code Sequence (0040,A372)
 */
public record ProcedureContext(
    List<ReferencedRequest> requests, List<CodedConcept> performedProcedures) {
  /** Nothing known. */
  public static final ProcedureContext UNKNOWN = new ProcedureContext(List.of(), List.of());

  /** Copies the lists. */
  public ProcedureContext {
    requests = List.copyOf(requests);
    performedProcedures = List.copyOf(performedProcedures);
  }

  /**
   * Reads this part of the module.
   *
   * @param data a data set
   * @return what it holds
   */
  public static ProcedureContext from(DataSet data) {
    return new ProcedureContext(
        ModuleEdit.items(data, Tag.REFERENCED_REQUEST_SEQUENCE, ReferencedRequest::read),
        ModuleEdit.codes(data, Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    ProcedureContext before = from(data);
    ModuleEdit edit =
        new ModuleEdit(data)
            .items3(
                Tag.REFERENCED_REQUEST_SEQUENCE,
                before.requests,
                requests,
                ReferencedRequest::read,
                ReferencedRequest::write);
    boolean keyObjects =
        data.string(Tag.SOP_CLASS_UID)
            .filter(SopClassUid.KEY_OBJECT_SELECTION_DOCUMENT_STORAGE::equals)
            .isPresent();
    return keyObjects
        ? edit.items3(
                Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE,
                before.performedProcedures,
                performedProcedures,
                item -> Optional.of(CodeSequence.read(item)),
                CodeSequence::write)
            .build()
        : edit.codes2(
                Tag.PERFORMED_PROCEDURE_CODE_SEQUENCE,
                before.performedProcedures,
                performedProcedures)
            .build();
  }

  /**
   * Copies with one more request.
   *
   * @param request a requested procedure that the document answers
   * @return the copy
   */
  public ProcedureContext withRequest(ReferencedRequest request) {
    List<ReferencedRequest> more = new ArrayList<>(requests);
    more.add(request);
    return new ProcedureContext(more, performedProcedures);
  }

  /**
   * Copies with one more performed procedure.
   *
   * @param procedure what was done
   * @return the copy
   */
  public ProcedureContext withPerformedProcedure(CodedConcept procedure) {
    List<CodedConcept> more = new ArrayList<>(performedProcedures);
    more.add(procedure);
    return new ProcedureContext(requests, more);
  }

  @Override
  public String toString() {
    return "ProcedureContext[" + requests.size() + " requests]";
  }
}
