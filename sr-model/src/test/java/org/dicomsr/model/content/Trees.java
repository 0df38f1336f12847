package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;

/**
 * Small trees for tests, and marks on the items and references of any tree, by which to know them
 * again after an edit.
 */
final class Trees {
  private int marks;

  private Trees() {}

  static Container container(String meaning, Related... children) {
    return new Container(
        name(meaning), Continuity.SEPARATE, null, ItemDetails.NONE, List.of(children));
  }

  static Text text(String meaning, Related... children) {
    return new Text(name(meaning), "value", ItemDetails.NONE, List.of(children));
  }

  static Num num(CodedConcept name) {
    return new Num(name, null, null, ItemDetails.NONE, List.of());
  }

  static CodedConcept name(String meaning) {
    return CodedConcept.of("T" + (meaning.hashCode() & 0xFFFF), "99TEST", meaning);
  }

  static Related contains(ContentItem item) {
    return Related.of(RelationshipType.CONTAINS, item);
  }

  static Related.ByReference inferredFrom(int... target) {
    return new Related.ByReference(
        Relationship.of(RelationshipType.INFERRED_FROM), ItemIdentifier.of(target), DataSet.EMPTY);
  }

  /** The same tree with a different Observation UID on each item and each reference. */
  static ContentItem marked(ContentItem item) {
    return new Trees().mark(item);
  }

  private ContentItem mark(ContentItem item) {
    ItemDetails details = item.details().withObservationUid("2.25." + ++marks);
    List<Related> edges = new ArrayList<>();
    for (Related related : item.children()) {
      edges.add(
          switch (related) {
            case Related.ByValue(Relationship relationship, ContentItem child) ->
                new Related.ByValue(relationship, mark(child));
            case Related.ByReference(
                    Relationship relationship,
                    ItemIdentifier target,
                    DataSet other) ->
                new Related.ByReference(
                    relationship,
                    target,
                    DataSet.build(data -> data.text(Tag.OBSERVATION_UID, "2.25." + ++marks)));
          });
    }
    return item.withDetails(details).withChildren(edges);
  }

  static String mark(ContentNode node) {
    return node.item().observationUid().orElse("none");
  }

  static String mark(ContentReference reference) {
    return reference
        .edge()
        .other()
        .value(Tag.OBSERVATION_UID)
        .map(ValueElement::text)
        .orElse("none");
  }
}
