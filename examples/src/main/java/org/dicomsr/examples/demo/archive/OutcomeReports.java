package org.dicomsr.examples.demo.archive;

import java.time.LocalDate;
import java.util.Locale;
import org.dicomsr.examples.demo.archive.Site.OutcomeForm;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.generic.ItemValue;
import org.dicomsr.templates.generic.TemplateReport;

/**
 * Reports on what was implanted, and whether a pacemaker became necessary: by the template of the
 * consortium, by codes of a classification of operations, or by neither. They refer to no image,
 * and are in studies of their own. Immutable and thread-safe.
 */
final class OutcomeReports {
  private static final CodedConcept PROCEDURE_NOTE =
      CodedConcept.of("28570-0", "LN", "Procedure Note");
  private static final String STUDY = "TAVI";
  private static final String SERIES = "outcome";

  private final Templates templates;

  /**
   * Begins.
   *
   * @param templates know the template 99TAVI
   */
  OutcomeReports(Templates templates) {
    this.templates = templates;
  }

  SrDocument of(Case patient) {
    boolean complete = patient.has(Part.PACEMAKER);
    return switch (complete ? patient.site().habits().outcome() : OutcomeForm.NOTE) {
      case CASE_REPORT -> caseReport(patient);
      case PROCEDURE_CODES -> procedureCodes(patient);
      case NOTE -> note(patient);
    };
  }

  private SrDocument caseReport(Case patient) {
    Site site = patient.site();
    Heart heart = patient.heart();
    TemplateReport.Builder report =
        TemplateReport.builder(templates, "99TAVI")
            .studyOf(study(patient))
            .header(header -> header(header, patient))
            .set(
                "Language of Content Item and Descendants",
                site.language().equals(Locale.GERMAN) ? "German" : "English")
            .add(
                "Observer Context",
                device ->
                    device
                        .set("Observer Type", "Device")
                        .set("Device Observer UID", patient.uid("observer")))
            .set("Procedure reported", "Transcatheter aortic valve implantation")
            .set("Access route", "Transfemoral")
            .add("Diagnosis", diagnosis(site))
            .set(
                "Prosthesis type",
                heart.selfExpanding()
                    ? CodedConcept.of(
                        "SELF", "99SAMPLE", site.say("Self-expandable", "Selbstexpandierend"))
                    : CodedConcept.of(
                        "BALLOON",
                        "99SAMPLE",
                        site.say("Balloon-expandable", "Ballonexpandierbar")))
            .set("Prosthesis size", heart.size())
            .set("Pacemaker in situ", answer(site, heart.hadPacemaker()))
            .set("New permanent pacemaker", answer(site, heart.needsPacemaker()));
    if (heart.needsPacemaker()) {
      report.set(
          "Pacemaker implantation date",
          ItemValue.of(DicomDate.of(patient.implanted().plusDays(2))));
    }
    return report.build().document();
  }

  /** A code of SNOMED, or of ICD-10. */
  private static CodedConcept diagnosis(Site site) {
    return site == Site.HAZEL
        ? CodedConcept.of("I35.0", "I10", "Aortenklappenstenose")
        : Term.STENOSIS.at(site);
  }

  private static CodedConcept answer(Site site, boolean yes) {
    return (yes ? Term.YES : Term.NO).at(site);
  }

  private static SrDocument procedureCodes(Case patient) {
    Site site = patient.site();
    Heart heart = patient.heart();
    CodedConcept procedure = CodedConcept.of("PROZ", site.scheme(), "Prozedur");
    return document(patient)
        .content(
            PROCEDURE_NOTE,
            note -> {
              note.code(
                  RelationshipType.CONTAINS,
                  procedure,
                  CodedConcept.of(
                      "5-35a.02",
                      "99OPS",
                      "Implantation eines Aortenklappenersatzes, transvaskulär"));
              if (heart.needsPacemaker()) {
                note.code(
                    RelationshipType.CONTAINS,
                    procedure,
                    CodedConcept.of("5-377.30", "99OPS", "Implantation eines Zweikammersystems"));
              } else {
                note.code(
                    RelationshipType.CONTAINS,
                    CodedConcept.of("SM", site.scheme(), "Schrittmacher nach TAVI"),
                    CodedConcept.of("SM-NEIN", site.scheme(), "Kein Schrittmacher"));
              }
              note.code(
                  RelationshipType.CONTAINS,
                  CodedConcept.of("PROTHESE", site.scheme(), "Implantierte Prothese"),
                  heart.selfExpanding()
                      ? CodedConcept.of("SE", site.scheme(), "selbstexpandierend")
                      : CodedConcept.of("BE", site.scheme(), "ballonexpandierbar"));
              note.num(
                  RelationshipType.CONTAINS,
                  CodedConcept.of("GROESSE", site.scheme(), "Prothesengröße"),
                  heart.size() / 10.0,
                  Ucum.CENTIMETER);
            })
        .build();
  }

  private static SrDocument note(Case patient) {
    Site site = patient.site();
    Heart heart = patient.heart();
    return document(patient)
        .content(
            PROCEDURE_NOTE,
            note ->
                note.code(
                        RelationshipType.CONTAINS,
                        CodedConcept.of(
                            "VALVE",
                            site.scheme(),
                            site.say("Implanted prosthesis", "Implantierte Prothese")),
                        heart.selfExpanding()
                            ? CodedConcept.of(
                                "T2",
                                site.scheme(),
                                site.say("Self-expanding", "selbstexpandierend"))
                            : CodedConcept.of(
                                "T1",
                                site.scheme(),
                                site.say("Balloon-expandable", "ballonexpandierbar")))
                    .num(
                        RelationshipType.CONTAINS,
                        CodedConcept.of(
                            "SIZE", site.scheme(), site.say("Prosthesis size", "Prothesengröße")),
                        heart.size(),
                        Ucum.MILLIMETER))
        .build();
  }

  private static SrDocumentBuilder document(Case patient) {
    SrDocumentBuilder document = SrDocument.builder(SrSopClass.ENHANCED).studyOf(study(patient));
    header(document, patient);
    return document;
  }

  private static void header(SrDocumentBuilder header, Case patient) {
    Reports.header(
        header,
        patient,
        SERIES,
        1,
        discharge(patient),
        patient.site().say("TAVI report", "TAVI-Bericht"));
  }

  private static LocalDate discharge(Case patient) {
    return patient.implanted().plusDays(5);
  }

  /** The study that the report is in: nothing else is. */
  private static DataSet study(Case patient) {
    return Headers.object(
            patient,
            STUDY,
            patient.implanted(),
            SERIES,
            1,
            "SR",
            SopClassUid.COMPREHENSIVE_SR_STORAGE,
            1)
        .build();
  }
}
