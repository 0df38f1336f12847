package org.dicomsr.filter.internal.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.flatten.Flattened;
import org.dicomsr.index.flatten.Flattener;
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.index.schema.AttributeScope;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;
import org.junit.jupiter.api.Test;

/** Names of the language against what flattened segments, channels and regions really have. */
class DocumentNamesTests {
  private static final String TWELVE_LEAD = "1.2.840.10008.5.1.4.1.1.9.1.1";
  private static final String RT_STRUCTURE_SET = "1.2.840.10008.5.1.4.1.1.481.3";

  private static DataSet.Builder header(String sopClass) {
    return DataSet.builder()
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, "1.2.3.1")
        .text(Tag.STUDY_INSTANCE_UID, "1.2.3.2")
        .text(Tag.SERIES_INSTANCE_UID, "1.2.3.3");
  }

  private static ObjectDocument document(DataSet.Builder data) {
    DicomFile file =
        new DicomFile(
            DataSet.EMPTY, data.build(), TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
    return ((Flattened.OfObject) Flattener.standard().flatten(file, null)).document();
  }

  /** An item with all attributes that the table has for facts, whether they belong there or not. */
  private static DataSet.Builder filled(DataSet.Builder item) {
    for (AttributeEntry entry : AttributeTable.entries()) {
      boolean wanted =
          entry.scope() == AttributeScope.FACT
              || entry.keyword().equals("AnatomicRegionSequence")
              || entry.keyword().equals("PrimaryAnatomicStructureSequence");
      if (wanted) {
        fill(item, entry.tag(), entry.vr());
      }
    }
    return item;
  }

  private static void fill(DataSet.Builder item, int tag, Vr vr) {
    switch (vr) {
      case SQ ->
          item.item(
              tag,
              code ->
                  code.text(Tag.CODE_VALUE, "1")
                      .text(Tag.CODING_SCHEME_DESIGNATOR, "99X")
                      .text(Tag.CODE_MEANING, "one"));
      case US, UL -> item.put(ValueElement.ofIntegers(tag, vr, 1));
      case FL, FD -> {}
      default -> item.text(tag, vr == Vr.UI ? "1.2" : "1");
    }
  }

  private static ObjectDocument segmentation() {
    return document(
        header(SopClassUid.SEGMENTATION_STORAGE)
            .item(
                Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE,
                frame ->
                    frame.item(
                        Tag.SEGMENT_IDENTIFICATION_SEQUENCE,
                        item ->
                            item.put(
                                ValueElement.ofIntegers(Tag.REFERENCED_SEGMENT_NUMBER, Vr.US, 1))))
            .item(
                Tag.SEGMENT_SEQUENCE,
                segment ->
                    filled(segment)
                        .item(
                            Tag.SEGMENTATION_ALGORITHM_IDENTIFICATION_SEQUENCE,
                            DocumentNamesTests::filled)));
  }

  private static ObjectDocument waveform() {
    return document(
        header(TWELVE_LEAD)
            .item(
                Tag.WAVEFORM_SEQUENCE,
                multiplex ->
                    filled(multiplex)
                        .item(Tag.CHANNEL_DEFINITION_SEQUENCE, DocumentNamesTests::filled))
            .item(
                Tag.WAVEFORM_ANNOTATION_SEQUENCE,
                annotation -> annotation.text(Tag.UNFORMATTED_TEXT_VALUE, "x")));
  }

  private static ObjectDocument structureSet() {
    return document(
        header(RT_STRUCTURE_SET)
            .item(
                Tag.STRUCTURE_SET_ROI_SEQUENCE, region -> filled(region).text(Tag.ROI_NUMBER, "7"))
            .item(
                Tag.ROI_CONTOUR_SEQUENCE,
                region ->
                    region
                        .text(Tag.REFERENCED_ROI_NUMBER, "7")
                        .item(Tag.CONTOUR_SEQUENCE, DocumentNamesTests::filled))
            .item(
                Tag.RT_ROI_OBSERVATIONS_SEQUENCE,
                observation -> filled(observation).text(Tag.REFERENCED_ROI_NUMBER, "7")));
  }

  private static Set<String> names(ObjectDocument... documents) {
    TreeSet<String> names = new TreeSet<>();
    for (ObjectDocument document : documents) {
      document
          .root()
          .allItems()
          .map(ItemDocument::name)
          .filter(FactName.Attribute.class::isInstance)
          .forEach(name -> names.add(name.key()));
    }
    return names;
  }

  @Test
  void everyBuiltInNameOfGroupsIsWhatSomeGroupHas() {
    Set<String> names = names(segmentation(), waveform(), structureSet());
    for (BuiltIn builtIn : BuiltIn.values()) {
      assertThat(names)
          .as(builtIn.word())
          .containsAll(
              BuiltInItems.names(builtIn).stream().filter(name -> name.indexOf('|') < 0).toList());
    }
  }

  @Test
  void theKindsOfGroupsHaveTheNamesThatTheTableSays() {
    assertThat(names(segmentation()))
        .contains("SegmentLabel", "TrackingID", "TrackingUID", "AlgorithmName", "NumberOfFrames");
    assertThat(names(waveform())).contains("ChannelSourceSequence", "MultiplexGroupLabel");
    assertThat(names(structureSet()))
        .contains("ROIName", "ROIGenerationAlgorithm", "RTROIInterpretedType");
  }

  @Test
  void everyItemNamedByAKeywordCanBeAskedForInAGroup() {
    for (String name : names(segmentation(), waveform(), structureSet())) {
      assertThat(Keyword.find(name))
          .as(name)
          .hasValueSatisfying(keyword -> assertThat(keyword.items()).as(name).isTrue());
    }
  }

  @Test
  void everyAttributeOfTheTableCanBeAskedForUnlessItIdentifies() {
    for (AttributeEntry entry : AttributeTable.entries()) {
      assertThat(Keyword.find(entry.keyword())).isPresent();
      assertThat(DataDictionary.tag(entry.keyword())).hasValue(entry.tag());
    }
  }

  @Test
  void groupsThatAreNoContainersAreNamedForPaths() {
    Set<String> heads =
        List.of(segmentation(), waveform(), structureSet()).stream()
            .flatMap(document -> document.root().groups().stream())
            .map(GroupDocument::head)
            .map(head -> head.name().key())
            .collect(Collectors.toSet());
    assertThat(Keyword.GROUPS).containsExactlyInAnyOrderElementsOf(heads);
  }
}
