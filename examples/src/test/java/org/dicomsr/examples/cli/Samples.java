package org.dicomsr.examples.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.model.dicom.value.Rational;
import org.jspecify.annotations.Nullable;

/** Reports that the tests of the command line print. */
final class Samples {
  private static final String CT = "1.2.840.10008.5.1.4.1.1.2";
  private static final String ECG = "1.2.840.10008.5.1.4.1.1.9.1.1";
  private static final CodedConcept NAME = CodedConcept.of("1", "99TEST", "Something");
  private static final CodedConcept MM = CodedConcept.of("mm", "UCUM", "millimeter");

  private Samples() {}

  /** A report with every value type and with what is odd about some files. */
  static DataSet everything() {
    List<Related> content = new ArrayList<>();
    content.add(
        Related.of(
            RelationshipType.HAS_CONCEPT_MOD,
            new Code(
                CodedConcept.of("121049", "DCM", "Language of Content Item and Descendants"),
                CodedConcept.of("eng", "RFC5646", "English"),
                ItemDetails.NONE,
                List.of())));
    content.add(
        contains(new Text(NAME, "One\r\ntwo\u001B[31m|three", ItemDetails.NONE, List.of())));
    content.add(contains(new Text(null, "long ".repeat(50), ItemDetails.NONE, List.of())));
    content.add(contains(num(MeasuredValue.of(12.5, MM), null)));
    content.add(contains(num(MeasuredValue.of(Math.PI * 1e-7, MM), null)));
    content.add(
        contains(
            num(
                MeasuredValue.of(new Rational(1, 3), CodedConcept.of("1", "UCUM", "no units")),
                null)));
    content.add(contains(num(null, CodedConcept.of("114007", "DCM", "Measurement not attempted"))));
    content.add(
        contains(
            new Pname(NAME, PersonName.parse("Yamada^Tarou=山田^太郎"), ItemDetails.NONE, List.of())));
    content.add(
        contains(
            new Date(
                NAME, DicomDate.parse("20240229").orElseThrow(), ItemDetails.NONE, List.of())));
    content.add(
        contains(
            new Time(NAME, DicomTime.parse("1305").orElseThrow(), ItemDetails.NONE, List.of())));
    DicomDateTime moment = DicomDateTime.parse("20240229130501.25+0100").orElseThrow();
    content.add(
        contains(
            new DateTime(
                NAME,
                moment,
                ItemDetails.NONE.withObservationUid("1.2.3.9").withObservationDateTime(moment),
                List.of())));
    content.add(contains(new UidRef(NAME, CT, ItemDetails.NONE, List.of())));
    content.add(
        contains(
            new Composite(NAME, new SopReference(CT, "1.2.3.4"), ItemDetails.NONE, List.of())));
    ImageReference image = ImageReference.of(CT, "1.2.3.5").withFrames(1, 2).withSegments(3);
    Related edge =
        Related.of(
            RelationshipType.SELECTED_FROM, new Image(null, image, ItemDetails.NONE, List.of()));
    Coordinates points = Coordinates.of2d(1, 1, 2.5f, 1, 3, 3, 4, 4, 5, 5);
    content.add(
        contains(
            new Scoord(
                NAME, GraphicType.POLYLINE, points, null, null, ItemDetails.NONE, List.of(edge))));
    content.add(
        contains(
            new Scoord3d(
                NAME,
                GraphicType3d.POINT,
                Coordinates.of3d(1, 2, -3),
                "1.2.3.6",
                null,
                ItemDetails.NONE,
                List.of())));
    WaveformReference wave =
        WaveformReference.of(
            ECG,
            "1.2.3.7",
            new WaveformReference.Channel(1, 0),
            new WaveformReference.Channel(2, 3));
    Related channels =
        Related.of(
            RelationshipType.SELECTED_FROM, new Waveform(null, wave, ItemDetails.NONE, List.of()));
    TemporalExtent offsets =
        new TemporalExtent.Offsets(
            List.of(
                DecimalString.parse("0.5").orElseThrow(), DecimalString.parse("1").orElseThrow()));
    content.add(
        contains(
            new Tcoord(
                NAME, TemporalRangeType.SEGMENT, offsets, ItemDetails.NONE, List.of(channels))));
    TabulatedValues cells = new TabulatedValues(2, 3, List.of(), List.of(), List.of());
    content.add(contains(new Table(NAME, cells, ItemDetails.NONE, List.of())));
    content.add(contains(new Unrecognized(NAME, "PERSON NAME", ItemDetails.NONE, List.of())));
    Related back = Related.toReference(RelationshipType.INFERRED_FROM, ItemIdentifier.of(1, 4));
    Related dangling =
        Related.toReference(RelationshipType.INFERRED_FROM, ItemIdentifier.of(1, 99));
    content.add(
        contains(
            new Container(
                NAME, Continuity.CONTINUOUS, null, ItemDetails.NONE, List.of(back, dangling))));
    return report(content);
  }

  /** A report with one text. */
  static DataSet withText(String text) {
    return report(List.of(contains(new Text(NAME, text, ItemDetails.NONE, List.of()))));
  }

  private static DataSet report(List<Related> content) {
    Container root =
        new Container(
            CodedConcept.of("126000", "DCM", "Imaging Measurement Report"),
            Continuity.SEPARATE,
            TemplateIdentification.dcmr("1500"),
            ItemDetails.NONE,
            content);
    return ContentWriter.write(root).toBuilder()
        .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192")
        .text(Tag.SOP_CLASS_UID, SopClassUid.COMPREHENSIVE_3D_SR_STORAGE)
        .text(Tag.SOP_INSTANCE_UID, "1.2.3")
        .text(Tag.MODALITY, "SR")
        .text(Tag.PATIENT_NAME, "Doe^Jane")
        .item(Tag.REFERENCED_REQUEST_SEQUENCE, item -> item.text(Tag.ACCESSION_NUMBER, "A1"))
        .text(Tag.COMPLETION_FLAG, "COMPLETE")
        .text(Tag.VERIFICATION_FLAG, "UNVERIFIED")
        .build();
  }

  static Path write(Path file, DataSet dataSet) throws IOException {
    DicomWriter.write(file, dataSet, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
    return file;
  }

  private static Related contains(ContentItem item) {
    return Related.of(RelationshipType.CONTAINS, item);
  }

  private static Num num(@Nullable MeasuredValue value, @Nullable CodedConcept qualifier) {
    return new Num(NAME, value, qualifier, ItemDetails.NONE, List.of());
  }
}
