package org.dicomsr.templates.testing;

import static org.dicomsr.templates.testing.ViewArbitraries.codes;
import static org.dicomsr.templates.testing.ViewArbitraries.dateTimes;
import static org.dicomsr.templates.testing.ViewArbitraries.dates;
import static org.dicomsr.templates.testing.ViewArbitraries.images;
import static org.dicomsr.templates.testing.ViewArbitraries.uids;
import static org.dicomsr.templates.testing.ViewArbitraries.waveforms;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.tid1500.ImageDescriptor;
import org.dicomsr.templates.tid1500.ImageDescriptors;
import org.dicomsr.templates.tid1500.ImageLibrary;
import org.dicomsr.templates.tid1500.ImageLibraryEntry;
import org.dicomsr.templates.tid1500.ImageLibraryGroup;
import org.dicomsr.templates.tid1500.ImageView;

/** Random image libraries, with the rows that each modality allows. */
final class LibraryArbitraries {
  private static final double OFTEN = 0.3;
  private static final String ENCAPSULATED_PDF = "1.2.840.10008.5.1.4.1.1.104.1";
  private static final List<String> MODALITIES = List.of("", "CT", "MR", "PT", "MG", "ECG");

  private final ViewArbitraries views;
  private final boolean waveforms;

  LibraryArbitraries(ViewArbitraries views, boolean waveforms) {
    this.views = views;
    this.waveforms = waveforms;
  }

  Arbitrary<ImageLibrary> libraries() {
    return Combinators.combine(whole(), groups().list().ofMaxSize(2)).as(ImageLibrary::new);
  }

  private Arbitrary<ImageDescriptors> whole() {
    return chosen(
        List.of(
            code(ImageDescriptor.MODALITY, "33"),
            code(ImageDescriptor.MODALITY, "33"),
            value(ImageDescriptor.SOP_CLASS_UID, uids()),
            code(ImageDescriptor.TARGET_REGION, "4031"),
            value(ImageDescriptor.TARGET_REGION_TEXT, views.texts()),
            number(ImageDescriptor.NUMBER_OF_STUDY_RELATED_SERIES)));
  }

  private Arbitrary<ImageLibraryGroup> groups() {
    return Combinators.combine(descriptors(), entries().list().ofMinSize(1).ofMaxSize(3))
        .as(ImageLibraryGroup::new);
  }

  private Arbitrary<ImageLibraryEntry> entries() {
    Arbitrary<SopReference> others = uids().map(uid -> new SopReference(ENCAPSULATED_PDF, uid));
    return Arbitraries.frequencyOf(
        Tuple.of(
            4, Combinators.combine(images(), descriptors()).as(ImageLibraryEntry.OfImage::new)),
        Tuple.of(
            waveforms ? 1 : 0,
            Combinators.combine(waveforms(), descriptors()).as(ImageLibraryEntry.OfWaveform::new)),
        Tuple.of(
            1, Combinators.combine(others, descriptors()).as(ImageLibraryEntry.OfComposite::new)));
  }

  /** What is said of images of one modality, or of none that is named. */
  Arbitrary<ImageDescriptors> descriptors() {
    return Arbitraries.of(MODALITIES)
        .flatMap(modality -> {
          List<Arbitrary<UnaryOperator<ImageDescriptors>>> all = new ArrayList<>(ofAny());
          if (List.of("CT", "MR", "PT").contains(modality)) {
            all.addAll(crossSectional());
          }
          switch (modality) {
            case "CT" -> all.addAll(ct());
            case "MR" -> all.addAll(mr());
            case "PT" -> all.addAll(pet());
            case "MG" -> all.addAll(projection());
            default -> {}
          }
          CodedConcept code =
              modality.isEmpty() ? null : CodedConcept.of(modality, "DCM", meaning(modality));
          return chosen(all)
              .map(chosen -> code == null ? chosen : chosen.with(ImageDescriptor.MODALITY, code));
        });
  }

