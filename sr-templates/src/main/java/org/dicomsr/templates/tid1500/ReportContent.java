package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentReference;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Num;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.internal.Nodes;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.measurement.Measurement;

/** What a measurement report holds, with the places where it stands. */
record ReportContent(
    ContentNode root,
    List<MeasurementGroup> groups,
    List<FoundDerived> derived,
    List<ContentNode> evaluationNodes) {

  /** A derived measurement and its NUM. */
  record FoundDerived(ContentNode node, DerivedMeasurement value) {}

  static ReportContent read(ContentItem item) {
    ContentNode root = ContentTree.of(item).root();
    List<MeasurementGroup> groups = new ArrayList<>();
    List<ContentNode> derivations = new ArrayList<>();
    List<ContentNode> judgements = new ArrayList<>();
    root.nodes()
        .filter(node -> node.item() instanceof Container)
        .forEach(node -> {
          if (Nodes.isNamed(node, Dcm.MEASUREMENT_GROUP)) {
            groups.add(GroupReader.read(node));
          } else if (Nodes.isNamed(node, Dcm.DERIVED_IMAGING_MEASUREMENTS)) {
            derivations.add(node);
          } else if (Nodes.isNamed(node, Names.QUALITATIVE_EVALUATIONS)) {
            judgements.add(node);
          }
        });
    return new ReportContent(root, groups, derived(derivations, groups), evaluations(judgements));
  }

  private static List<FoundDerived> derived(
      List<ContentNode> containers, List<MeasurementGroup> groups) {
    Map<ItemIdentifier, MeasurementGroup> byPlace = new HashMap<>();
    groups.forEach(group -> group.node().ifPresent(node -> byPlace.put(node.identifier(), group)));
    List<FoundDerived> found = new ArrayList<>();
    for (ContentNode container : containers) {
      for (ContentNode node : container.children()) {
        if (node.item() instanceof Num) {
          Measurement.from(node)
              .ifPresent(value ->
                  found.add(
                      new FoundDerived(
                          node, new DerivedMeasurement(value, sources(node, byPlace)))));
        }
      }
    }
    return found;
  }

  private static List<MeasurementGroup> sources(
      ContentNode node, Map<ItemIdentifier, MeasurementGroup> byPlace) {
    List<MeasurementGroup> sources = new ArrayList<>();
    for (ContentReference reference : node.references()) {
      MeasurementGroup group = byPlace.get(reference.targetIdentifier());
      if (group != null) {
        sources.add(group);
      }
    }
    return sources;
  }

  private static List<ContentNode> evaluations(List<ContentNode> containers) {
    return containers.stream()
        .flatMap(container -> container.children().stream())
        .filter(GroupReader::isEvaluation)
        .toList();
  }

  List<CodedConcept> proceduresReported() {
    return Children.of(root).codes(Dcm.PROCEDURE_REPORTED);
  }

  List<QualitativeEvaluation> evaluations() {
    return evaluationNodes.stream()
        .flatMap(node -> QualitativeEvaluation.from(node).stream())
        .toList();
  }

  Optional<AlgorithmIdentification> measurementsAlgorithm() {
    return algorithm(Dcm.IMAGING_MEASUREMENTS);
  }

  Optional<AlgorithmIdentification> derivedMeasurementsAlgorithm() {
    return algorithm(Dcm.DERIVED_IMAGING_MEASUREMENTS);
  }

  Optional<AlgorithmIdentification> evaluationsAlgorithm() {
    return algorithm(Names.QUALITATIVE_EVALUATIONS);
  }

  private Optional<AlgorithmIdentification> algorithm(CodedConcept container) {
    return container(container).flatMap(AlgorithmIdentification::from);
  }

  /** The first container of a name right beneath the root. */
  Optional<ContentNode> container(CodedConcept name) {
    return Nodes.children(root, name).stream()
        .filter(node -> node.item() instanceof Container)
        .findFirst();
  }
}
