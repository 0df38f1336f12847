package org.dicomsr.templates.tid1500;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;

/**
 * What the header of an object tells an image library. What is missing, malformed or of no code
 * that the row allows is left out.
 */
final class HeaderDescriptors {
  static final List<ImageDescriptor<MeasuredValue>> ORIENTATION =
      List.of(
          ImageDescriptor.IMAGE_ORIENTATION_ROW_X,
          ImageDescriptor.IMAGE_ORIENTATION_ROW_Y,
          ImageDescriptor.IMAGE_ORIENTATION_ROW_Z,
          ImageDescriptor.IMAGE_ORIENTATION_COLUMN_X,
          ImageDescriptor.IMAGE_ORIENTATION_COLUMN_Y,
          ImageDescriptor.IMAGE_ORIENTATION_COLUMN_Z);
  private static final List<ImageDescriptor<MeasuredValue>> POSITION =
      List.of(
          ImageDescriptor.IMAGE_POSITION_X,
          ImageDescriptor.IMAGE_POSITION_Y,
          ImageDescriptor.IMAGE_POSITION_Z);
  // Pixel Spacing has the distance between rows first.
  private static final List<ImageDescriptor<MeasuredValue>> SPACING =
      List.of(ImageDescriptor.VERTICAL_PIXEL_SPACING, ImageDescriptor.HORIZONTAL_PIXEL_SPACING);
  // Tags that nothing else needs.
  private static final int VIEW_MODIFIER_CODE_SEQUENCE = 0x00540222;
  private static final int ACQUISITION_TYPE = 0x00189302;
  private static final int CT_ACQUISITION_TYPE_SEQUENCE = 0x00189301;
  private static final int RECONSTRUCTION_ALGORITHM = 0x00189315;
  private static final int CT_RECONSTRUCTION_SEQUENCE = 0x00189314;
  private static final int PULSE_SEQUENCE_NAME = 0x00189005;
  private static final int RADIOPHARMACEUTICAL_START_DATE_TIME = 0x00181078;
  private static final int RADIOPHARMACEUTICAL_STOP_DATE_TIME = 0x00181079;
  private static final int RADIOPHARMACEUTICAL_VOLUME = 0x00181071;
  private static final int RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY = 0x00181077;
  private static final int ADMINISTRATION_ROUTE_CODE_SEQUENCE = 0x00540302;
  private static final int MILLION = 6;
  private static final Set<String> PROJECTION =
      Set.of("CR", "DX", "IO", "MG", "PX", "RF", "RG", "XA");
  private static final Set<String> CROSS_SECTIONAL = Set.of("CT", "MR", "PT");
  // Unpaired (U) is no side: CID 244 has a code for one side of two, whichever, but none for that.
  private static final Map<String, String> SIDES =
      Map.of("R", "24028007", "L", "7771000", "B", "51440002");
  // Terms of Acquisition Type (0018,9302) and Reconstruction Algorithm (0018,9315).
  private static final Map<String, String> ACQUISITIONS =
      Map.of(
          "SEQUENCED", "113804",
          "SPIRAL", "116152004",
          "CONSTANT_ANGLE", "113805",
          "STATIONARY", "113806",
          "FREE", "113807");
  private static final Map<String, String> RECONSTRUCTIONS =
      Map.of("FILTER_BACK_PROJ", "113962", "ITERATIVE", "113963");

  private final DataSet object;
  private final DataSet shared;
  private ImageDescriptors found = ImageDescriptors.NONE;

  HeaderDescriptors(DataSet object) {
    this.object = object;
    this.shared = object.item(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE).orElse(DataSet.EMPTY);
  }

  ImageDescriptors read() {
    String modality = object.string(Tag.MODALITY).orElse("");
    ofGroup("33", modality).ifPresent(code -> add(ImageDescriptor.MODALITY, code));
    ofGroup("4031", Tag.ANATOMIC_REGION_SEQUENCE, ImageDescriptor.TARGET_REGION, object);
    object
        .string(Tag.IMAGE_LATERALITY)
        .or(() -> object.string(Tag.LATERALITY))
        .flatMap(side -> ofGroup("244", SIDES.getOrDefault(side, "")))
        .ifPresent(code -> add(ImageDescriptor.IMAGE_LATERALITY, code));
    date(Tag.STUDY_DATE, ImageDescriptor.STUDY_DATE);
    time(Tag.STUDY_TIME, ImageDescriptor.STUDY_TIME);
    date(Tag.CONTENT_DATE, ImageDescriptor.CONTENT_DATE);
    time(Tag.CONTENT_TIME, ImageDescriptor.CONTENT_TIME);
    date(Tag.ACQUISITION_DATE, ImageDescriptor.ACQUISITION_DATE);
    time(Tag.ACQUISITION_TIME, ImageDescriptor.ACQUISITION_TIME);
    object
        .string(Tag.FRAME_OF_REFERENCE_UID)
        .filter(uid -> !uid.isEmpty() && Uids.isValid(uid))
        .ifPresent(uid -> add(ImageDescriptor.FRAME_OF_REFERENCE_UID, uid));
    object.integer(Tag.ROWS).ifPresent(rows -> add(ImageDescriptor.PIXEL_DATA_ROWS, rows));
    object
        .integer(Tag.COLUMNS)
        .ifPresent(columns -> add(ImageDescriptor.PIXEL_DATA_COLUMNS, columns));
    if (PROJECTION.contains(modality)) {
      projection();
    }
    if (CROSS_SECTIONAL.contains(modality)) {
      crossSectional();
    }
    switch (modality) {
      case "CT" -> ct();
      case "MR" -> mr();
      case "PT" -> pet();
      default -> {}
    }
    return found;
  }

