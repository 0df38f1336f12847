package org.dicomsr.index.document;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Applies a projection to one document. Not thread-safe. */
final class Projector {
  private final Projection projection;
  // Items share the modifiers of their group: each list is projected once.
  private final IdentityHashMap<List<Modifier>, List<Modifier>> known = new IdentityHashMap<>();

  Projector(Projection projection) {
    this.projection = projection;
  }

  ObjectDocument object(ObjectDocument object) {
    return new ObjectDocument(
        object.kind(),
        projection.patient(object.patient()),
        object.studyUid(),
        object.seriesUid(),
        object.instances().stream().map(entry -> entry.withLocations(List.of())).toList(),
        object.template(),
        time(object.time()),
        object.attributes().stream().flatMap(each -> attribute(each).stream()).toList(),
        object.references(),
        group(object.root()),
        object.notes());
  }

  private @Nullable TimeRange time(@Nullable TimeRange time) {
    return time == null ? null : projection.time(time).orElse(null);
  }

  private Optional<HeaderAttribute> attribute(HeaderAttribute attribute) {
    FactName name = attribute.name();
    List<FactValue> kept = new ArrayList<>();
    for (FactValue value : attribute.values()) {
      projection.value(name, value, attribute.sensitivity()).ifPresent(kept::add);
    }
    return kept.isEmpty() && !attribute.values().isEmpty()
        ? Optional.empty()
        : Optional.of(new HeaderAttribute(attribute.keyword(), kept));
  }

  private GroupDocument group(GroupDocument group) {
    List<ItemDocument> items = new ArrayList<>(group.items().size());
    for (ItemDocument item : group.items()) {
      FactValue value = value(item);
      if (item.value() == null || value != null) {
        items.add(with(item, value));
      }
    }
    return new GroupDocument(
        group.kind(),
        with(group.head(), value(group.head())),
        group.template(),
        group.groups().stream().map(this::group).toList(),
        items);
  }

  private @Nullable FactValue value(ItemDocument item) {
    FactValue value = item.value();
    return value == null
        ? null
        : projection.value(item.name(), value, item.sensitivity()).orElse(null);
  }

  private ItemDocument with(ItemDocument item, @Nullable FactValue value) {
    return new ItemDocument(
        item.path(),
        item.valueType(),
        item.name(),
        value,
        item.relationship(),
        item.context(),
        known.computeIfAbsent(item.modifiers(), this::modifiers),
        item.above(),
        item.row(),
        time(item.time()),
        item.observationUid(),
        item.links());
  }

  private List<Modifier> modifiers(List<Modifier> modifiers) {
    List<Modifier> kept = new ArrayList<>(modifiers.size());
    for (Modifier modifier : modifiers) {
      projection
          .value(modifier.name(), modifier.value(), modifier.sensitivity())
          .ifPresent(value -> kept.add(new Modifier(modifier.name(), value, modifier.context())));
    }
    return List.copyOf(kept);
  }
}
