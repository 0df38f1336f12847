package org.dicomsr.templates;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/** Root templates of the standard that the library knows by name only (PS3.16 Annex A). */
final class UnshippedTemplates {
  private static final Map<String, String> TITLES = new LinkedHashMap<>();
  private static final Map<ConceptKey, String> ROOTS =
      Map.of(
          new ConceptKey("113701", "DCM"), "a radiation dose report",
          new ConceptKey("113000", "DCM"), "TID 2010 Key Object Selection");

  static {
    TITLES.put("2005", "Transcribed Diagnostic Imaging Report");
    TITLES.put(
        "2006", "Imaging Report With Conditional Radiation Exposure and Protection Information");
    TITLES.put("2010", "Key Object Selection");
    TITLES.put("2020", "Spectacle Prescription Report");
    TITLES.put("2100", "Macular Grid Thickness and Volume Report");
    TITLES.put("3001", "Procedure Log");
    TITLES.put("3250", "IVUS Report");
    TITLES.put("3300", "Stress Testing Report");
    TITLES.put("3500", "Hemodynamics Report");
    TITLES.put("3750", "Waveform Annotation");
    TITLES.put("3800", "Cardiac Catheterization Report");
    TITLES.put("3900", "CT/MR Cardiovascular Analysis Report");
    TITLES.put("4000", "Mammography CAD Document Root");
    TITLES.put("4100", "Chest CAD Document Root");
    TITLES.put("4120", "Colon CAD Document Root");
    TITLES.put("4200", "Breast Imaging Report");
    TITLES.put("4300", "Prostate Multiparametric MR Imaging Report");
    TITLES.put("5000", "OB-GYN Ultrasound Procedure Report");
    TITLES.put("5100", "Vascular Ultrasound Report");
    TITLES.put("5200", "Echocardiography Procedure Report");
    TITLES.put("5220", "Pediatric, Fetal and Congenital Cardiac Ultrasound Reports");
    TITLES.put("5300", "Simplified Echo Procedure Report");
    TITLES.put("5320", "Structural Heart Measurement Report");
    TITLES.put("7000", "Implantation Plan");
    TITLES.put("8101", "Preclinical Small Animal Image Acquisition Context");
    TITLES.put("10001", "Projection X-Ray Radiation Dose");
    TITLES.put("10011", "CT Radiation Dose");
    TITLES.put("10021", "Radiopharmaceutical Radiation Dose");
    TITLES.put("10030", "Patient Radiation Dose");
    TITLES.put("10040", "Enhanced X-Ray Radiation Dose");
    TITLES.put("11001", "Planned Imaging Agent Administration");
    TITLES.put("11020", "Performed Imaging Agent Administration");
    TITLES.put("12000", "General Ultrasound Report");
  }

  private UnshippedTemplates() {}

  static boolean isKnown(String tid) {
    return TITLES.containsKey(tid);
  }

  static Optional<String> title(String tid) {
    return Optional.ofNullable(TITLES.get(tid));
  }

  /** The title, by the identifier that a document gives, or else by its root's concept name. */
  static Optional<String> find(String tid, @Nullable CodedConcept root) {
    String title = TITLES.get(tid);
    if (title != null) {
      return Optional.of("TID " + tid + " " + title);
    }
    return root == null ? Optional.empty() : Optional.ofNullable(ROOTS.get(root.conceptKey()));
  }
}