  private void projection() {
    object
        .item(Tag.VIEW_CODE_SEQUENCE)
        .map(view ->
            new ImageView(
                CodeSequence.read(view),
                CodeSequence.readAll(view.items(VIEW_MODIFIER_CODE_SEQUENCE))))
        .filter(view -> isComplete(view.view()))
        .ifPresent(view -> found = found.with(ImageDescriptor.IMAGE_VIEW, view));
    List<String> orientation = object.strings(Tag.PATIENT_ORIENTATION);
    if (orientation.size() == 2 && orientation.stream().noneMatch(String::isEmpty)) {
      add(ImageDescriptor.PATIENT_ORIENTATION_ROW, orientation.get(0));
      add(ImageDescriptor.PATIENT_ORIENTATION_COLUMN, orientation.get(1));
    }
    int spacing = object.contains(Tag.PIXEL_SPACING) ? Tag.PIXEL_SPACING : Tag.IMAGER_PIXEL_SPACING;
    numbers(object.strings(spacing), SPACING);
    numbers(
        object.strings(Tag.POSITIONER_PRIMARY_ANGLE),
        List.of(ImageDescriptor.POSITIONER_PRIMARY_ANGLE));
    numbers(
        object.strings(Tag.POSITIONER_SECONDARY_ANGLE),
        List.of(ImageDescriptor.POSITIONER_SECONDARY_ANGLE));
  }

  private void crossSectional() {
    DataSet measures = macro(Tag.PIXEL_MEASURES_SEQUENCE);
    numbers(measures.strings(Tag.PIXEL_SPACING), SPACING);
    numbers(
        measures.strings(Tag.SPACING_BETWEEN_SLICES),
        List.of(ImageDescriptor.SPACING_BETWEEN_SLICES));
    numbers(measures.strings(Tag.SLICE_THICKNESS), List.of(ImageDescriptor.SLICE_THICKNESS));
    numbers(macro(Tag.PLANE_POSITION_SEQUENCE).strings(Tag.IMAGE_POSITION_PATIENT), POSITION);
    numbers(
        macro(Tag.PLANE_ORIENTATION_SEQUENCE).strings(Tag.IMAGE_ORIENTATION_PATIENT), ORIENTATION);
  }

  /** Where single-frame images have it in the header, multi-frame ones share it among frames. */
  private DataSet macro(int sequence) {
    return shared.isEmpty() ? object : shared.item(sequence).orElse(DataSet.EMPTY);
  }

  private void ct() {
    macro(CT_ACQUISITION_TYPE_SEQUENCE)
        .string(ACQUISITION_TYPE)
        .flatMap(term -> ofGroup("10013", ACQUISITIONS.getOrDefault(term, "")))
        .ifPresent(code -> add(ImageDescriptor.CT_ACQUISITION_TYPE, code));
    macro(CT_RECONSTRUCTION_SEQUENCE)
        .string(RECONSTRUCTION_ALGORITHM)
        .flatMap(term -> ofGroup("10033", RECONSTRUCTIONS.getOrDefault(term, "")))
        .ifPresent(code -> add(ImageDescriptor.RECONSTRUCTION_ALGORITHM, code));
  }

  private void mr() {
    object
        .string(PULSE_SEQUENCE_NAME)
        .or(() -> object.string(Tag.SEQUENCE_NAME))
        .filter(name -> !name.isBlank())
        .ifPresent(name -> add(ImageDescriptor.PULSE_SEQUENCE_NAME, name));
    numbers(
        object.strings(Tag.MAGNETIC_FIELD_STRENGTH),
        List.of(ImageDescriptor.MAGNETIC_FIELD_STRENGTH));
    object
        .value(Tag.DIFFUSION_B_VALUE)
        .flatMap(value -> value.strings().stream().findFirst())
        .ifPresent(value -> numbers(List.of(value), List.of(ImageDescriptor.DIFFUSION_B_VALUE)));
  }

