package org.dicomsr.templates.generic;

import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.custom.TemplateFile;

/** A template of one's own that the tests build and read by. */
final class TaviFile {
  static final CodedConcept STENOSIS = site("AS", "Aortic stenosis");
  static final CodedConcept SEVERE = site("SEV", "Severe");
  static final CodedConcept BALLOON = site("BE", "Balloon-expandable");

  static final String YAML =
      """
      contextGroups:
      - cid: 99TYPES
        name: Prosthesis Type
        extensible: false
        codes: [99SITE|BE|Balloon-expandable, 99SITE|SE|Self-expandable]
      templates:
      - tid: 99TAVI
        name: TAVI Case
        mappingResource: 99SITE
        root: true
        orderSignificant: true
        rows:
        - row: 1
          type: CONTAINER
          concept: 99SITE|CASE|TAVI case report
          req: M
          rows:
          - {row: 2, rel: HAS CONCEPT MOD, include: 1204, req: U}
          - {row: 3, rel: HAS OBS CONTEXT, include: 1002, vm: 1-n, req: U}
          - {row: 4, rel: HAS CONCEPT MOD, type: CODE, concept: 99SITE|KIND|Kind of report, values: 99SITE|T|TAVI, req: M}
          - {row: 5, rel: CONTAINS, type: CODE, concept: 99SITE|PT|Prosthesis type, values: DCID 99TYPES, req: M}
          - {row: 6, rel: CONTAINS, type: NUM, concept: 99SITE|MSL|Septum length, units: UCUM|mm|mm, above: 0, req: U}
          - {row: 7, rel: CONTAINS, type: NUM, concept: 99SITE|GR|Gradient, units: ["UCUM|mm[Hg]|mmHg", UCUM|kPa|kPa], req: U}
          - row: 8
            rel: CONTAINS
            type: CODE
            concept: DCM|121071|Finding
            vm: 1-n
            req: U
            rows:
            - {row: 9, rel: HAS CONCEPT MOD, type: CODE, concept: 99SITE|SEV|Severity, values: [99SITE|SEV|Severe, 99SITE|MILD|Mild], req: U}
          - {row: 10, rel: CONTAINS, type: TEXT, concept: DCM|121071|Finding, req: U}
          - row: 11
            rel: CONTAINS
            type: CONTAINER
            concept: 99SITE|PR|Procedure
            req: M
            rows:
            - row: 12
              rel: CONTAINS
              type: CODE/TEXT
              concept: 99SITE|AR|Access route
              values: 99SITE|TF|Transfemoral
              req: U
              rows:
              - {row: 15, rel: R-INFERRED FROM, type: CODE/NUM, req: U}
            - row: 13
              rel: CONTAINS
              type: CONTAINER
              concept: 99SITE|ST|Step
              vm: 1-n
              req: U
              rows:
              - {row: 14, rel: CONTAINS, type: DATETIME, concept: 99SITE|AT|Step time, req: U}
          - {row: 16, rel: CONTAINS, include: 300, with: {$Measurement: [99SITE|H|Hinge, 99SITE|O|Ostium], $Units: UCUM|mm|mm}, vm: 1-n, req: U}
          - row: 17
            rel: CONTAINS
            type: SCOORD3D
            concept: 99SITE|HP|Hinge point
            graphic: {only: POINT}
            vm: 1-3
            req: U
          - {row: 18, rel: CONTAINS, type: IMAGE, req: U}
          - {row: 19, rel: CONTAINS, include: 99LEADS, req: U}
      - tid: 99LEADS
        name: Leads
        mappingResource: 99SITE
        extensible: false
        rows:
        - row: 1
          type: CONTAINER
          concept: 99SITE|LEADS|Pacemaker leads
          req: M
          rows:
          - {row: 2, rel: CONTAINS, type: TEXT, concept: 99SITE|NOTE|Height/Width, req: U}
          - {row: 3, rel: CONTAINS, type: PNAME, concept: 99SITE|WHO|Implanted by, req: U}
      """;

  static final Templates TEMPLATES =
      Templates.standard().with(TemplateFile.parse("tavi.yaml", YAML));

  private TaviFile() {}

  static CodedConcept site(String value, String meaning) {
    return CodedConcept.of(value, "99SITE", meaning);
  }

  /** A builder with the one row that must be filled by hand. */
  static TemplateReport.Builder report() {
    return TemplateReport.builder(TEMPLATES, "99TAVI").set("Prosthesis type", BALLOON);
  }
}
