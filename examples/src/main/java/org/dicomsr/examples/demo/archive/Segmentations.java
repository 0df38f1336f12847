package org.dicomsr.examples.demo.archive;

import static org.dicomsr.examples.demo.archive.Elements.code;
import static org.dicomsr.examples.demo.archive.Elements.numbers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/** Binary segmentations of a CT: aorta, calcified valve, ventricle. Static and thread-safe. */
final class Segmentations {
  private Segmentations() {}

  /**
   * A segment.
   *
   * @param label as the site calls it
   * @param category its category
   * @param type its type
   * @param region where it is
   * @param algorithm AUTOMATIC, SEMIAUTOMATIC or MANUAL
   * @param mask what it covers
   */
  record Segment(
      String label,
      CodedConcept category,
      CodedConcept type,
      CodedConcept region,
      String algorithm,
      Pictures.Mask mask) {}

  /** What sites segment: always the calcified valve, first of all. */
  static List<Segment> segments(Case patient) {
    Site site = patient.site();
    double radius = patient.heart().annulusRadius() / Images.SPACING;
    List<Segment> segments = new ArrayList<>();
    segments.add(
        new Segment(
            calciumLabel(site),
            Term.ALTERED_STRUCTURE.at(site),
            calcium(site),
            Term.AORTIC_VALVE.at(site),
            algorithm(site),
            (frame, x, y) -> Pictures.isCalcium(x, y, radius, frame + 1)));
    segments.add(
        new Segment(
            site.say("Aorta", "Aorta ascendens"),
            Term.ANATOMICAL_STRUCTURE.at(site),
            Term.AORTA.at(site),
            Term.AORTA.at(site),
            "AUTOMATIC",
            (frame, x, y) -> Math.hypot(x, y) <= radius));
    if (site == Site.ALDER || site == Site.MAPLE) {
      segments.add(
          new Segment(
              site.say("LV", "LV-Kavum"),
              Term.ANATOMICAL_STRUCTURE.at(site),
              Term.LEFT_VENTRICLE.at(site),
              Term.LEFT_VENTRICLE.at(site),
              "MANUAL",
              (frame, x, y) -> Math.hypot(x + 9, y + 4) <= 4));
    }
    return segments;
  }

  private static String calciumLabel(Site site) {
    return switch (site) {
      case ALDER -> "Verkalkung Aortenklappe";
      case CEDAR -> "Kalk AK";
      case ELM -> "AV calcification (auto)";
      case MAPLE -> "AVC";
      case OAK, BIRCH, HAZEL, LARCH -> "Calcification";
    };
  }

  /** The type: a code of the consortium, of a standard, or of one's own. */
  private static CodedConcept calcium(Site site) {
    return switch (site) {
      case ALDER, CEDAR ->
          Codes.tavi("avc", site.say("Aortic valve calcification", "Verkalkung der Aortenklappe"));
      case MAPLE -> CodedConcept.of("AVC-1", site.scheme(), "Aortic valve calcification");
      case ELM, OAK, BIRCH, HAZEL, LARCH -> Term.CALCIFICATION.at(site);
    };
  }

  private static String algorithm(Site site) {
    return switch (site) {
      case ELM -> "AUTOMATIC";
      case MAPLE -> "MANUAL";
      case ALDER, BIRCH, CEDAR, HAZEL, LARCH, OAK -> "SEMIAUTOMATIC";
    };
  }

  /** The segmentation of a CT. */
  static DataSet of(Case patient, List<DataSet> ct) {
    LocalDate day = patient.ctDay();
    List<Segment> segments = segments(patient);
    int frames = segments.size() * ct.size();
    DataSet.Builder seg =
        Headers.object(patient, "CT", day, "seg", 20, "SEG", SopClassUid.SEGMENTATION_STORAGE, 1);
    String dimensions = patient.uid("seg dimensions");
    return seg.text(Tag.CONTENT_DATE, Case.text(day.plusDays(1)))
        .text(Tag.CONTENT_TIME, Headers.MORNING)
        .text(Tag.SERIES_DESCRIPTION, patient.site().say("segmentation", "Segmentierung"))
        .text(Tag.BODY_PART_EXAMINED, "HEART")
        .text(Tag.DEVICE_SERIAL_NUMBER, "1")
        .text(Tag.SOFTWARE_VERSIONS, "1")
        .text(Tag.FRAME_OF_REFERENCE_UID, patient.uid("ct frame"))
        .empty(Tag.POSITION_REFERENCE_INDICATOR)
        .text(Tag.IMAGE_TYPE, "DERIVED", "PRIMARY")
        .text(Tag.CONTENT_LABEL, "SEGMENTATION")
        .empty(Tag.CONTENT_DESCRIPTION)
        .empty(Tag.CONTENT_CREATOR_NAME)
        .put(numbers(Tag.SAMPLES_PER_PIXEL, 1))
        .text(Tag.PHOTOMETRIC_INTERPRETATION, "MONOCHROME2")
        .text(Tag.NUMBER_OF_FRAMES, Integer.toString(frames))
        .put(numbers(Tag.ROWS, Pictures.SIZE))
        .put(numbers(Tag.COLUMNS, Pictures.SIZE))
        .put(numbers(Tag.BITS_ALLOCATED, 1))
        .put(numbers(Tag.BITS_STORED, 1))
        .put(numbers(Tag.HIGH_BIT, 0))
        .put(numbers(Tag.PIXEL_REPRESENTATION, 0))
        .text(Tag.LOSSY_IMAGE_COMPRESSION, "00")
        .text(Tag.SEGMENTATION_TYPE, "BINARY")
        .item(
            Tag.REFERENCED_SERIES_SEQUENCE,
            series ->
                series
                    .text(Tag.SERIES_INSTANCE_UID, patient.uid("ct"))
                    .put(
                        SequenceElement.of(
                            Tag.REFERENCED_INSTANCE_SEQUENCE,
                            ct.stream().map(Segmentations::reference).toArray(DataSet[]::new))))
        .put(segmentSequence(segments, patient))
        .item(
            Tag.DIMENSION_ORGANIZATION_SEQUENCE,
            item -> item.text(Tag.DIMENSION_ORGANIZATION_UID, dimensions))
        .put(
            SequenceElement.of(
                Tag.DIMENSION_INDEX_SEQUENCE,
                dimension(
                    dimensions, Tag.REFERENCED_SEGMENT_NUMBER, Tag.SEGMENT_IDENTIFICATION_SEQUENCE),
                dimension(dimensions, Tag.IMAGE_POSITION_PATIENT, Tag.PLANE_POSITION_SEQUENCE)))
        .put(shared(ct.getFirst()))
        .put(frames(segments.size(), ct))
        .put(
            ValueElement.ofBytes(
                Tag.PIXEL_DATA,
                Vr.OB,
                Pictures.mask(
                    frames,
                    (frame, x, y) ->
                        segments.get(frame / ct.size()).mask().covers(frame % ct.size(), x, y))))
        .build();
  }

