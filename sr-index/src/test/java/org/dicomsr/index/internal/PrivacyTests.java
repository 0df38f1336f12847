package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.index.IndexOptions;
import org.dicomsr.index.IndexSession;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DictionaryEntry;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.value.DicomDate;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Markers in every attribute and content item: those that a profile leaves out are in no file of
 * the index, in no term, no value and no stored document.
 */
class PrivacyTests {
  private static final String PERSON = "xqpersonqx";
  private static final String IDENTIFIER = "xqidentifierqx";
  private static final String WORDS = "xqwordsqx";
  private static final String OTHER = "xqotherqx";
  private static final String BIRTH_DATE = "19310217";
  private static final String DATE = "20190411";

  /** What no profile keeps, whatever the library's own table says of it. */
  private static final Set<String> IDENTIFIERS =
      Set.of(
          "PatientID",
          "IssuerOfPatientID",
          "OtherPatientIDs",
          "PatientAddress",
          "PatientTelephoneNumbers",
          "AccessionNumber",
          "StudyID",
          "AdmissionID",
          "MedicalRecordLocator",
          "InstitutionAddress",
          "PhysiciansOfRecord",
          "RequestingPhysician",
          "CountryOfResidence",
          "RegionOfResidence",
          "MilitaryRank",
          "PatientReligiousPreference",
          "Occupation");

  /** Text that tells of devices and programs alone, which every profile keeps. */
  private static final Set<String> TECHNICAL =
      Set.of(
          "Manufacturer",
          "ManufacturerModelName",
          "SoftwareVersions",
          "MIMETypeOfEncapsulatedDocument",
          "ConvolutionKernel",
          "FilterType",
          "SequenceName",
          "PulseSequenceName",
          "ImagedNucleus",
          "ReceiveCoilName",
          "TransmitCoilName",
          "AttenuationCorrectionMethod",
          "ReconstructionMethod",
          "ScatterCorrectionMethod");

  @TempDir Path folder;

  private static String marker(String keyword) {
    return IDENTIFIERS.contains(keyword) ? IDENTIFIER : TECHNICAL.contains(keyword) ? OTHER : WORDS;
  }

