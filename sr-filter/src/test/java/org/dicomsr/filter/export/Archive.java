package org.dicomsr.filter.export;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.cohort.Cohort;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.SecretSource;
import org.dicomsr.index.source.Source;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.value.DicomDate;

/**
 * A folder of files: of each patient two CT images, a segmentation of them, an ECG, a screenshot,
 * and a report on the segmentation. Whatever says who a patient is holds {@link #MARKER}.
 */
final class Archive {
  static final String MARKER = "Zqmark";

  /** Words that are no name of anybody in the file. */
  static final String SECRET_WORDS = "Zwother told in confidence";

  static final CodedConcept PR = CodedConcept.of("2:15872", "MDC", "PR interval global");
  static final CodedConcept PACEMAKER = CodedConcept.of("P1", "99TEST", "Pacemaker");
  static final CodedConcept PRESENT = CodedConcept.of("52101004", "SCT", "Present");
  static final CodedConcept ABSENT = CodedConcept.of("2667000", "SCT", "Absent");
  static final CodedConcept GRADE = CodedConcept.of("P2", "99TEST", "Grade");
  static final CodedConcept REMARK = CodedConcept.of("P3", "99TEST", "Remark");
  static final CodedConcept IMPLANTED = CodedConcept.of("P4", "99TEST", "Implanted on");
  static final CodedConcept HEART = CodedConcept.of("80891009", "SCT", "Heart");
  static final CodedConcept TITLE = CodedConcept.of("126000", "DCM", "Imaging Measurement Report");

  static final Catalogue CATALOGUE =
      Catalogue.parse(
          """
          catalogue: 1
          name: test
          variables:
            pr_interval: {from: MDC|2:15872, unit: ms, aggregate: max}
            pacemaker:
              from: 99TEST|P1
              values: {yes: SCT|52101004, no: SCT|2667000}
            grade:
              from: 99TEST|P2
              values: {low: '"Grade one"', high: '"Grade two"'}
            implanted: {from: 99TEST|P4, type: date}
            thickness: {from: SliceThickness, unit: mm}
            finding: {from: '"Finding"', type: code}
            remark: {from: 99TEST|P3, type: text}
          """);

