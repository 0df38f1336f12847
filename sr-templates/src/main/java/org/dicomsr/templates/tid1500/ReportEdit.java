package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.model.iod.SrSopClass;
import org.dicomsr.templates.internal.Nodes;
import org.dicomsr.templates.internal.Strict;

/** One edit of a report. Used once. */
final class ReportEdit {
  private final MeasurementReport report;
  private final GroupItem items;
  private ContentTree tree;

  ReportEdit(MeasurementReport report) {
    this.report = report;
    this.tree = report.node().tree();
    this.items = new GroupItem(tree);
  }

  ReportEdit add(MeasurementGroup group) {
    ItemIdentifier place =
        container(
            Dcm.IMAGING_MEASUREMENTS,
            Dcm.DERIVED_IMAGING_MEASUREMENTS,
            Names.QUALITATIVE_EVALUATIONS);
    tree = tree.append(place, Related.of(CONTAINS, items.of(group)));
    return this;
  }

  ReportEdit replace(MeasurementGroup old, MeasurementGroup group) {
    // What stays is not written: it may have faults, which no builder would write.
    tree = ItemMerge.apply(tree, place(old), items.of(old, group), items.of(group, old));
    return this;
  }

  ReportEdit remove(MeasurementGroup group) {
    tree = tree.remove(place(group));
    return this;
  }

  ReportEdit add(QualitativeEvaluation evaluation) {
    ItemIdentifier place = container(Names.QUALITATIVE_EVALUATIONS);
    Container one = ContainerBuilder.root(Names.QUALITATIVE_EVALUATIONS, evaluation::writeTo);
    tree = tree.append(place, one.children().getFirst());
    return this;
  }

  /** Where a group of the report stands: where it was read, or where one equal to it was. */
  @SuppressWarnings("ReferenceEquality")
  private ItemIdentifier place(MeasurementGroup group) {
    return group
        .node()
        .filter(node -> node.tree().root().item() == report.document().root())
        .map(ContentNode::identifier)
        .or(() ->
            report.groups().stream()
                .filter(group::equals)
                .findFirst()
                .flatMap(MeasurementGroup::node)
                .map(ContentNode::identifier))
        .orElseThrow(() ->
            new IllegalArgumentException(
                "expected a measurement group of this report, found none"));
  }

  /** The container of a name beneath the root; made when there is none, before those to come. */
  private ItemIdentifier container(CodedConcept name, CodedConcept... after) {
    ContentNode root = tree.root();
    Optional<ContentNode> found =
        Nodes.children(root, name).stream()
            .filter(node -> node.item() instanceof Container)
            .findFirst();
    if (found.isPresent()) {
      return found.get().identifier();
    }
    int ordinal = root.item().children().size() + 1;
    for (CodedConcept later : after) {
      for (ContentNode node : Nodes.children(root, later)) {
        ordinal = Math.min(ordinal, node.ordinal());
      }
    }
    tree =
        tree.insert(
            root.identifier(),
            ordinal,
            Related.of(CONTAINS, ContainerBuilder.root(name, inside -> {})));
    return root.identifier().child(ordinal);
  }

  /** The report after the edit. */
  MeasurementReport apply(Consumer<? super EvidenceBuilder> locations) {
    SrDocument before = report.document();
    if (tree.root().item() instanceof Container root) {
      Strict.demandNoMore(before.content(), root, MeasurementReport.TID);
    }
    SrDocument after = before.withContent(tree.root().item(), locations);
    return MeasurementReport.of(allowing(before, after));
  }

  /** A document whose SOP class was right for its content and is no more gets one that is. */
  private static SrDocument allowing(SrDocument before, SrDocument after) {
    Optional<SrSopClass> sopClass =
        before.dataSet().string(Tag.SOP_CLASS_UID).flatMap(SrSopClass::ofUid);
    boolean suits =
        sopClass.isEmpty()
            || SopClassChoice.allows(sopClass.get(), after.root())
            || !SopClassChoice.allows(sopClass.get(), before.root());
    if (suits) {
      return after;
    }
    SrSopClass greater = SopClassChoice.of(after.root());
    return after.withAttribute(ValueElement.ofText(Tag.SOP_CLASS_UID, Vr.UI, greater.uid()));
  }
}