  private void pet() {
    Optional<DataSet> agent = object.item(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
    if (agent.isEmpty()) {
      return;
    }
    DataSet item = agent.get();
    ofGroup("4020", Tag.RADIONUCLIDE_CODE_SEQUENCE, ImageDescriptor.RADIONUCLIDE, item);
    ofGroup(
        "4021", Tag.RADIOPHARMACEUTICAL_CODE_SEQUENCE, ImageDescriptor.RADIOPHARMACEUTICAL, item);
    numbers(
        item.strings(Tag.RADIONUCLIDE_HALF_LIFE),
        List.of(ImageDescriptor.RADIOPHARMACEUTICAL_HALF_LIFE));
    dateTime(item, RADIOPHARMACEUTICAL_START_DATE_TIME, ImageDescriptor.RADIOPHARMACEUTICAL_START);
    dateTime(item, RADIOPHARMACEUTICAL_STOP_DATE_TIME, ImageDescriptor.RADIOPHARMACEUTICAL_STOP);
    numbers(
        item.strings(RADIOPHARMACEUTICAL_VOLUME),
        List.of(ImageDescriptor.RADIOPHARMACEUTICAL_VOLUME));
    // PET images have the dose in Bq (PS3.3 C.8.9.2), enhanced ones in MBq (PS3.3 C.8.22.4).
    boolean enhanced =
        object
            .string(Tag.SOP_CLASS_UID)
            .filter(SopClassUid.ENHANCED_PET_IMAGE_STORAGE::equals)
            .isPresent();
    number(
        item.strings(Tag.RADIONUCLIDE_TOTAL_DOSE),
        enhanced ? MILLION : 0,
        ImageDescriptor.RADIONUCLIDE_TOTAL_DOSE);
    // Both have the specific activity in Bq/umol; the library in Bq/mol.
    number(
        item.strings(RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY),
        MILLION,
        ImageDescriptor.RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY);
    ofGroup(
        "11", ADMINISTRATION_ROUTE_CODE_SEQUENCE, ImageDescriptor.ROUTE_OF_ADMINISTRATION, item);
  }

  private <T> void add(ImageDescriptor<T> descriptor, T value) {
    found = found.with(descriptor, value);
  }

  private void add(ImageDescriptor<MeasuredValue> descriptor, int value) {
    found = found.with(descriptor, value);
  }

  /** All numbers or none: half a position is worth nothing. */
  private void numbers(List<String> texts, List<ImageDescriptor<MeasuredValue>> descriptors) {
    List<DecimalString> numbers =
        texts.stream().flatMap(text -> DecimalString.parse(text).stream()).toList();
    if (texts.size() != descriptors.size() || numbers.size() != descriptors.size()) {
      return;
    }
    for (int i = 0; i < numbers.size(); i++) {
      ImageDescriptor<MeasuredValue> descriptor = descriptors.get(i);
      add(descriptor, new MeasuredValue(numbers.get(i), descriptor.requiredUnit(), null, null));
    }
  }

  /** One number in another unit than the descriptor's, times a power of ten. */
  private void number(
      List<String> texts, int powerOfTen, ImageDescriptor<MeasuredValue> descriptor) {
    numbers(
        powerOfTen == 0 || texts.size() != 1
            ? texts
            : texts.stream()
                .flatMap(text -> DecimalString.parse(text).stream())
                .filter(number -> Double.isFinite(number.doubleValue()))
                .map(number -> number.value().scaleByPowerOfTen(powerOfTen))
                .map(number -> DecimalString.of(number).text())
                .toList(),
        List.of(descriptor));
  }

  private void date(int tag, ImageDescriptor<DicomDate> descriptor) {
    object
        .string(tag)
        .flatMap(DicomDate::parse)
        .filter(DicomDate::conformant)
        .ifPresent(date -> add(descriptor, date));
  }

  private void time(int tag, ImageDescriptor<DicomTime> descriptor) {
    object
        .string(tag)
        .flatMap(DicomTime::parse)
        .filter(DicomTime::conformant)
        .ifPresent(time -> add(descriptor, time));
  }

  private void dateTime(DataSet item, int tag, ImageDescriptor<DicomDateTime> descriptor) {
    item.string(tag)
        .flatMap(DicomDateTime::parse)
        .filter(DicomDateTime::conformant)
        .ifPresent(dateTime -> add(descriptor, dateTime));
  }

  private void ofGroup(
      String cid, int sequence, ImageDescriptor<CodedConcept> descriptor, DataSet from) {
    CodeSequence.first(from, sequence)
        .filter(HeaderDescriptors::isComplete)
        .filter(code -> group(cid).contains(code) || group(cid).isExtensible())
        .ifPresent(code -> add(descriptor, code));
  }

  private static Optional<CodedConcept> ofGroup(String cid, String value) {
    return group(cid).codes().stream().filter(code -> code.value().equals(value)).findFirst();
  }

  private static boolean isComplete(CodedConcept code) {
    return !code.value().isEmpty() && code.scheme() != null && code.meaning() != null;
  }

  private static ContextGroup group(String cid) {
    return ContextGroups.standard().group(cid).orElseThrow();
  }
}
