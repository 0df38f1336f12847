package org.dicomsr.templates.ecg;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.history.CardiovascularHistory;
import org.dicomsr.templates.history.DiagnosticTests;
import org.dicomsr.templates.history.FamilyHistory;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/** Corrects all sections but Patient Characteristics. */
final class SectionCorrection {
  private static final CodedConcept UNDETERMINED =
      CodedConcept.of("373068000", "SCT", "Undetermined");
  private static final CodedConcept UNSPECIFIED_LEAD =
      CodedConcept.of("2:0", "MDC", "Unspecified lead");
  private static final CodedConcept UNKNOWN = CodedConcept.of("261665006", "SCT", "Unknown");

  private final Corrections corrections;
  private final UnitCorrection units;

  SectionCorrection(Corrections corrections) {
    this.corrections = corrections;
    this.units = new UnitCorrection(corrections);
  }

  CardiovascularHistory history(CardiovascularHistory from) {
    return new CardiovascularHistory(
        from.text(),
        from.problems(),
        from.social(),
        from.surgery(),
        tests(from.tests()),
        from.medication(),
        family(from.family()),
        from.devices());
  }

  private DiagnosticTests tests(DiagnosticTests from) {
    List<NamedQuantity> results = new ArrayList<>();
    for (NamedQuantity result : from.results()) {
      boolean hdl = result.name().sameConceptAs(Ln.CHOLESTEROL_IN_HDL);
      if (hdl || result.name().sameConceptAs(Ln.CHOLESTEROL_IN_LDL)) {
        results.addAll(
            units.inUnit(
                List.of(result),
                Ucum.MILLIGRAM_PER_DECILITER,
                hdl ? "TID3802-row23" : "TID3802-row24"));
      } else {
        results.add(result);
      }
    }
    return new DiagnosticTests(from.texts(), from.procedures(), results);
  }

  private FamilyHistory family(FamilyHistory from) {
    List<FamilyHistory.Finding> findings = new ArrayList<>();
    for (FamilyHistory.Finding finding : from.findings()) {
      if (finding.relationship() == null) {
        corrections.note(Kind.ADDED, "", "TID3802-row34", "family member said to be unknown");
        findings.add(new FamilyHistory.Finding(finding.finding(), UNKNOWN));
      } else {
        findings.add(finding);
      }
    }
    return new FamilyHistory(from.texts(), findings);
  }

  PriorEcgStudy priorStudy(PriorEcgStudy from) {
    CodedConcept compared = from.compared();
    if (compared != null
        && ContextGroups.standard().group("230").orElseThrow().contains(compared)) {
      return from;
    }
    if (compared != null) {
      corrections.note(
          Kind.LOST,
          corrections.path(Dcm.COMPARISON_WITH_PRIOR_STUDY_DONE),
          "TID3702-row2",
          "a code that is none of CID 230");
    }
    corrections.note(Kind.ADDED, "", "TID3702-row2", "comparison said to be undetermined");
    return new PriorEcgStudy(
        UNDETERMINED, from.dateTime(), from.studyInstanceUid(), from.report(), from.waveform());
  }

  @Nullable WaveformInformation waveform(
      @Nullable WaveformInformation from, @Nullable DicomDateTime dateTime) {
    if (from == null) {
      return dateTime == null ? null : WaveformInformation.builder().dateTime(dateTime).build();
    }
    List<WaveformReference> waveforms = from.waveforms();
    if (waveforms.size() > 1) {
      corrections.note(
          Kind.LOST,
          "",
          "TID3708-row2",
          (waveforms.size() - 1) + " waveforms, where there is room for one");
    }
    return new WaveformInformation(
        waveforms.subList(0, Math.min(1, waveforms.size())),
        from.leadSystem(),
        from.deviceType(),
        from.equipment(),
        from.acquiredBy(),
        from.room(),
        from.dateTime() == null ? dateTime : from.dateTime(),
        from.settings(),
        from.settingTexts(),
        from.algorithm());
  }

