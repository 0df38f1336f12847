package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/**
 * Segments of a segmentation, whether binary, fractional, a label map or surfaces: they share the
 * Segment Description Macro (PS3.3 C.8.20.4).
 */
final class SegmentationFlattener {
  private SegmentationFlattener() {}

  static GroupDocument root(Source source) {
    DataSet data = source.data();
    List<DataSet> segments = data.items(Tag.SEGMENT_SEQUENCE);
    Map<Integer, Integer> frames = framesBySegment(data);
    List<GroupDocument> groups = new ArrayList<>(segments.size());
    for (int i = 0; i < segments.size(); i++) {
      groups.add(segment(source, segments.get(i), i + 1, frames));
    }
    return GroupDocument.root(groups, List.of());
  }

  private static GroupDocument segment(
      Source source, DataSet segment, int position, Map<Integer, Integer> frames) {
    String here = Facts.at("", Tag.SEGMENT_SEQUENCE, position);
    Facts facts = Facts.ofItem(source, here, Tag.SEGMENT_SEQUENCE);
    facts.attributes(segment, here, Tag.SEGMENT_NUMBER, Tag.SEGMENT_LABEL, Tag.SEGMENT_DESCRIPTION);
    facts
        .codes(segment, here, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE)
        .codes(
            segment,
            here,
            Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE,
            Tag.SEGMENTED_PROPERTY_TYPE_MODIFIER_CODE_SEQUENCE)
        .codes(segment, here, Tag.ANATOMIC_REGION_SEQUENCE, Tag.ANATOMIC_REGION_MODIFIER_SEQUENCE)
        .codes(
            segment,
            here,
            Tag.PRIMARY_ANATOMIC_STRUCTURE_SEQUENCE,
            Tag.PRIMARY_ANATOMIC_STRUCTURE_MODIFIER_SEQUENCE);
    facts.attributes(segment, here, Tag.SEGMENT_ALGORITHM_TYPE, Tag.SEGMENT_ALGORITHM_NAME);
    algorithms(facts, segment, here);
    facts.attributes(segment, here, Tag.TRACKING_ID, Tag.TRACKING_UID, Tag.SURFACE_COUNT);
    OptionalInt number = segment.integer(Tag.SEGMENT_NUMBER);
    Integer count = number.isPresent() ? frames.get(number.getAsInt()) : null;
    if (count != null) {
      facts.add(
          Facts.at("", Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE),
          FactName.of("NumberOfFrames"),
          NumberValue.of(null, count, Ucum.NO_UNITS),
          List.of());
    }
    return facts.group(GroupKind.SEGMENT);
  }

  private static void algorithms(Facts facts, DataSet segment, String here) {
    for (int tag :
        new int[] {
          Tag.SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE,
          Tag.SEGMENT_SURFACE_GENERATION_ALGORITHM_IDENTIFICATION_SEQUENCE
        }) {
      List<DataSet> algorithms = segment.items(tag);
      for (int i = 0; i < algorithms.size(); i++) {
        facts.attributes(
            algorithms.get(i),
            Facts.at(here, tag, i + 1),
            Tag.ALGORITHM_FAMILY_CODE_SEQUENCE,
            Tag.ALGORITHM_NAME_CODE_SEQUENCE,
            Tag.ALGORITHM_NAME,
            Tag.ALGORITHM_VERSION,
            Tag.ALGORITHM_SOURCE,
            Tag.ALGORITHM_PARAMETERS);
      }
    }
  }

  /** How many frames there are of each segment; label maps do not say. */
  private static Map<Integer, Integer> framesBySegment(DataSet data) {
    Map<Integer, Integer> frames = new HashMap<>();
    List<DataSet> perFrame = data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    for (DataSet shared : data.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)) {
      count(shared, perFrame.size(), frames);
    }
    perFrame.forEach(frame -> count(frame, 1, frames));
    return frames;
  }

  private static void count(DataSet group, int weight, Map<Integer, Integer> frames) {
    group
        .item(Tag.SEGMENT_IDENTIFICATION_SEQUENCE)
        .map(item -> item.integer(Tag.REFERENCED_SEGMENT_NUMBER))
        .ifPresent(
            number -> number.ifPresent(segment -> frames.merge(segment, weight, Integer::sum)));
  }
}
