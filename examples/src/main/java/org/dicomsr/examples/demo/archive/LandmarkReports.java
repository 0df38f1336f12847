package org.dicomsr.examples.demo.archive;

import java.util.List;
import org.dicomsr.examples.demo.archive.Site.PointForm;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.templates.measurement.FindingSite;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.tid1500.MeasurementReport;
import org.dicomsr.templates.tid1500.MeasurementReportBuilder;

/**
 * Reports of TID 1500 on the aortic root: three hinge points and the diameter of the circle through
 * them, two coronary ostia and their heights above it. Points are in space, or in an image. Static
 * and thread-safe.
 */
final class LandmarkReports {
  /** The slice in whose plane the hinge points lie. */
  private static final int ANNULUS = 2;

  private LandmarkReports() {}

  /**
   * What a site calls things: only some use the consortium's codes.
   *
   * @param hingePoints the name of the points
   * @param leftHeight of the height on the left
   * @param rightHeight of the height on the right
   */
  private record Names(
      CodedConcept hingePoints, CodedConcept leftHeight, CodedConcept rightHeight) {
    static Names at(Site site) {
      return switch (site) {
        case HAZEL ->
            new Names(
                own(site, "SP", "Scharnierpunkte"),
                own(site, "HOL", "Höhe des linken Koronarostiums"),
                own(site, "HOR", "Höhe des rechten Koronarostiums"));
        case BIRCH ->
            new Names(
                own(site, "HP3", "Hinge points"),
                own(site, "LCO", "Left coronary ostium height"),
                own(site, "RCO", "Right coronary ostium height"));
        case ALDER, CEDAR, ELM, LARCH, MAPLE, OAK -> {
          CodedConcept height =
              Codes.tavi("ostium-height", site.say("Height of ostium", "Ostiumhöhe"));
          yield new Names(
              Codes.tavi("hinge-point", site.say("Hinge point", "Scharnierpunkt")), height, height);
        }
      };
    }

    private static CodedConcept own(Site site, String code, String meaning) {
      return CodedConcept.of(code, site.scheme(), meaning);
    }
  }

  static SrDocument of(Case patient, List<DataSet> ct) {
    Site site = patient.site();
    Heart heart = patient.heart();
    Names names = Names.at(site);
    DataSet slice = ct.get(ANNULUS - 1);
    double r = heart.annulusRadius();
    double z = Images.height(ANNULUS);
    double[][] hinges = {{r, 0, z}, {-r / 2, r * 0.866, z}, {-r / 2, -r * 0.866, z}};
    MeasurementReportBuilder report =
        MeasurementReport.builder()
            .studyOf(slice)
            .evidenceOf(slice)
            .language(Reports.language(site))
            .observer(Reports.observer(patient))
            .procedureReported(Codes.CT)
            .header(header ->
                Reports.header(
                    header,
                    patient,
                    "landmarks",
                    30,
                    patient.ctDay(),
                    site.say("aortic root landmarks", "Landmarken Aortenwurzel")));
    report.group(group ->
        group
            .tracking("annulus", patient.uid("annulus"))
            .finding(Term.AORTIC_VALVE.at(site))
            .site(Term.AORTIC_ROOT.at(site))
            .measurement(
                Measurement.builder(
                        CodedConcept.of("81827009", "SCT", site.say("Diameter", "Durchmesser")))
                    .value(Lottery.rounded(2 * r, 2), Ucum.MILLIMETER)
                    .source(points(patient, slice, names.hingePoints(), hinges))
                    .build()));
    ostium(report, patient, slice, Term.LEFT, names.leftHeight(), heart.leftHeight());
    ostium(report, patient, slice, Term.RIGHT, names.rightHeight(), heart.rightHeight());
    return report.build().document();
  }

  private static void ostium(
      MeasurementReportBuilder report,
      Case patient,
      DataSet slice,
      Term side,
      CodedConcept name,
      double height) {
    Site site = patient.site();
    double x = (side == Term.LEFT ? 1 : -1) * patient.heart().annulusRadius();
    double[][] point = {{x, 2, Images.height(ANNULUS) + height}};
    CodedConcept ostium = Codes.tavi("ostium", site.say("Coronary ostium", "Koronarostium"));
    report.group(group ->
        group
            .tracking("ostium " + side.name(), patient.uid("ostium " + side))
            .finding(ostium)
            .site(FindingSite.of(Term.CORONARY_ARTERY.at(site)).withLaterality(side.at(site)))
            .measurement(
                Measurement.builder(name)
                    .value(height, Ucum.MILLIMETER)
                    .source(points(patient, slice, ostium, point))
                    .build()));
  }

  private static ImageSource points(
      Case patient, DataSet slice, CodedConcept name, double[][] points) {
    boolean one = points.length == 1;
    if (patient.site().habits().points() == PointForm.SPACE) {
      float[] values = new float[points.length * 3];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) points[i / 3][i % 3];
      }
      return ImageSource.of(
              one ? GraphicType3d.POINT : GraphicType3d.MULTIPOINT,
              Coordinates.of3d(values),
              patient.uid("ct frame"))
          .withPurpose(name);
    }
    float[] values = new float[points.length * 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (points[i / 2][i % 2] / Images.SPACING + Pictures.SIZE / 2.0);
    }
    return ImageSource.of(
            one ? GraphicType.POINT : GraphicType.MULTIPOINT,
            Coordinates.of2d(values),
            Reports.reference(slice))
        .withPurpose(name);
  }
}
