package org.dicomsr.filter.export;

import java.util.List;
import java.util.Map;
import org.dicomsr.filter.deidentify.RefusalReason;
import org.jspecify.annotations.Nullable;

/**
 * A patient as the data set has it. Immutable; {@code toString} shows counts.
 *
 * @param pid what the patient is called
 * @param part the part of the data set; empty where there is one alone
 * @param labels what is known, by variable
 * @param files the files, in their order
 * @param refused what could not be copied
 */
record Sample(
    String pid,
    String part,
    Map<String, Label> labels,
    List<SampleFile> files,
    List<Refused> refused) {

  /**
   * A file.
   *
   * @param role what it is, such as {@code image}
   * @param path where it is in the data set, or in the archive where that may be shown; empty for
   *     neither
   * @param location what stands for its place in the archive; empty where it is in the data set
   * @param sopClassUid its SOP class; empty where it does not say
   * @param studyUid its study
   * @param seriesUid its series
   * @param sopInstanceUid itself
   * @param sha256 hash of its bytes
   * @param bytes how many these are
   */
  record SampleFile(
      String role,
      String path,
      String location,
      String sopClassUid,
      String studyUid,
      String seriesUid,
      String sopInstanceUid,
      String sha256,
      long bytes) {
    @Override
    public String toString() {
      return "SampleFile[" + role + ", " + bytes + " bytes]";
    }
  }

  /**
   * What could not be copied.
   *
   * @param role what it is
   * @param sopClassUid its SOP class; null where it does not say
   * @param seriesUid its series, as copies would have it
   * @param sopInstanceUid itself, as a copy would have it
   * @param reasons why
   */
  record Refused(
      String role,
      @Nullable String sopClassUid,
      String seriesUid,
      String sopInstanceUid,
      List<RefusalReason> reasons) {}

  @Override
  public String toString() {
    return "Sample[" + labels.size() + " labels, " + files.size() + " files]";
  }
}
