package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Regions of interest of an RT Structure Set (PS3.3 C.8.8.5, C.8.8.6, C.8.8.8): three sequences
 * tell of one region by its number.
 */
final class StructureSetFlattener {
  private final Source source;
  private final Map<Integer, DataSet> contours;
  private final Map<Integer, List<Integer>> observations = new HashMap<>();
  private final List<DataSet> observationItems;

  private StructureSetFlattener(Source source) {
    this.source = source;
    this.contours = new HashMap<>();
    DataSet data = source.data();
    for (DataSet item : data.items(Tag.ROI_CONTOUR_SEQUENCE)) {
      item.integer(Tag.REFERENCED_ROI_NUMBER).ifPresent(number -> contours.put(number, item));
    }
    this.observationItems = data.items(Tag.RT_ROI_OBSERVATIONS_SEQUENCE);
    for (int i = 0; i < observationItems.size(); i++) {
      OptionalInt number = observationItems.get(i).integer(Tag.REFERENCED_ROI_NUMBER);
      if (number.isPresent()) {
        observations.computeIfAbsent(number.getAsInt(), key -> new ArrayList<>()).add(i);
      }
    }
  }

  static GroupDocument root(Source source) {
    StructureSetFlattener flattener = new StructureSetFlattener(source);
    List<DataSet> regions = source.data().items(Tag.STRUCTURE_SET_ROI_SEQUENCE);
    List<GroupDocument> groups = new ArrayList<>(regions.size());
    for (int i = 0; i < regions.size(); i++) {
      groups.add(flattener.region(regions.get(i), i + 1));
    }
    return GroupDocument.root(groups, List.of());
  }

  private GroupDocument region(DataSet region, int position) {
    String here = Facts.at("", Tag.STRUCTURE_SET_ROI_SEQUENCE, position);
    Facts facts = Facts.ofItem(source, here, Tag.STRUCTURE_SET_ROI_SEQUENCE);
    facts.attributes(
        region,
        here,
        Tag.ROI_NUMBER,
        Tag.ROI_NAME,
        Tag.ROI_DESCRIPTION,
        Tag.ROI_VOLUME,
        Tag.ROI_GENERATION_ALGORITHM,
        Tag.ROI_GENERATION_DESCRIPTION,
        Tag.REFERENCED_FRAME_OF_REFERENCE_UID);
    OptionalInt number = region.integer(Tag.ROI_NUMBER);
    if (number.isPresent()) {
      for (int index : observations.getOrDefault(number.getAsInt(), List.of())) {
        observation(facts, index);
      }
      contours(facts, contours.get(number.getAsInt()));
    }
    return facts.group(GroupKind.ROI);
  }

  private void observation(Facts facts, int index) {
    DataSet item = observationItems.get(index);
    String here = Facts.at("", Tag.RT_ROI_OBSERVATIONS_SEQUENCE, index + 1);
    facts
        .attributes(item, here, Tag.RT_ROI_INTERPRETED_TYPE, Tag.ROI_OBSERVATION_LABEL)
        .codes(item, here, Tag.RT_ROI_IDENTIFICATION_CODE_SEQUENCE)
        .codes(item, here, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE)
        .codes(item, here, Tag.ANATOMIC_REGION_SEQUENCE, Tag.ANATOMIC_REGION_MODIFIER_SEQUENCE);
  }

  private static void contours(Facts facts, @Nullable DataSet item) {
    if (item == null) {
      return;
    }
    String here = Facts.at("", Tag.ROI_CONTOUR_SEQUENCE);
    List<DataSet> contours = item.items(Tag.CONTOUR_SEQUENCE);
    int points = 0;
    TreeSet<String> types = new TreeSet<>();
    for (DataSet contour : contours) {
      points += contour.integer(Tag.NUMBER_OF_CONTOUR_POINTS).orElse(0);
      contour.string(Tag.CONTOUR_GEOMETRIC_TYPE).ifPresent(types::add);
    }
    count(facts, here, "NumberOfContours", contours.size());
    count(facts, here, "NumberOfContourPoints", points);
    for (String type : types) {
      facts.add(here, FactName.of("ContourGeometricType"), new TextValue(type), List.of());
    }
  }

  private static void count(Facts facts, String path, String keyword, int count) {
    facts.add(path, FactName.of(keyword), NumberValue.of(null, count, Ucum.NO_UNITS), List.of());
  }
}
