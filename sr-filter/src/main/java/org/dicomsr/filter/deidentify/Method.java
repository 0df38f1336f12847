package org.dicomsr.filter.deidentify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/** What was done, in the codes of CID 7050 De-identification Method. */
final class Method {
  private static final Map<String, String> CID_7050 =
      Map.ofEntries(
          Map.entry("113100", "Basic Application Confidentiality Profile"),
          Map.entry("113101", "Clean Pixel Data Option"),
          Map.entry("113102", "Clean Recognizable Visual Features Option"),
          Map.entry("113103", "Clean Graphics Option"),
          Map.entry("113104", "Clean Structured Content Option"),
          Map.entry("113105", "Clean Descriptors Option"),
          Map.entry("113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
          Map.entry("113108", "Retain Patient Characteristics Option"),
          Map.entry("113109", "Retain Device Identity Option"));

  private Method() {}

  /**
   * The codes of what was done here, and of what an earlier de-identification says that it cleaned;
   * what it says to have retained is retained no more.
   */
  static List<DataSet> codes(
      DataSet original, DeidentificationOptions options, boolean contentCleaned) {
    Map<String, String> done = new TreeMap<>();
    add(done, "113100");
    add(done, "113107");
    if (contentCleaned) {
      add(done, "113104");
    }
    if (options.retains(Retained.DESCRIPTORS) || options.retains(Retained.SEGMENT_LABELS)) {
      add(done, "113105");
    }
    if (options.retains(Retained.PATIENT_CHARACTERISTICS)) {
      add(done, "113108");
    }
    if (options.retains(Retained.DEVICE_IDENTITY)) {
      add(done, "113109");
    }
    for (DataSet item : original.items(Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE)) {
      String value = item.string(Tag.CODE_VALUE).orElse("");
      if (value.equals("113101") || value.equals("113102") || value.equals("113103")) {
        add(done, value);
      }
    }
    return done.entrySet().stream()
        .map(code -> CodeSequence.write(CodedConcept.of(code.getKey(), "DCM", code.getValue())))
        .toList();
  }

  private static void add(Map<String, String> done, String value) {
    String meaning = CID_7050.get(value);
    if (meaning != null) {
      done.put(value, meaning);
    }
  }
}
