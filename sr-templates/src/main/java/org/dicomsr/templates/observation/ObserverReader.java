package org.dicomsr.templates.observation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.templates.internal.Children;
import org.dicomsr.templates.internal.SharedRows;
import org.jspecify.annotations.Nullable;

/** Tells which of the items beneath a container belong to which observer. */
final class ObserverReader {
  private static final ConceptKey TYPE = Dcm.OBSERVER_TYPE.conceptKey();

  private static final Kind PERSON =
      Kind.of(Dcm.PERSON, Dcm.PERSON_OBSERVER_NAME, PersonObserver.CONCEPTS, PersonObserver::read);
  private static final Kind DEVICE =
      Kind.of(
          Concepts.DEVICE,
          Dcm.DEVICE_OBSERVER_UID,
          SharedRows.DEVICE_OBSERVER,
          DeviceObserver::read);

  /** A kind of observer: what is said of it, and what of that begins a new one. */
  private record Kind(
      ConceptKey type,
      ConceptKey first,
      Set<ConceptKey> attributes,
      Function<Children, ObserverContext> reader) {

    static Kind of(
        CodedConcept type,
        CodedConcept first,
        List<CodedConcept> attributes,
        Function<Children, ObserverContext> reader) {
      return new Kind(
          type.conceptKey(),
          first.conceptKey(),
          attributes.stream().map(CodedConcept::conceptKey).collect(Collectors.toSet()),
          reader);
    }

    static @Nullable Kind having(ConceptKey attribute) {
      return find(kind -> kind.attributes.contains(attribute));
    }

    static @Nullable Kind of(ContentNode typeNode) {
      CodedConcept value = typeNode.item() instanceof Code code ? Children.value(code) : null;
      return value == null ? null : find(kind -> kind.type.equals(value.conceptKey()));
    }

    private static @Nullable Kind find(Predicate<Kind> test) {
      return test.test(PERSON) ? PERSON : test.test(DEVICE) ? DEVICE : null;
    }
  }

  private final List<ObserverContext> observers = new ArrayList<>();
  private final List<ContentNode> attributes = new ArrayList<>();
  private @Nullable Kind kind;
  private boolean hasFirst;

  private ObserverReader() {}

  static List<ObserverContext> read(ContentNode container) {
    ObserverReader reader = new ObserverReader();
    for (ContentNode child : container.children()) {
      CodedConcept name = child.item().name();
      if (name != null) {
        reader.take(child, name.conceptKey());
      }
    }
    reader.begin(null);
    return List.copyOf(reader.observers);
  }

  private void take(ContentNode node, ConceptKey name) {
    if (name.equals(TYPE)) {
      begin(Kind.of(node));
      return;
    }
    Kind of = Kind.having(name);
    if (of == null) {
      return;
    }
    boolean isFirst = of.first.equals(name);
    if (!of.equals(kind) || (isFirst && hasFirst)) {
      begin(of);
    }
    hasFirst |= isFirst;
    attributes.add(node);
  }

  /** Ends the observer before, if there is one, and begins another. */
  private void begin(@Nullable Kind next) {
    if (kind != null && !attributes.isEmpty()) {
      ObserverContext observer = kind.reader.apply(Children.of(attributes));
      if (!observer.equals(PersonObserver.NONE) && !observer.equals(DeviceObserver.NONE)) {
        observers.add(observer);
      }
    }
    attributes.clear();
    kind = next;
    hasFirst = false;
  }
}