  static final IndexSecret SECRET =
      IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII));
  static final IndexOptions OPTIONS =
      IndexOptions.DEFAULTS.withSecret(new SecretSource.Given(SECRET));
  static final ExportOptions EXPORT =
      ExportOptions.standard().withSecret(new SecretSource.Given(SECRET));

  private final Path folder;

  Archive(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  Path folder() {
    return folder;
  }

  /** Writes the files of patients with some numbers. */
  Archive with(int from, int to) throws IOException {
    for (int i = from; i < to; i++) {
      for (DataSet object : objects(i)) {
        write(object);
      }
    }
    return this;
  }

  Archive write(DataSet object) throws IOException {
    Path file = folder.resolve(object.string(Tag.SOP_INSTANCE_UID).orElseThrow() + ".dcm");
    DicomWriter.write(file, object, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    return this;
  }

  SrIndex index(Path into) throws IOException {
    return index(into, PrivacyProfile.SITE);
  }

  SrIndex index(Path into, PrivacyProfile profile) throws IOException {
    SrIndex index = SrIndex.open(into, OPTIONS.withProfile(profile));
    index.ingest(Source.of(folder));
    return index;
  }

  static ExportReport export(SrIndex index, String query, Path target, ExportOptions options)
      throws IOException {
    return export(index, CATALOGUE, query, target, options);
  }

  static ExportReport export(
      SrIndex index, Catalogue catalogue, String query, Path target, ExportOptions options)
      throws IOException {
    try (IndexSnapshot snapshot = index.snapshot()) {
      Search search = Search.over(snapshot, catalogue);
      Cohort cohort = Cohort.of(search, search.parse(query));
      return Export.write(index, search, cohort, target, options);
    }
  }

  static String uid(int patient, int number) {
    return "1.2.76." + patient + "." + number;
  }

  static String id(int patient) {
    return MARKER + "id" + patient;
  }

  private static DataSet.Builder header(
      int patient, String sopClass, String modality, int series, int number) {
    return DataSet.builder()
        .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, uid(patient, 100 * series + number))
        .text(Tag.STUDY_DATE, "20240131")
        .text(Tag.STUDY_TIME, "101500")
        .text(Tag.ACCESSION_NUMBER, MARKER + "acc")
        .text(Tag.MODALITY, modality)
        .text(Tag.INSTITUTION_NAME, MARKER + " hospital")
        .text(Tag.REFERRING_PHYSICIAN_NAME, MARKER + "^Doctor")
        .text(Tag.STUDY_DESCRIPTION, MARKER + " study")
        .text(Tag.SERIES_DESCRIPTION, MARKER + " series")
        .text(Tag.PATIENT_NAME, MARKER + "^Patient")
        .text(Tag.PATIENT_ID, id(patient))
        .text(Tag.PATIENT_BIRTH_DATE, "19370213")
        .text(Tag.PATIENT_SEX, "F")
        .text(Tag.PATIENT_AGE, "091Y")
        .text(Tag.STUDY_INSTANCE_UID, uid(patient, 1))
        .text(Tag.SERIES_INSTANCE_UID, uid(patient, 10 + series))
        .text(Tag.STUDY_ID, MARKER + "st")
        .text(Tag.SERIES_NUMBER, Integer.toString(series))
        .text(Tag.INSTANCE_NUMBER, Integer.toString(number))
        .put(ValueElement.ofText(0x00990010, Vr.LO, "PRIVATE"))
        .put(ValueElement.ofText(0x00991010, Vr.LO, MARKER + " private"));
  }

  static DataSet ct(int patient, int number) {
    return header(patient, SopClassUid.CT_IMAGE_STORAGE, "CT", 1, number)
        .text(Tag.SLICE_THICKNESS, "0.625")
        .put(ValueElement.ofIntegers(Tag.ROWS, Vr.US, 2))
        .put(ValueElement.ofIntegers(Tag.COLUMNS, Vr.US, 2))
        .put(ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
        .build();
  }

  static SopReference reference(DataSet object) {
    return new SopReference(
        object.string(Tag.SOP_CLASS_UID).orElseThrow(),
        object.string(Tag.SOP_INSTANCE_UID).orElseThrow());
  }

  private static DataSet item(SopReference reference) {
    return DataSet.build(data -> {
      data.text(Tag.REFERENCED_SOP_CLASS_UID, String.valueOf(reference.sopClassUid()));
      data.text(Tag.REFERENCED_SOP_INSTANCE_UID, String.valueOf(reference.sopInstanceUid()));
    });
  }

  static DataSet segmentation(int patient) {
    DataSet series =
        DataSet.build(data -> {
          data.text(Tag.SERIES_INSTANCE_UID, uid(patient, 11));
          data.sequence(
              Tag.REFERENCED_INSTANCE_SEQUENCE,
              List.of(item(reference(ct(patient, 1))), item(reference(ct(patient, 2)))));
        });
    DataSet segment =
        DataSet.build(data -> {
          data.put(ValueElement.ofIntegers(Tag.SEGMENT_NUMBER, Vr.US, 1));
          data.text(Tag.SEGMENT_LABEL, MARKER + " heart");
          data.put(
              org.dicomsr.model.coding.CodeSequence.element(
                  Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, HEART));
        });
    return header(patient, SopClassUid.SEGMENTATION_STORAGE, "SEG", 2, 1)
        .text(Tag.CONTENT_CREATOR_NAME, MARKER + "^Creator")
        .sequence(Tag.REFERENCED_SERIES_SEQUENCE, List.of(series))
        .sequence(Tag.SEGMENT_SEQUENCE, List.of(segment))
        .build();
  }

  static DataSet ecg(int patient) {
    return header(patient, SopClassUid.TWELVE_LEAD_ECG_WAVEFORM_STORAGE, "ECG", 3, 1).build();
  }

  static DataSet screenshot(int patient) {
    return header(patient, SopClassUid.SECONDARY_CAPTURE_IMAGE_STORAGE, "OT", 4, 1)
        .text(Tag.CONVERSION_TYPE, "WSD")
        .put(
            ValueElement.ofBytes(Tag.PIXEL_DATA, Vr.OW, MARKER.getBytes(StandardCharsets.US_ASCII)))
        .build();
  }

  /** The PR interval is 180 + n ms; some have a pacemaker, of some nobody says so. */
  static DataSet report(int patient) {
    ContentItem root =
        ContainerBuilder.root(
            TITLE,
            r -> {
              r.pname(
                  HAS_OBS_CONTEXT, Dcm.PERSON_OBSERVER_NAME, PersonName.parse(MARKER + "^Reader"));
              r.text(CONTAINS, Dcm.FINDING, SECRET_WORDS);
              r.num(CONTAINS, PR, (180 + patient) / 1000.0, CodedConcept.of("s", "UCUM", "second"));
              if (patient % 3 != 2) {
                r.code(CONTAINS, PACEMAKER, patient % 3 == 0 ? PRESENT : ABSENT);
              }
              r.text(CONTAINS, GRADE, patient % 2 == 0 ? "Grade one" : "Grade two");
              r.text(CONTAINS, REMARK, SECRET_WORDS);
              r.date(CONTAINS, IMPLANTED, DicomDate.parse("20190310").orElseThrow());
              r.code(CONTAINS, Dcm.FINDING, HEART);
              r.image(
                  CONTAINS,
                  new ImageReference(
                      reference(segmentation(patient)), List.of(), List.of(1), null, null));
            });
    DataSet.Builder data =
        header(patient, SopClassUid.COMPREHENSIVE_SR_STORAGE, "SR", 5, 1)
            .text(Tag.CONTENT_DATE, "20240201")
            .text(Tag.CONTENT_TIME, "120000")
            .text(Tag.COMPLETION_FLAG, "COMPLETE")
            .text(Tag.VERIFICATION_FLAG, "UNVERIFIED");
    ContentWriter.write(root).forEach(data::put);
    return data.build();
  }

  static List<DataSet> objects(int patient) {
    return new ArrayList<>(
        List.of(
            ct(patient, 1),
            ct(patient, 2),
            segmentation(patient),
            ecg(patient),
            screenshot(patient),
            report(patient)));
  }
}
