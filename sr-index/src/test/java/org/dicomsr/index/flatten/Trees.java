package org.dicomsr.index.flatten;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.dicom.io.DicomReader;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.jspecify.annotations.Nullable;

/** What the tests of this package share: objects around content, and plain walks to compare. */
final class Trees {
  private Trees() {}

  /** A header with the UIDs and a patient. */
  static DataSet.Builder header(String sopClass) {
    return DataSet.builder()
        .text(Tag.SOP_CLASS_UID, sopClass)
        .text(Tag.SOP_INSTANCE_UID, "1.2.3.1")
        .text(Tag.STUDY_INSTANCE_UID, "1.2.3.2")
        .text(Tag.SERIES_INSTANCE_UID, "1.2.3.3")
        .text(Tag.PATIENT_ID, "P1");
  }

  static DicomFile file(DataSet data) {
    return new DicomFile(DataSet.EMPTY, data, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
  }

  static ObjectDocument document(DataSet data) {
    return ((Flattened.OfObject) Flattener.standard().flatten(file(data), null)).document();
  }

  static ImageInstance image(DataSet data) {
    return ((Flattened.OfImage) Flattener.standard().flatten(file(data), null)).instance();
  }

  /** A report of a content tree, through bytes: data sets made in memory lack some defaults. */
  static ObjectDocument report(ContentItem root) {
    return document(data(root));
  }

  static DataSet data(ContentItem root) {
    DataSet.Builder data =
        header(SopClassUid.COMPREHENSIVE_3D_SR_STORAGE)
            .text(Tag.SPECIFIC_CHARACTER_SET, "ISO_IR 192");
    ContentWriter.write(root).forEach(data::put);
    try {
      return DicomReader.read(DicomWriter.toBytes(file(data.build()))).dataSet();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Flattened flatten(Path file) throws IOException {
    return Flattener.standard().flatten(file);
  }

  /** How many content items there are of each value type, by a plain walk. */
  static Map<String, Integer> census(ContentItem root) {
    Map<String, Integer> counts = new TreeMap<>();
    walk(root, counts);
    return counts;
  }

  private static void walk(ContentItem item, Map<String, Integer> counts) {
    counts.merge(term(item.valueType().orElse(null)), 1, Integer::sum);
    for (Related edge : item.children()) {
      switch (edge) {
        case Related.ByValue value -> walk(value.item(), counts);
        case Related.ByReference reference -> counts.merge("reference", 1, Integer::sum);
      }
    }
  }

  /** The same of a document: heads of groups, items and links. */
  static Map<String, Integer> census(GroupDocument root) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ItemDocument fact : facts(root)) {
      counts.merge(term(fact.valueType()), 1, Integer::sum);
      if (!fact.links().isEmpty()) {
        counts.merge("reference", fact.links().size(), Integer::sum);
      }
    }
    return counts;
  }

  private static String term(@Nullable ValueType type) {
    return type == null ? "unrecognized" : type.term();
  }

  /** Heads of groups and items. */
  static List<ItemDocument> facts(GroupDocument root) {
    List<ItemDocument> facts = new ArrayList<>();
    root.allGroups()
        .flatMap(group -> Stream.concat(Stream.of(group.head()), group.items().stream()))
        .forEach(facts::add);
    return facts;
  }
}
