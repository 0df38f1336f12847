package org.dicomsr.filter.deidentify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.NullUnmarked;

/** What a data set learns from: codes, measurements and coordinates with their places. */
@NullUnmarked // what is not there fails the test
final class Labels {
  private Labels() {}

  private static final ConceptKey PATIENT_CHARACTERISTICS =
      CodedConcept.of("121118", "DCM", "").conceptKey();

  /**
   * Of a content tree, in order; who observed it is none, nor is who the patient is or what
   * modifies a text.
   */
  static List<String> of(ContentItem root) {
    List<String> labels = new ArrayList<>();
    collect(root, "", labels);
    return labels;
  }

  private static void collect(ContentItem item, String above, List<String> labels) {
    String path = above + "/" + key(item.name());
    String value = value(item);
    if (!value.isEmpty()) {
      labels.add(path + " " + value);
    }
    for (Related related : item.children()) {
      if (related instanceof Related.ByValue(var relationship, ContentItem child)
          && !relationship.is(RelationshipType.HAS_OBS_CONTEXT)
          && !key(child.name()).equals(PATIENT_CHARACTERISTICS)
          && !(child instanceof Unrecognized)
          && !(isText(item) && isModifier(relationship.type().orElse(null)))) {
        collect(child, path, labels);
      }
    }
  }

  private static boolean isModifier(RelationshipType type) {
    return type == RelationshipType.HAS_CONCEPT_MOD || type == RelationshipType.HAS_ACQ_CONTEXT;
  }

  private static boolean isText(ContentItem item) {
    return item.valueType()
        .map(type ->
            type == ValueType.TEXT
                || type == ValueType.PNAME
                || type == ValueType.DATE
                || type == ValueType.TIME
                || type == ValueType.DATETIME)
        .orElse(false);
  }

  private static String value(ContentItem item) {
    return switch (item) {
      case Code code -> "= " + key(code.value());
      case Num num ->
          num.value() == null
              ? "= nothing, " + key(num.qualifier())
              : "= "
                  + num.value().value().map(String::valueOf).orElse("")
                  + " "
                  + key(num.value().unit());
      case Scoord scoord -> scoord.graphicType() + " " + Arrays.hashCode(scoord.points().values());
      case Scoord3d scoord ->
          scoord.graphicType() + " " + Arrays.hashCode(scoord.points().values());
      default -> "";
    };
  }

  private static ConceptKey key(CodedConcept code) {
    return code == null ? new ConceptKey("", "") : code.conceptKey();
  }

  /** Of segments: number, type, category, algorithm. */
  static List<String> ofSegments(DataSet segmentation) {
    return segmentation.items(Tag.SEGMENT_SEQUENCE).stream()
        .map(segment ->
            segment.integer(Tag.SEGMENT_NUMBER)
                + " "
                + code(segment, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE)
                + " "
                + code(segment, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE)
                + " "
                + segment.string(Tag.SEGMENT_ALGORITHM_TYPE)
                + " "
                + segment.string(Tag.SEGMENT_ALGORITHM_NAME))
        .toList();
  }

  private static String code(DataSet segment, int tag) {
    return CodeSequence.first(segment, tag).map(Labels::key).map(ConceptKey::text).orElse("");
  }
}