  private static SequenceElement segmentSequence(List<Segment> segments, Case patient) {
    List<DataSet> items = new ArrayList<>();
    for (Segment segment : segments) {
      int number = items.size() + 1;
      DataSet.Builder item =
          DataSet.builder()
              .put(code(Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE, segment.category()))
              .put(numbers(Tag.SEGMENT_NUMBER, number))
              .text(Tag.SEGMENT_LABEL, segment.label())
              .text(Tag.SEGMENT_ALGORITHM_TYPE, segment.algorithm())
              .text(Tag.TRACKING_ID, patient.id() + " " + number)
              .text(Tag.TRACKING_UID, patient.uid("segment " + number))
              .put(code(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE, segment.type()))
              .put(code(Tag.ANATOMIC_REGION_SEQUENCE, segment.region()))
              .put(numbers(Tag.RECOMMENDED_DISPLAY_CIE_LAB_VALUE, 50000, 32896, 32896));
      if (!segment.algorithm().equals("MANUAL")) {
        item.text(
            Tag.SEGMENT_ALGORITHM_NAME, patient.site().say("Threshold 850 HU", "Schwelle 850 HE"));
      }
      items.add(item.build());
    }
    return SequenceElement.of(Tag.SEGMENT_SEQUENCE, items);
  }

  private static DataSet dimension(String organization, int index, int group) {
    return DataSet.build(item ->
        item.text(Tag.DIMENSION_ORGANIZATION_UID, organization)
            .put(numbers(Tag.DIMENSION_INDEX_POINTER, index))
            .put(numbers(Tag.FUNCTIONAL_GROUP_POINTER, group)));
  }

  /** What holds for all frames: how slices lie, and how large pixels are. */
  private static SequenceElement shared(DataSet slice) {
    return SequenceElement.of(
        Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE,
        DataSet.build(groups ->
            groups
                .item(
                    Tag.PLANE_ORIENTATION_SEQUENCE,
                    item -> item.put(slice.element(Tag.IMAGE_ORIENTATION_PATIENT).orElseThrow()))
                .item(
                    Tag.PIXEL_MEASURES_SEQUENCE,
                    item ->
                        item.text(Tag.SLICE_THICKNESS, "3")
                            .text(Tag.SPACING_BETWEEN_SLICES, "3")
                            .put(slice.element(Tag.PIXEL_SPACING).orElseThrow()))));
  }

  private static SequenceElement frames(int segments, List<DataSet> ct) {
    List<DataSet> frames = new ArrayList<>();
    for (int segment = 1; segment <= segments; segment++) {
      for (int slice = 1; slice <= ct.size(); slice++) {
        frames.add(frame(segment, slice, ct.get(slice - 1)));
      }
    }
    return SequenceElement.of(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE, frames);
  }

  private static DataSet frame(int segment, int number, DataSet slice) {
    return DataSet.build(groups ->
        groups
            .item(
                Tag.DERIVATION_IMAGE_SEQUENCE,
                derivation ->
                    derivation
                        .put(
                            code(
                                Tag.DERIVATION_CODE_SEQUENCE,
                                CodedConcept.of("113076", "DCM", "Segmentation")))
                        .item(
                            Tag.SOURCE_IMAGE_SEQUENCE,
                            source -> {
                              reference(slice).forEach(source::put);
                              source
                                  .put(
                                      code(
                                          Tag.PURPOSE_OF_REFERENCE_CODE_SEQUENCE,
                                          CodedConcept.of(
                                              "121322",
                                              "DCM",
                                              "Source image for image processing operation")))
                                  .text(Tag.SPATIAL_LOCATIONS_PRESERVED, "YES");
                            }))
            .item(
                Tag.FRAME_CONTENT_SEQUENCE,
                item -> item.put(numbers(Tag.DIMENSION_INDEX_VALUES, segment, number)))
            .item(
                Tag.PLANE_POSITION_SEQUENCE,
                item -> item.put(slice.element(Tag.IMAGE_POSITION_PATIENT).orElseThrow()))
            .item(
                Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                item -> item.put(numbers(Tag.REFERENCED_SEGMENT_NUMBER, segment))));
  }

  private static DataSet reference(DataSet slice) {
    return DataSet.build(item ->
        item.text(Tag.REFERENCED_SOP_CLASS_UID, slice.string(Tag.SOP_CLASS_UID).orElseThrow())
            .text(
                Tag.REFERENCED_SOP_INSTANCE_UID, slice.string(Tag.SOP_INSTANCE_UID).orElseThrow()));
  }
}
