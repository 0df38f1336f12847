package org.dicomsr.benchmarks;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomWriter;

/** Reports that are made here, of the sizes that the budgets speak of. */
final class Samples {
  private static final CodedConcept FINDING_SITE =
      CodedConcept.of("363698007", "SCT", "Finding Site");
  private static final CodedConcept[] MEASURED = {
    CodedConcept.of("103355008", "SCT", "Width"),
    CodedConcept.of("121206", "DCM", "Distance"),
    CodedConcept.of("42798000", "SCT", "Area"),
    CodedConcept.of("118565006", "SCT", "Volume")
  };

  private static final CodedConcept[] UNITS = {
    Ucum.MILLIMETER, Ucum.MILLIMETER, Ucum.SQUARE_MILLIMETER, Ucum.CUBIC_MILLIMETER
  };

  private Samples() {}

  /** A report of 42 content items and about 8 kB. */
  static byte[] small() throws java.io.IOException {
    return bytes(41);
  }

  /** A report of 50 000 content items and about 9 MB. */
  static byte[] large() throws java.io.IOException {
    return bytes(49_999);
  }

  private static byte[] bytes(int itemsBelowRoot) throws java.io.IOException {
    List<Related> groups = new ArrayList<>();
    int left = itemsBelowRoot - 1;
    for (int number = 1; left > 0; number++) {
      List<Related> facts = facts(number);
      List<Related> kept = facts.subList(0, Math.min(facts.size(), left - 1));
      groups.add(
          contains(
              new Container(
                  Dcm.MEASUREMENT_GROUP,
                  Continuity.SEPARATE,
                  TemplateIdentification.dcmr("1501"),
                  ItemDetails.NONE,
                  kept)));
      left -= 1 + kept.size();
    }
    ContentItem root =
        new Container(
            CodedConcept.of("126000", "DCM", "Imaging Measurement Report"),
            Continuity.SEPARATE,
            TemplateIdentification.dcmr("1500"),
            ItemDetails.NONE,
            List.of(
                contains(
                    new Container(
                        Dcm.IMAGING_MEASUREMENTS,
                        Continuity.SEPARATE,
                        null,
                        ItemDetails.NONE,
                        groups))));
    DataSet.Builder data = ContentWriter.write(root).toBuilder();
    data.text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 100")
        .text(Tag.SOP_CLASS_UID, SopClassUid.COMPREHENSIVE_3D_SR_STORAGE)
        .text(Tag.SOP_INSTANCE_UID, "1.2.826.0.1.3680043.8.498.1")
        .text(Tag.STUDY_DATE, "20240131")
        .text(Tag.MODALITY, "SR")
        .text(Tag.MANUFACTURER, "Benchmark")
        .text(Tag.PATIENT_NAME, "Sample^Benchmark")
        .text(Tag.PATIENT_ID, "B1")
        .text(Tag.STUDY_INSTANCE_UID, "1.2.826.0.1.3680043.8.498.2")
        .text(Tag.SERIES_INSTANCE_UID, "1.2.826.0.1.3680043.8.498.3")
        .text(Tag.SERIES_NUMBER, "1")
        .text(Tag.INSTANCE_NUMBER, "1")
        .text(Tag.COMPLETION_FLAG, "COMPLETE")
        .text(Tag.VERIFICATION_FLAG, "UNVERIFIED");
    return DicomWriter.toBytes(
        new DicomFile(
            DataSet.EMPTY, data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of()));
  }

  private static List<Related> facts(int number) {
    List<Related> facts = new ArrayList<>();
    facts.add(
        of(
            RelationshipType.HAS_OBS_CONTEXT,
            new Text(Dcm.TRACKING_IDENTIFIER, "Lesion " + number, ItemDetails.NONE, List.of())));
    facts.add(
        of(
            RelationshipType.HAS_OBS_CONTEXT,
            new UidRef(
                Dcm.TRACKING_UNIQUE_IDENTIFIER,
                "1.2.826.0.1.3680043.8.498.4." + number,
                ItemDetails.NONE,
                List.of())));
    facts.add(
        contains(
            new Code(
                Dcm.FINDING,
                CodedConcept.of("27925004", "SCT", "Nodule"),
                ItemDetails.NONE,
                List.of())));
    facts.add(
        of(
            RelationshipType.HAS_CONCEPT_MOD,
            new Code(
                FINDING_SITE,
                CodedConcept.of("39607008", "SCT", "Lung"),
                ItemDetails.NONE,
                List.of())));
    for (int i = 0; i < MEASURED.length; i++) {
      MeasuredValue value = MeasuredValue.of(number * 0.5 + i, UNITS[i]);
      facts.add(contains(new Num(MEASURED[i], value, null, ItemDetails.NONE, List.of())));
    }
    facts.add(
        contains(
            new Image(
                CodedConcept.of("121112", "DCM", "Source of Measurement"),
                ImageReference.of(
                    SopClassUid.CT_IMAGE_STORAGE, "1.2.826.0.1.3680043.8.498.5." + number),
                ItemDetails.NONE,
                List.of())));
    return facts;
  }

  private static Related contains(ContentItem item) {
    return of(RelationshipType.CONTAINS, item);
  }

  private static Related of(RelationshipType type, ContentItem item) {
    return Related.of(type, item);
  }
}
