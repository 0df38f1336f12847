package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.jspecify.annotations.Nullable;

/** What a measurement report holds, with the places where it stands. */
record ReportContent(
    ContentNode root,
    List<MeasurementGroup> groups,
    List<FoundDerived> derived,
    List<ContentNode> evaluationNodes,
    Algorithms algorithms) {

  /** A derived measurement and its NUM. */
  record FoundDerived(ContentNode node, DerivedMeasurement value) {}

  /** Which algorithms made what is in the containers beneath the root. */
  record Algorithms(
      @Nullable AlgorithmIdentification measurements,
      @Nullable AlgorithmIdentification derived,
      @Nullable AlgorithmIdentification evaluations) {
    private static Algorithms read(ContentNode root) {
      return new Algorithms(
          of(root, Dcm.IMAGING_MEASUREMENTS),
          of(root, Dcm.DERIVED_IMAGING_MEASUREMENTS),
          of(root, Names.QUALITATIVE_EVALUATIONS));
    }

    /** That of the first container of a name right beneath the root. */
    private static @Nullable AlgorithmIdentification of(ContentNode root, CodedConcept container) {
      return Nodes.children(root, container).stream()
          .filter(node -> node.item() instanceof Container)
          .findFirst()
          .flatMap(AlgorithmIdentification::from)
          .orElse(null);
    }

    @Override
    public String toString() {
      return "Algorithms";
    }
  }

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
    return new ReportContent(
        root,
        groups,
        derived(derivations, groups),
        evaluations(root, judgements),
        Algorithms.read(root));
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

  /** What is judged in the containers for that; before it what stands right beneath the root. */
  private static List<ContentNode> evaluations(ContentNode root, List<ContentNode> containers) {
    return Stream.concat(
            root.children().stream().filter(GroupReader::isFact),
            containers.stream()
                .flatMap(container -> container.children().stream())
                .filter(GroupReader::isEvaluation))
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
    return Optional.ofNullable(algorithms.measurements());
  }

  Optional<AlgorithmIdentification> derivedMeasurementsAlgorithm() {
    return Optional.ofNullable(algorithms.derived());
  }

  Optional<AlgorithmIdentification> evaluationsAlgorithm() {
    return Optional.ofNullable(algorithms.evaluations());
  }
}
