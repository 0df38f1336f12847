package org.dicomsr.templates.measurement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.observation.TextOrCode;
import org.jspecify.annotations.Nullable;

/** Tells the numbers beneath a measurement apart. */
final class PropertiesReader {
  private PropertiesReader() {}

  /** What a number beneath a measurement is. */
  enum Role {
    NORMAL_RANGE,
    UNCERTAINTY,
    STATISTIC,
    DERIVATION_PARAMETER,
    /** Such as the age of a subject. */
    OBSERVATION_CONTEXT
  }

  /** What is in the standard's context groups. */
  private static final class Groups {
    static final ContextGroup NORMAL_RANGE = group("223");
    static final ContextGroup UNCERTAINTY = group("225");

    private static ContextGroup group(String cid) {
      return ContextGroups.standard().group(cid).orElseThrow();
    }
  }

  static Role role(ContentNode number, CodedConcept name) {
    if (Groups.NORMAL_RANGE.contains(name)) {
      return Role.NORMAL_RANGE;
    }
    if (Groups.UNCERTAINTY.contains(name)) {
      return Role.UNCERTAINTY;
    }
    if (isBy(number, RelationshipType.HAS_OBS_CONTEXT)) {
      return Role.OBSERVATION_CONTEXT;
    }
    return isBy(number, RelationshipType.INFERRED_FROM)
        ? Role.DERIVATION_PARAMETER
        : Role.STATISTIC;
  }

  static boolean isBy(ContentNode node, RelationshipType type) {
    return node.relationship().filter(edge -> edge.is(type)).isPresent();
  }

  static MeasurementProperties read(ContentNode parent, Children items) {
    List<NumericProperty> range = new ArrayList<>();
    List<NumericProperty> uncertainties = new ArrayList<>();
    List<NumericProperty> statistics = new ArrayList<>();
    for (ContentNode child : parent.children()) {
      if (child.item() instanceof Num num && num.name() != null && num.value() != null) {
        NumericProperty property = new NumericProperty(num.name(), num.value());
        switch (role(child, num.name())) {
          case NORMAL_RANGE -> range.add(property);
          case UNCERTAINTY -> uncertainties.add(property);
          case STATISTIC -> statistics.add(property);
          case DERIVATION_PARAMETER, OBSERVATION_CONTEXT -> {}
        }
      }
    }
    return new MeasurementProperties(
        items.code(Dcm.NORMALITY),
        new StatisticalProperties(
            statistics,
            items.text(Dcm.POPULATION_DESCRIPTION),
            textOrCode(items, Dcm.REFERENCE_AUTHORITY)),
        new NormalRange(
            range,
            items.text(Dcm.NORMAL_RANGE_DESCRIPTION),
            textOrCode(items, Dcm.NORMAL_RANGE_AUTHORITY)),
        items.code(Dcm.LEVEL_OF_SIGNIFICANCE),
        uncertainties,
        items.code(Dcm.SELECTION_STATUS));
  }

  private static @Nullable TextOrCode textOrCode(Children items, CodedConcept name) {
    return items.named(name).stream()
        .map(ContentNode::item)
        .map(TextOrCode::from)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(null);
  }
}
