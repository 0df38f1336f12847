package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * Which procedure was observed, where it is another than the document's: TID 1005 (PS3.16).
 * Immutable and thread-safe; {@code toString} shows counts only.
 *
 * @param studyInstanceUid its study
 * @param studyComponentUids parts of the study
 * @param placerNumber the number of the order, from who placed it
 * @param fillerNumber the number of the order, from who fills it
 * @param accessionNumber the accession number
 * @param procedureCodes what was done
 */
public record ProcedureStudyContext(
    @Nullable String studyInstanceUid,
    List<String> studyComponentUids,
    @Nullable IssuedIdentifier placerNumber,
    @Nullable IssuedIdentifier fillerNumber,
    @Nullable IssuedIdentifier accessionNumber,
    List<CodedConcept> procedureCodes) {
  static final ProcedureStudyContext NONE =
      new ProcedureStudyContext(null, List.of(), null, null, null, List.of());

  /** Copies the lists. */
  public ProcedureStudyContext {
    studyComponentUids = List.copyOf(studyComponentUids);
    procedureCodes = List.copyOf(procedureCodes);
  }

  /**
   * The procedure of a study.
   *
   * @param studyInstanceUid the study
   * @return the procedure
   */
  public static ProcedureStudyContext of(String studyInstanceUid) {
    return NONE.withStudyInstanceUid(Objects.requireNonNull(studyInstanceUid, "studyInstanceUid"));
  }

  /**
   * Copies with another study.
   *
   * @param value another study, or null for none
   * @return the copy
   */
  public ProcedureStudyContext withStudyInstanceUid(@Nullable String value) {
    return new ProcedureStudyContext(
        value, studyComponentUids, placerNumber, fillerNumber, accessionNumber, procedureCodes);
  }

  /**
   * Copies with parts of the study.
   *
   * @param values parts of the study; none for none
   * @return the copy
   */
  public ProcedureStudyContext withStudyComponentUids(String... values) {
    return new ProcedureStudyContext(
        studyInstanceUid,
        List.of(values),
        placerNumber,
        fillerNumber,
        accessionNumber,
        procedureCodes);
  }

  /**
   * Copies with the number of the order, from who placed it.
   *
   * @param value the number of the order, from who placed it, or null for none
   * @return the copy
   */
  public ProcedureStudyContext withPlacerNumber(@Nullable IssuedIdentifier value) {
    return new ProcedureStudyContext(
        studyInstanceUid, studyComponentUids, value, fillerNumber, accessionNumber, procedureCodes);
  }

  /**
   * Copies with the number of the order, from who fills it.
   *
   * @param value the number of the order, from who fills it, or null for none
   * @return the copy
   */
  public ProcedureStudyContext withFillerNumber(@Nullable IssuedIdentifier value) {
    return new ProcedureStudyContext(
        studyInstanceUid, studyComponentUids, placerNumber, value, accessionNumber, procedureCodes);
  }

  /**
   * Copies with the accession number.
   *
   * @param value the accession number, or null for none
   * @return the copy
   */
  public ProcedureStudyContext withAccessionNumber(@Nullable IssuedIdentifier value) {
    return new ProcedureStudyContext(
        studyInstanceUid, studyComponentUids, placerNumber, fillerNumber, value, procedureCodes);
  }

  /**
   * Copies with what was done.
   *
   * @param values what was done; none for none
   * @return the copy
   */
  public ProcedureStudyContext withProcedureCodes(CodedConcept... values) {
    return new ProcedureStudyContext(
        studyInstanceUid,
        studyComponentUids,
        placerNumber,
        fillerNumber,
        accessionNumber,
        List.of(values));
  }

  /**
   * Writes the rows of the template, by {@code HAS OBS CONTEXT}.
   *
   * @param parent the item whose observations are of this procedure
   */
  public void writeTo(ItemBuilder<?> parent) {
    new ChildWriter(parent, HAS_OBS_CONTEXT)
        .uid(Dcm.PROCEDURE_STUDY_INSTANCE_UID, studyInstanceUid)
        .uids(Dcm.PROCEDURE_STUDY_COMPONENT_UID, studyComponentUids);
    IssuedIdentifier.write(parent, HAS_OBS_CONTEXT, Dcm.PLACER_NUMBER, placerNumber);
    IssuedIdentifier.write(parent, HAS_OBS_CONTEXT, Dcm.FILLER_NUMBER, fillerNumber);
    IssuedIdentifier.write(parent, HAS_OBS_CONTEXT, Dcm.ACCESSION_NUMBER, accessionNumber);
    new ChildWriter(parent, HAS_OBS_CONTEXT).codes(Dcm.PROCEDURE_CODE, procedureCodes);
  }

  /**
   * Reads the items of the template that are right beneath an item.
   *
   * @param parent the item
   * @return the procedure, absent when nothing is said of it
   */
  public static Optional<ProcedureStudyContext> from(ContentNode parent) {
    Children items = Children.of(parent);
    ProcedureStudyContext found =
        new ProcedureStudyContext(
            items.uid(Dcm.PROCEDURE_STUDY_INSTANCE_UID),
            items.uids(Dcm.PROCEDURE_STUDY_COMPONENT_UID),
            IssuedIdentifier.read(items, Dcm.PLACER_NUMBER),
            IssuedIdentifier.read(items, Dcm.FILLER_NUMBER),
            IssuedIdentifier.read(items, Dcm.ACCESSION_NUMBER),
            items.codes(Dcm.PROCEDURE_CODE));
    return found.equals(NONE) ? Optional.empty() : Optional.of(found);
  }

  @Override
  public String toString() {
    return "ProcedureStudyContext[" + procedureCodes.size() + " procedure codes]";
  }
}
