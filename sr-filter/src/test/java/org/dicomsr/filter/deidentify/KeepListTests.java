package org.dicomsr.filter.deidentify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Vr;
import org.junit.jupiter.api.Test;

/** The keep-list against the profile: stricter, except where an option of PS3.15 says so. */
class KeepListTests {
  /** What leaves the values as they are. */
  private static final Set<KeepAction> UNCHANGED =
      EnumSet.of(
          KeepAction.NUMBER,
          KeepAction.TERM,
          KeepAction.WORD,
          KeepAction.BYTES,
          KeepAction.TEXT,
          KeepAction.SCHEME,
          KeepAction.CLASS);

  private static Map<String, String> profile() {
    return KeepList.lines("profile.txt").stream()
        .map(line -> line.split("\t"))
        .collect(Collectors.toMap(columns -> columns[0], columns -> columns[1]));
  }

  @Test
  void nothingThatTheProfileTouchesStaysAsItIs() {
    List<String> broken = new ArrayList<>();
    for (KeepList.Row row : KeepList.rows()) {
      if (!row.profile().equals("-") && UNCHANGED.contains(row.action())) {
        broken.add(Tag.format(row.tag()));
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void theProfileIsQuotedRightly() {
    Map<String, String> profile = profile();
    assertThat(profile).hasSize(620 - 1);
    for (KeepList.Row row : KeepList.rows()) {
      assertThat(profile.getOrDefault("%08X".formatted(row.tag()), "-"))
          .as(Tag.format(row.tag()))
          .isEqualTo(row.profile());
    }
  }

  @Test
  void uidsOfTheProfileAreReplaced() {
    for (KeepList.Row row : KeepList.rows()) {
      if (row.profile().equals("U")) {
        assertThat(row.action()).as(Tag.format(row.tag())).isEqualTo(KeepAction.UID);
      }
    }
  }

  @Test
  void sequencesOfTheProfileThatStayAreCleanedInside() {
    assertThat(
            KeepList.rows().stream()
                .filter(row -> !row.profile().equals("-") && row.action() == KeepAction.ITEMS)
                .map(row -> DataDictionary.keyword(row.tag()).orElseThrow())
                .sorted())
        .containsExactly(
            "AcquisitionContextSequence",
            "ContentSequence",
            "ReferencedImageSequence",
            "SourceImageSequence",
            "VerifyingObserverSequence");
  }

  /** All text that stays with no more than a look for identifiers. */
  @Test
  void littleTextStays() {
    assertThat(
            KeepList.rows().stream()
                .filter(row -> row.action() == KeepAction.TEXT)
                .sorted(Comparator.comparingInt(KeepList.Row::tag))
                .map(row -> DataDictionary.keyword(row.tag()).orElseThrow()))
        .containsExactly(
            "Manufacturer",
            "ManufacturerModelName",
            "SequenceName",
            "ImagedNucleus",
            "SoftwareVersions",
            "ContrastBolusRoute",
            "RadiopharmaceuticalRoute",
            "FilterType",
            "ConvolutionKernel",
            "ReceiveCoilName",
            "TransmitCoilName",
            "DetectorManufacturerName",
            "DetectorManufacturerModelName",
            "PulseSequenceName",
            "SegmentAlgorithmName",
            "AlgorithmVersion",
            "AlgorithmName");
  }

  @Test
  void actionsFitTheValueRepresentation() {
    for (KeepList.Row row : KeepList.rows()) {
      assertThat(row.vrs()).as(Tag.format(row.tag())).isNotEmpty();
      Vr vr = row.vrs().getFirst();
      boolean fits =
          switch (row.action()) {
            case NUMBER -> vr.isBinaryNumber() || vr == Vr.DS || vr == Vr.IS || vr == Vr.AT;
            case TERM, WORD, PATIENT_EMPTY -> vr == Vr.CS;
            case BYTES -> vr.isBulk() || vr == Vr.UV; // a length of 64 bits
            case ITEMS -> vr == Vr.SQ;
            case UID, CLASS, SCHEME -> vr == Vr.UI;
            case DATE -> vr == Vr.DA || vr == Vr.DT;
            case TIME -> vr == Vr.TM;
            case TEXT,
                SHORT,
                RESCALE,
                DUMMY,
                TOKEN,
                LABEL,
                LABEL_EMPTY,
                LABEL_DUMMY,
                NAME,
                DEVICE ->
                vr.isText();
            case EMPTY, PATIENT, CONTENT, DOCUMENT, SPECIAL -> true;
          };
      assertThat(fits).as(Tag.format(row.tag()) + " " + row.action()).isTrue();
    }
  }

  @Test
  void noNamesOfPersonsNorAddressesStay() {
    assertThat(
            KeepList.rows().stream()
                .filter(row -> row.vrs().contains(Vr.PN))
                .map(row -> DataDictionary.keyword(row.tag()).orElseThrow())
                .sorted())
        .containsExactly(
            "ContentCreatorName",
            "PatientName",
            "PersonName",
            "ROIInterpreter",
            "ReferringPhysicianName",
            "VerifyingObserverName");
  }
}