  GlobalMeasurements global(GlobalMeasurements from) {
    Optional<Quantity> qtc =
        units.inUnit(Mdc.QTC_INTERVAL_GLOBAL, from.qtcInterval(), Ucum.MILLISECOND, "TID3713-row6");
    Optional<Quantity> ectopic =
        units.inUnit(Dcm.NUMBER_OF_ECTOPIC_BEATS, from.ectopicBeats(), Ucum.BEATS, "TID3713-row14");
    return new GlobalMeasurements(
        from.source(),
        units
            .inUnit(Mdc.ATRIAL_HEART_RATE, from.atrialRate(), Ucum.BEATS_PER_MINUTE, "TID3713-row3")
            .orElse(null),
        mandatory(
            Mdc.VENTRICULAR_HEART_RATE,
            from.ventricularRate(),
            Ucum.BEATS_PER_MINUTE,
            "TID3713-row4"),
        mandatory(Mdc.QT_INTERVAL_GLOBAL, from.qtInterval(), Ucum.MILLISECOND, "TID3713-row5"),
        qtc.orElse(null),
        qtc.isPresent() ? from.qtcAlgorithm() : null,
        mandatory(Mdc.PR_INTERVAL_GLOBAL, from.prInterval(), Ucum.MILLISECOND, "TID3713-row8"),
        mandatory(Mdc.QRS_DURATION_GLOBAL, from.qrsDuration(), Ucum.MILLISECOND, "TID3713-row9"),
        mandatory(Mdc.RR_INTERVAL_GLOBAL, from.rrInterval(), Ucum.MILLISECOND, "TID3713-row10"),
        units.inUnit(from.durations(), Ucum.MILLISECOND, "TID3713-row11"),
        units.inUnit(from.axes(), Ucum.DEGREE, "TID3713-row12"),
        units
            .inUnit(Mdc.COUNT_OF_ALL_BEATS, from.beats(), Ucum.BEATS, "TID3713-row13")
            .orElse(null),
        ectopic.orElse(null),
        ectopic.isPresent() ? from.ectopicMorphologies() : List.of(),
        withoutRow(from.others(), "TID3713"));
  }

  private Quantity mandatory(
      CodedConcept name, @Nullable Quantity from, CodedConcept unit, String rule) {
    return units
        .inUnit(name, from, unit, rule)
        .orElseGet(() -> {
          corrections.note(Kind.ADDED, "", rule, name + " said to be unknown");
          return EcgCorrection.UNKNOWN;
        });
  }

  LeadMeasurements lead(LeadMeasurements from) {
    if (from.lead() == null) {
      corrections.note(Kind.ADDED, "", "TID3714-row2", "lead said to be unspecified");
    }
    return new LeadMeasurements(
        Objects.requireNonNullElse(from.lead(), UNSPECIFIED_LEAD),
        from.source(),
        units.inUnit(from.durations(), Ucum.MILLISECOND, "TID3714-row4"),
        units.inUnit(from.voltages(), Ucum.MILLIVOLT, "TID3714-row5"),
        from.stSegment(),
        from.noise(),
        withoutRow(from.others(), "TID3714"));
  }

  private List<NamedQuantity> withoutRow(List<NamedQuantity> others, String rule) {
    for (NamedQuantity other : others) {
      corrections.note(
          Kind.LOST,
          corrections.path(other.name(), other.quantity()),
          rule,
          "a measurement in a unit that no row has");
    }
    return List.of();
  }

  QualitativeAnalysis qualitative(QualitativeAnalysis from) {
    if (from.texts().size() < 2) {
      return from;
    }
    corrections.note(
        Kind.CHANGED,
        corrections.path(Sct.ECG_FINDING),
        "TID3717-row2",
        from.texts().size() + " texts made one, a paragraph each");
    return new QualitativeAnalysis(List.of(String.join("\r\n", from.texts())), from.findings());
  }
}
