package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * An earlier ECG that this one was compared with (TID 3702). Immutable.
 *
 * @param compared whether it was, of CID 230 Yes-No, which the template demands; null where a file
 *     leaves it out
 * @param dateTime when the earlier one was taken; null if not said, as with all that follow
 * @param studyInstanceUid its study
 * @param report the report on it
 * @param waveform its waveform
 */
public record PriorEcgStudy(
    @Nullable CodedConcept compared,
    @Nullable DicomDateTime dateTime,
    @Nullable String studyInstanceUid,
    @Nullable SopReference report,
    @Nullable WaveformReference waveform) {
  private static final PriorEcgStudy NONE = new PriorEcgStudy(null, null, null, null, null);

  /**
   * Says whether there was a comparison, and no more.
   *
   * @param compared of CID 230 Yes-No
   * @return the statement
   */
  public static PriorEcgStudy of(CodedConcept compared) {
    return new PriorEcgStudy(compared, null, null, null, null);
  }

  /**
   * Copies with a date and time.
   *
   * @param value when the earlier ECG was taken, or null
   * @return the copy
   */
  public PriorEcgStudy withDateTime(@Nullable DicomDateTime value) {
    return new PriorEcgStudy(compared, value, studyInstanceUid, report, waveform);
  }

  /**
   * Copies with a study.
   *
   * @param value the study of the earlier ECG, or null
   * @return the copy
   */
  public PriorEcgStudy withStudyInstanceUid(@Nullable String value) {
    return new PriorEcgStudy(compared, dateTime, value, report, waveform);
  }

  /**
   * Copies with a report.
   *
   * @param value the report on the earlier ECG, or null
   * @return the copy
   */
  public PriorEcgStudy withReport(@Nullable SopReference value) {
    return new PriorEcgStudy(compared, dateTime, studyInstanceUid, value, waveform);
  }

  /**
   * Copies with a waveform.
   *
   * @param value the waveform of the earlier ECG, or null
   * @return the copy
   */
  public PriorEcgStudy withWaveform(@Nullable WaveformReference value) {
    return new PriorEcgStudy(compared, dateTime, studyInstanceUid, report, value);
  }

  static @Nullable PriorEcgStudy from(ContentNode node, Consumer<? super ContentNode> use) {
    for (Reading section : Reading.of(node, use).containers(Ln.PRIOR_PROCEDURE_DESCRIPTIONS)) {
      PriorEcgStudy found = from(section);
      if (!found.equals(NONE)) {
        return found;
      }
    }
    return null;
  }

  private static PriorEcgStudy from(Reading section) {
    return new PriorEcgStudy(
        section.code(Dcm.COMPARISON_WITH_PRIOR_STUDY_DONE, "230").orElse(null),
        section.dateTime(Dcm.PROCEDURE_DATETIME).orElse(null),
        section.uid(Dcm.PROCEDURE_STUDY_INSTANCE_UID).orElse(null),
        section.children().stream()
            .map(Reading::composite)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null),
        section.children().stream()
            .map(Reading::waveform)
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(null));
  }

  /**
   * Adds the container.
   *
   * @param parent the item above
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.container(
        CONTAINS,
        Ln.PRIOR_PROCEDURE_DESCRIPTIONS,
        section -> {
          section.template("3702");
          new ChildWriter(section, CONTAINS)
              .code(Dcm.COMPARISON_WITH_PRIOR_STUDY_DONE, compared)
              .dateTime(Dcm.PROCEDURE_DATETIME, dateTime);
          if (studyInstanceUid != null) {
            section.uidRef(CONTAINS, Dcm.PROCEDURE_STUDY_INSTANCE_UID, studyInstanceUid);
          }
          if (report != null) {
            section.composite(CONTAINS, Dcm.PRIOR_REPORT_FOR_CURRENT_PATIENT, report);
          }
          if (waveform != null) {
            section.waveform(CONTAINS, Dcm.SOURCE_OF_MEASUREMENT, waveform);
          }
        });
  }

  @Override
  public String toString() {
    return "PriorEcgStudy[]";
  }
}