  private static DataSet attributes(String sopClass) {
    List<DataElement> elements = new ArrayList<>();
    for (DictionaryEntry entry : DataDictionary.entries()) {
      int tag = entry.tag();
      if (tag >>> 16 < 0x0008 || tag >>> 16 >= 0x5000 || entry.vrs().isEmpty()) {
        continue;
      }
      Vr vr = entry.vrs().getFirst();
      String keyword = entry.keyword();
      switch (vr) {
        case PN -> elements.add(ValueElement.ofText(tag, Vr.PN, PERSON));
        case LO, SH, LT, ST, UT, UC -> elements.add(ValueElement.ofText(tag, vr, marker(keyword)));
        case DA ->
            elements.add(
                ValueElement.ofText(tag, Vr.DA, keyword.contains("Birth") ? BIRTH_DATE : DATE));
        case DT -> elements.add(ValueElement.ofText(tag, Vr.DT, DATE + "101112"));
        case CS -> elements.add(ValueElement.ofText(tag, Vr.CS, OTHER));
        default -> {}
      }
    }
    DataSet.Builder data = DataSet.builder();
    elements.forEach(data::put);
    return data.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, "1.2.3." + sopClass.length() + sopClass.hashCode() % 1000)
        .text(Tag.STUDY_INSTANCE_UID, "1.2.3.2")
        .text(Tag.SERIES_INSTANCE_UID, "1.2.3.3")
        .text(Tag.PATIENT_AGE, "095Y")
        .text(Tag.TIMEZONE_OFFSET_FROM_UTC, "+0100")
        .text(Tag.MODALITY, "OT")
        .put(ValueElement.ofText(0x00091001, Vr.LO, PERSON))
        .build();
  }

  private static Related item(ContentItem item) {
    return Related.of(RelationshipType.CONTAINS, item);
  }

  private static ContentItem content() {
    List<Related> items = new ArrayList<>();
    for (CodedConcept name :
        List.of(
            Dcm.SUBJECT_NAME,
            Dcm.SUBJECT_ID,
            Dcm.PERSON_OBSERVERS_LOGIN_NAME,
            Dcm.ACCESSION_NUMBER)) {
      items.add(item(new Text(name, IDENTIFIER, ItemDetails.NONE, List.of())));
    }
    items.add(item(new Pname(Dcm.FINDING, PersonName.parse(PERSON), ItemDetails.NONE, List.of())));
    items.add(item(new Text(Dcm.FINDING, WORDS, ItemDetails.NONE, List.of())));
    items.add(
        item(
            new Date(
                Dcm.SUBJECT_BIRTH_DATE,
                DicomDate.parse(BIRTH_DATE).orElseThrow(),
                ItemDetails.NONE,
                List.of())));
    items.add(
        item(
            new Date(
                Dcm.FINDING, DicomDate.parse(DATE).orElseThrow(), ItemDetails.NONE, List.of())));
    // As modifiers, inherited by all that is beneath.
    items.add(
        Related.of(
            RelationshipType.HAS_CONCEPT_MOD,
            new Pname(
                Dcm.PERSON_OBSERVER_NAME, PersonName.parse(PERSON), ItemDetails.NONE, List.of())));
    items.add(
        Related.of(
            RelationshipType.HAS_CONCEPT_MOD,
            new Text(
                CodedConcept.of("363698007", "SCT", "Finding Site"),
                WORDS,
                ItemDetails.NONE,
                List.of())));
    return new Container(
        CodedConcept.of("126000", "DCM", "Imaging Measurement Report"),
        null,
        null,
        ItemDetails.NONE,
        items);
  }

  private static List<DataSet> objects() throws IOException {
    DataSet.Builder report = attributes(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE).toBuilder();
    ContentWriter.write(content()).forEach(report::put);
    List<DataSet> all = new ArrayList<>();
    for (DataSet data :
        List.of(
            report.build(),
            attributes(SopClassUid.CT_IMAGE_STORAGE),
            attributes(SopClassUid.SEGMENTATION_STORAGE))) {
      DicomFile file =
          new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
      all.add(DicomReader.read(DicomWriter.toBytes(file)).dataSet());
    }
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void whatTheProfileLeavesOutIsNowhere(PrivacyProfile profile) throws IOException {
    Path place = folder.resolve("index");
    List<String> before = new ArrayList<>();
    try (SrIndex index = SrIndex.open(place, IndexOptions.DEFAULTS.withProfile(profile))) {
      try (IndexSession session = index.session()) {
        for (DataSet data : objects()) {
          before.add(add(session, data));
        }
        session.commit();
      }
      Set<String> texts = new TreeSet<>();
      List<ObjectDocument> documents = new ArrayList<>();
      try (IndexSnapshot snapshot = index.snapshot()) {
        texts(Views.of(snapshot), texts);
        snapshot.forEach(documents::add);
      }
      for (ObjectDocument document : documents) {
        texts.add(DocumentJson.toJson(document));
      }
      texts.add(index.statistics().toString());
      assertThat(documents).hasSize(3);
      Set<String> never = new TreeSet<>(Set.of(PERSON, IDENTIFIER, BIRTH_DATE));
      Set<String> kept = new TreeSet<>(Set.of("126000", OTHER, "121071"));
      (profile == PrivacyProfile.SITE ? kept : never).addAll(Set.of(WORDS, DATE));
      // The markers are in what came from the files, or this test would tell nothing.
      assertThat(String.join("\n", before).toLowerCase(Locale.ROOT))
          .contains(PERSON, IDENTIFIER, WORDS, DATE);
      String everything = String.join("\n", texts).toLowerCase(Locale.ROOT);
      assertThat(never).noneMatch(everything::contains);
      assertThat(kept).allMatch(everything::contains);
      assertThat(files(place)).noneMatch(bytes -> never.stream().anyMatch(bytes::contains));
      dates(profile, documents);
    }
  }

  private static String add(IndexSession session, DataSet data) throws IOException {
    DicomFile file =
        new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
    return switch (Flattener.standard().flatten(file, PERSON)) {
      case Flattened.OfObject of -> {
        session.add(of.document());
        yield DocumentJson.toJson(of.document());
      }
      case Flattened.OfImage of -> {
        session.add(of.instance());
        yield DocumentJson.toJson(
            org.dicomsr.index.document.ImageSeries.of(of.instance()).document());
      }
      case Flattened.Rejected rejected -> throw new AssertionError(rejected);
    };
  }

  private static void dates(PrivacyProfile profile, List<ObjectDocument> documents) {
    long true2019 = java.time.Instant.parse("2019-04-10T23:00:00Z").toEpochMilli();
    Set<Long> starts = new TreeSet<>();
    for (ObjectDocument document : documents) {
      starts.add(
          ((DateValue) document.attribute("StudyDate").orElseThrow().values().getFirst())
              .range()
              .from());
      NumberValue age =
          (NumberValue) document.attribute("PatientAge").orElseThrow().values().getFirst();
      assertThat(age.number()).isEqualTo(profile == PrivacyProfile.SITE ? 95 : 89);
      assertThat(document.attribute("StudyYear").isPresent())
          .isEqualTo(profile == PrivacyProfile.MINIMAL);
    }
    assertThat(starts).hasSize(1);
    long shift = starts.iterator().next() - true2019;
    if (profile == PrivacyProfile.SITE) {
      assertThat(shift).isZero();
    } else {
      assertThat(shift / 86_400_000).isBetween(-3653L, -366L);
      assertThat(shift % 86_400_000).isZero();
    }
  }

  /** All terms and all values that are text. */
  private static void texts(IndexView view, Set<String> to) throws IOException {
    for (LeafReaderContext leaf : view.searcher().getIndexReader().leaves()) {
      LeafReader reader = leaf.reader();
      for (FieldInfo info : reader.getFieldInfos()) {
        if (reader.terms(info.name) != null) {
          all(reader.terms(info.name).iterator(), to);
        }
        switch (info.getDocValuesType()) {
          case SORTED -> {
            SortedDocValues values = reader.getSortedDocValues(info.name);
            all(values.termsEnum(), to);
          }
          case SORTED_SET -> {
            SortedSetDocValues values = reader.getSortedSetDocValues(info.name);
            all(values.termsEnum(), to);
          }
          default -> {}
        }
      }
    }
  }

  private static void all(TermsEnum terms, Set<String> to) throws IOException {
    for (BytesRef term = terms.next(); term != null; term = terms.next()) {
      to.add(term.utf8ToString());
    }
  }

  private static List<String> files(Path place) throws IOException {
    List<String> contents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.add(
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT));
      }
    }
    assertThat(contents).hasSizeGreaterThan(3);
    return contents;
  }
}
