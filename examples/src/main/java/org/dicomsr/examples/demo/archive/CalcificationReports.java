package org.dicomsr.examples.demo.archive;

import java.util.List;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.tid1500.MeasurementReport;

/**
 * Reports of TID 1500 on the calcified valve: a segment and its volume, in mm³ or ml. Static and
 * thread-safe.
 */
final class CalcificationReports {
  private CalcificationReports() {}

  static SrDocument of(Case patient, List<DataSet> ct, DataSet segmentation) {
    Site site = patient.site();
    ImageReference segment = Reports.reference(segmentation).withSegments(1);
    ImageReference[] sources = ct.stream().map(Reports::reference).toArray(ImageReference[]::new);
    DataSet[] evidence = ct.toArray(DataSet[]::new);
    boolean small = site == Site.CEDAR || site == Site.OAK;
    double volume = patient.heart().calcification();
    return MeasurementReport.builder()
        .studyOf(segmentation)
        .evidenceOf(evidence)
        .evidenceOf(segmentation)
        .language(Reports.language(site))
        .observer(Reports.observer(patient))
        .procedureReported(Codes.CT)
        .header(header ->
            Reports.header(
                header,
                patient,
                "calcification",
                31,
                patient.ctDay().plusDays(1),
                site.say("valve calcium", "Klappenkalk")))
        .volumetricRoi(roi ->
            roi.tracking("calcium", patient.uid("segment 1"))
                .finding(finding(site))
                .site(Term.AORTIC_VALVE.at(site))
                .algorithm(AlgorithmIdentification.of("Threshold", "850"))
                .segment(segment)
                .sourceImages(sources)
                .measurement(
                    Term.VOLUME.at(site),
                    small ? volume / 1000 : volume,
                    small ? Ucum.MILLILITER : Ucum.CUBIC_MILLIMETER))
        .build()
        .document();
  }

  /** Some name the finding by the consortium's code, some by a text that says the same. */
  private static CodedConcept finding(Site site) {
    String meaning = site.say("Aortic valve calcification", "Verkalkung der Aortenklappe");
    return site == Site.ALDER || site == Site.CEDAR
        ? Codes.tavi("avc", meaning)
        : CodedConcept.of("CALC-AV", site.scheme(), meaning);
  }
}
