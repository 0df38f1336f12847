package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * A segment: one label of a segmentation (PS3.3 C.8.20.4). Immutable.
 *
 * @param number Segment Number
 * @param label Segment Label, empty where there is none
 * @param categoryCode Segmented Property Category, null where there is none
 * @param typeCode Segmented Property Type, null where there is none
 */
public record Segment(
    int number,
    String label,
    @Nullable CodedConcept categoryCode,
    @Nullable CodedConcept typeCode) {

  static Segment of(DataSet item, int number) {
    return new Segment(
        number,
        item.string(Tag.SEGMENT_LABEL).orElse(""),
        CodeSequence.first(item, Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE).orElse(null),
        CodeSequence.first(item, Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE).orElse(null));
  }

  /** {@return what kind of thing it is, such as an anatomical structure} */
  public Optional<CodedConcept> category() {
    return Optional.ofNullable(categoryCode);
  }

  /** {@return what it is, such as a left ventricle} */
  public Optional<CodedConcept> type() {
    return Optional.ofNullable(typeCode);
  }

  // Labels are free text.
  @Override
  public String toString() {
    return "Segment[" + number + "]";
  }
}