  private static String meaning(String modality) {
    return ContextGroups.standard().group("33").orElseThrow().codes().stream()
        .filter(code -> code.value().equals(modality))
        .map(code -> String.valueOf(code.meaning()))
        .findFirst()
        .orElseThrow();
  }

  private List<Arbitrary<UnaryOperator<ImageDescriptors>>> ofAny() {
    return List.of(
        code(ImageDescriptor.TARGET_REGION, "4031"),
        value(ImageDescriptor.TARGET_REGION_TEXT, views.texts()),
        code(ImageDescriptor.IMAGE_LATERALITY, "244"),
        value(ImageDescriptor.STUDY_DATE, dates()),
        value(ImageDescriptor.STUDY_TIME, times()),
        value(ImageDescriptor.SERIES_INSTANCE_UID, uids()),
        value(ImageDescriptor.SERIES_NUMBER, views.texts()),
        value(ImageDescriptor.SERIES_DESCRIPTION_TEXT, views.texts()),
        value(ImageDescriptor.SERIES_DESCRIPTION, codes()),
        value(ImageDescriptor.SERIES_DATE, dates()),
        value(ImageDescriptor.SERIES_TIME, times()),
        number(ImageDescriptor.NUMBER_OF_SERIES_RELATED_INSTANCES),
        value(ImageDescriptor.CONTENT_DATE, dates()),
        value(ImageDescriptor.CONTENT_TIME, times()),
        value(ImageDescriptor.ACQUISITION_DATE, dates()),
        value(ImageDescriptor.ACQUISITION_TIME, times()),
        value(ImageDescriptor.FRAME_OF_REFERENCE_UID, uids()),
        number(ImageDescriptor.PIXEL_DATA_ROWS),
        number(ImageDescriptor.PIXEL_DATA_COLUMNS),
        value(ImageDescriptor.INSTANCE_NUMBER, views.texts()),
        number(ImageDescriptor.NUMBER_OF_FRAMES));
  }

  private List<Arbitrary<UnaryOperator<ImageDescriptors>>> projection() {
    return List.of(
        value(
            ImageDescriptor.IMAGE_VIEW,
            Combinators.combine(codes(), codes().list().ofMaxSize(2)).as(ImageView::new)),
        value(ImageDescriptor.PATIENT_ORIENTATION_ROW, views.texts()),
        value(ImageDescriptor.PATIENT_ORIENTATION_COLUMN, views.texts()),
        number(ImageDescriptor.HORIZONTAL_PIXEL_SPACING),
        number(ImageDescriptor.VERTICAL_PIXEL_SPACING),
        number(ImageDescriptor.POSITIONER_PRIMARY_ANGLE),
        number(ImageDescriptor.POSITIONER_SECONDARY_ANGLE));
  }

  private List<Arbitrary<UnaryOperator<ImageDescriptors>>> crossSectional() {
    return List.of(
        number(ImageDescriptor.HORIZONTAL_PIXEL_SPACING),
        number(ImageDescriptor.VERTICAL_PIXEL_SPACING),
        number(ImageDescriptor.SPACING_BETWEEN_SLICES),
        number(ImageDescriptor.SLICE_THICKNESS),
        number(ImageDescriptor.IMAGE_POSITION_X),
        number(ImageDescriptor.IMAGE_POSITION_Y),
        number(ImageDescriptor.IMAGE_POSITION_Z),
        number(ImageDescriptor.IMAGE_ORIENTATION_ROW_X),
        number(ImageDescriptor.IMAGE_ORIENTATION_ROW_Y),
        number(ImageDescriptor.IMAGE_ORIENTATION_ROW_Z),
        number(ImageDescriptor.IMAGE_ORIENTATION_COLUMN_X),
        number(ImageDescriptor.IMAGE_ORIENTATION_COLUMN_Y),
        number(ImageDescriptor.IMAGE_ORIENTATION_COLUMN_Z));
  }

  private static List<Arbitrary<UnaryOperator<ImageDescriptors>>> ct() {
    return List.of(
        code(ImageDescriptor.CT_ACQUISITION_TYPE, "10013"),
        code(ImageDescriptor.RECONSTRUCTION_ALGORITHM, "10033"));
  }

