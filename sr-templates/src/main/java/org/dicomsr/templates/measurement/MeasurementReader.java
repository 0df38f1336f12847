package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentReference;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.observation.Quotation;
import org.dicomsr.templates.observation.TextOrCode;
import org.jspecify.annotations.Nullable;

/** Sorts what is beneath a measurement into its parts. */
final class MeasurementReader {
  /** Codes beneath a measurement that have a part of their own. */
  private static final Set<ConceptKey> NAMED =
      Stream.of(
              Sct.MEASUREMENT_METHOD,
              Dcm.DERIVATION,
              Sct.FINDING_SITE,
              Dcm.NORMALITY,
              Dcm.REFERENCE_AUTHORITY,
              Dcm.NORMAL_RANGE_AUTHORITY,
              Dcm.LEVEL_OF_SIGNIFICANCE,
              Dcm.SELECTION_STATUS,
              Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME,
              Dcm.ALGORITHM_NAME,
              Dcm.ALGORITHM_FAMILY)
          .map(CodedConcept::conceptKey)
          .collect(Collectors.toSet());

  private final List<ConceptModifier> modifiers = new ArrayList<>();
  private final List<DerivationParameter> parameters = new ArrayList<>();
  private final List<ImageSource> images = new ArrayList<>();
  private final List<WaveformSource> waveforms = new ArrayList<>();

  private MeasurementReader() {}

  static Optional<MeasurementParts> read(ContentNode node) {
    return node.item() instanceof Num num && num.name() != null
        ? Optional.of(new MeasurementReader().read(node, num, num.name()))
        : Optional.empty();
  }

  private MeasurementParts read(ContentNode node, Num num, CodedConcept concept) {
    node.children().forEach(this::sort);
    node.references().forEach(this::sort);
    Children items = Children.of(node);
    return new MeasurementParts(
        concept,
        num.value(),
        num.qualifier(),
        modifiers,
        items.code(Sct.MEASUREMENT_METHOD),
        items.code(Dcm.DERIVATION),
        FindingSite.read(items),
        PropertiesReader.read(node, items),
        parameters,
        Equation.from(node).orElse(null),
        images,
        waveforms,
        Quotation.from(node).orElse(null),
        items.text(Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME),
        items.code(Dcm.EQUIVALENT_MEANING_OF_CONCEPT_NAME),
        Tracking.read(items).orElse(null),
        realWorldValueMap(items),
        AlgorithmIdentification.read(items).orElse(null),
        num.details().observationDateTime(),
        num.details().observationUid());
  }

  private static @Nullable SopReference realWorldValueMap(Children items) {
    ContentNode node = items.first(Dcm.REAL_WORLD_VALUE_MAP_USED_FOR_MEASUREMENT, Composite.class);
    return node != null && node.item() instanceof Composite composite
        ? composite.reference()
        : null;
  }

  private void sort(ContentNode child) {
    ContentItem item = child.item();
    CodedConcept name = item.name();
    switch (item) {
      case Image image -> ImageSource.from(child).ifPresent(images::add);
      case Scoord region -> ImageSource.from(child).ifPresent(images::add);
      case Scoord3d region -> ImageSource.from(child).ifPresent(images::add);
      case Waveform waveform -> WaveformSource.from(child).ifPresent(waveforms::add);
      case Tcoord range -> WaveformSource.from(child).ifPresent(waveforms::add);
      case Num num when name != null -> sortNumber(child, name);
      case Code code when name != null -> sortCode(child, code, name);
      case Text text when name != null && isParameter(child, name) ->
          TextOrCode.from(text)
              .ifPresent(value -> parameters.add(new DerivationParameter.OfValue(name, value)));
      case ContentItem other -> {}
    }
  }

  private void sortNumber(ContentNode child, CodedConcept name) {
    if (PropertiesReader.role(child, name) == PropertiesReader.Role.DERIVATION_PARAMETER) {
      Measurement.from(child)
          .ifPresent(number -> parameters.add(new DerivationParameter.OfMeasurement(number)));
    }
  }

  private void sortCode(ContentNode child, Code code, CodedConcept name) {
    CodedConcept value = Children.value(code);
    if (value == null || NAMED.contains(name.conceptKey()) || Equation.isKind(name)) {
      return;
    }
    if (isParameter(child, name)) {
      parameters.add(new DerivationParameter.OfValue(name, TextOrCode.of(value)));
    } else if (!PropertiesReader.isBy(child, HAS_OBS_CONTEXT)) {
      modifiers.add(new ConceptModifier(name, value));
    }
  }

  private static boolean isParameter(ContentNode child, CodedConcept name) {
    return PropertiesReader.isBy(child, INFERRED_FROM) && !Equation.isKind(name);
  }

  private void sort(ContentReference reference) {
    ContentNode target = reference.target().orElse(null);
    if (target == null) {
      return;
    }
    ItemReference there = ItemReference.from(reference);
    switch (target.item()) {
      case Image image -> images.add(new ImageSource.ByReference(there));
      case Scoord region -> images.add(new ImageSource.ByReference(there));
      case Scoord3d region -> images.add(new ImageSource.ByReference(there));
      case Tcoord range -> waveforms.add(new WaveformSource.ByReference(there));
      case Waveform waveform -> waveforms.add(new WaveformSource.ByReference(there));
      case Num num -> parameters.add(new DerivationParameter.ByReference(there));
      case ContentItem other -> {}
    }
  }
}
