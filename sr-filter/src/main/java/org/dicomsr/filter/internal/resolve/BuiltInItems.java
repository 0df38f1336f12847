package org.dicomsr.filter.internal.resolve;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.Dcm;

/**
 * The names of the items that a built-in name of groups stands for, as segments, channels, regions
 * and measurement groups have them.
 */
final class BuiltInItems {
  private BuiltInItems() {}

  /** {@return keywords, and keys of concepts; none for what is no item} */
  static List<String> names(BuiltIn name) {
    return switch (name) {
      case SEGMENT -> List.of("SegmentLabel", "SegmentedPropertyTypeCodeSequence");
      case CHANNEL, LEAD -> List.of("ChannelSourceSequence");
      case ROI -> List.of("ROIName");
      case LABEL -> List.of("SegmentLabel", "MultiplexGroupLabel", "ROIName");
      case NUMBER -> List.of("SegmentNumber", "WaveformChannelNumber", "ROINumber");
      case TYPE ->
          List.of(
              "SegmentedPropertyTypeCodeSequence",
              "RTROIIdentificationCodeSequence",
              "RTROIInterpretedType");
      case CATEGORY -> List.of("SegmentedPropertyCategoryCodeSequence");
      case REGION -> List.of("AnatomicRegionSequence");
      case ALGORITHM -> List.of("SegmentAlgorithmType", "ROIGenerationAlgorithm");
      case ALGORITHM_NAME -> List.of("SegmentAlgorithmName", "AlgorithmName");
      case TRACKING ->
          List.of(
              "TrackingID",
              "TrackingUID",
              Dcm.TRACKING_IDENTIFIER.conceptKey().text(),
              Dcm.TRACKING_UNIQUE_IDENTIFIER.conceptKey().text());
      case ORIGINALITY -> List.of("WaveformOriginality");
      case RATE -> List.of("SamplingFrequency");
      case DURATION -> List.of("MultiplexGroupDuration");
      case MODALITY, TEMPLATE, TITLE, DATE, AGE, SEX, INSTANCES, TEXT -> List.of();
      case STUDY, SERIES, INSTANCE -> List.of();
      case GRAPHIC, POINTS, LENGTH, AREA -> List.of();
    };
  }

  /** {@return keywords of the header that tell the same of images} */
  static List<String> ofHeader(BuiltIn name) {
    return name == BuiltIn.REGION
        ? List.of("AnatomicRegionSequence", "BodyPartExamined")
        : List.of();
  }

  /** {@return what is known of the values} */
  static Facts facts(BuiltIn name) {
    Sensitivity sensitivity =
        switch (name) {
          case AGE -> Sensitivity.AGE;
          case SEGMENT, ROI, LABEL, TRACKING, TEXT -> Sensitivity.TEXT;
          default -> Sensitivity.PLAIN;
        };
    return Facts.of("`" + name + "`", kinds(name), name.unit().orElse(null), sensitivity);
  }

  private static Set<Kind> kinds(BuiltIn name) {
    return switch (name) {
      case SEGMENT, TYPE, REGION -> EnumSet.of(Kind.CODE, Kind.TEXT);
      case TRACKING -> EnumSet.of(Kind.TEXT, Kind.UID);
      default ->
          switch (name.content()) {
            case CODE -> EnumSet.of(Kind.CODE);
            case WORD, TEXT -> EnumSet.of(Kind.TEXT);
            case NUMBER -> EnumSet.of(Kind.NUMBER);
            case DATE -> EnumSet.of(Kind.DATE);
            case UID -> EnumSet.of(Kind.UID);
          };
    };
  }
}