  private List<Arbitrary<UnaryOperator<ImageDescriptors>>> mr() {
    return List.of(
        value(ImageDescriptor.PULSE_SEQUENCE_NAME, views.texts()),
        number(ImageDescriptor.MAGNETIC_FIELD_STRENGTH),
        code(ImageDescriptor.MR_COIL, "6349"),
        code(ImageDescriptor.MR_SIGNAL_INTENSITY, "6311"),
        code(ImageDescriptor.SCAN_PLANE_ORIENTATION, "6312"),
        number(ImageDescriptor.DIFFUSION_B_VALUE),
        number(ImageDescriptor.DIFFUSION_B_VALUE));
  }

  private List<Arbitrary<UnaryOperator<ImageDescriptors>>> pet() {
    Arbitrary<UnaryOperator<ImageDescriptors>> glucose =
        Combinators.combine(views.numbers(), dates(), times())
            .as((number, date, time) ->
                descriptors ->
                    descriptors
                        .with(ImageDescriptor.GLUCOSE, number.doubleValue())
                        .with(ImageDescriptor.GLUCOSE_MEASUREMENT_DATE, date)
                        .with(ImageDescriptor.GLUCOSE_MEASUREMENT_TIME, time));
    return List.of(
        code(ImageDescriptor.RADIONUCLIDE, "4020"),
        code(ImageDescriptor.RADIOPHARMACEUTICAL, "4021"),
        number(ImageDescriptor.RADIOPHARMACEUTICAL_HALF_LIFE),
        value(ImageDescriptor.RADIOPHARMACEUTICAL_START, dateTimes()),
        value(ImageDescriptor.RADIOPHARMACEUTICAL_STOP, dateTimes()),
        number(ImageDescriptor.RADIOPHARMACEUTICAL_VOLUME),
        number(ImageDescriptor.RADIONUCLIDE_TOTAL_DOSE),
        number(ImageDescriptor.RADIOPHARMACEUTICAL_SPECIFIC_ACTIVITY),
        code(ImageDescriptor.ROUTE_OF_ADMINISTRATION, "11"),
        number(ImageDescriptor.SYRINGE_COUNTS),
        number(ImageDescriptor.RESIDUAL_SYRINGE_COUNTS),
        number(ImageDescriptor.INCUBATION_TIME),
        glucose);
  }

  private static Arbitrary<DicomTime> times() {
    return ViewArbitraries.parts(ValueType.TIME, item -> ((Time) item).value());
  }

  private static <T> Arbitrary<UnaryOperator<ImageDescriptors>> value(
      ImageDescriptor<T> descriptor, Arbitrary<T> values) {
    return values.map(value -> descriptors -> descriptors.with(descriptor, value));
  }

  private static Arbitrary<UnaryOperator<ImageDescriptors>> code(
      ImageDescriptor<CodedConcept> descriptor, String cid) {
    return value(descriptor, codes(cid));
  }

  private Arbitrary<UnaryOperator<ImageDescriptors>> number(
      ImageDescriptor<MeasuredValue> descriptor) {
    return views
        .numbers()
        .map(number -> descriptors -> descriptors.with(descriptor, number.doubleValue()));
  }

  /** Some of them, one after the other. */
  private static Arbitrary<ImageDescriptors> chosen(
      List<Arbitrary<UnaryOperator<ImageDescriptors>>> all) {
    List<Arbitrary<UnaryOperator<ImageDescriptors>>> maybe =
        all.stream()
            .map(each -> each.optional(OFTEN).map(chosen -> chosen.orElse(same -> same)))
            .toList();
    return Combinators.combine(maybe)
        .as(steps -> {
          ImageDescriptors descriptors = ImageDescriptors.NONE;
          for (UnaryOperator<ImageDescriptors> step : steps) {
            descriptors = step.apply(descriptors);
          }
          return descriptors;
        });
  }
}
