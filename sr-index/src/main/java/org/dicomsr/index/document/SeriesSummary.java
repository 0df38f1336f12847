package org.dicomsr.index.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/** The document of a series of images. */
final class SeriesSummary {
  /** So many distinct values of an attribute are kept; of more, a selection from end to end. */
  static final int MOST_VALUES = 64;

  private static final Comparator<InstanceEntry> BY_NUMBER =
      Comparator.comparing(
              InstanceEntry::number, Comparator.nullsLast(Comparator.<Integer>naturalOrder()))
          .thenComparing(
              entry -> Objects.requireNonNullElse(entry.instance().sopInstanceUid(), ""));

  private final Collection<ImageInstance> instances;
  private final Set<String> conflicts;
  private final List<Violation> notes = new ArrayList<>();

  SeriesSummary(Collection<ImageInstance> instances, Set<String> conflicts) {
    this.instances = instances;
    this.conflicts = conflicts;
  }

  ObjectDocument document() {
    ImageInstance first = instances.iterator().next();
    ObjectReferences references = new ObjectReferences();
    TimeRange time = null;
    for (ImageInstance instance : instances) {
      references.addAll(instance.references());
      notes.addAll(instance.notes());
      TimeRange own = instance.time();
      if (own != null) {
        time = time == null ? own : time.span(own);
      }
    }
    List<HeaderAttribute> attributes = attributes();
    conflicts();
    return new ObjectDocument(
        ObjectKind.IMAGE,
        first.patient(),
        first.studyUid(),
        first.seriesUid() == null ? first.uid() : first.seriesUid(),
        instances.stream().map(ImageInstance::entry).sorted(BY_NUMBER).toList(),
        null,
        time,
        attributes,
        references.list(),
        GroupDocument.root(List.of(), List.of()),
        notes.stream().distinct().toList());
  }

  private List<HeaderAttribute> attributes() {
    Map<String, TreeSet<FactValue>> values = new TreeMap<>();
    // Neighbours often share what is equal: comparing values takes longer than all else.
    Set<HeaderAttribute> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Set<List<HeaderAttribute>> seenLists = Collections.newSetFromMap(new IdentityHashMap<>());
    for (ImageInstance instance : instances) {
      if (!seenLists.add(instance.attributes())) {
        continue;
      }
      for (HeaderAttribute attribute : instance.attributes()) {
        if (seen.add(attribute)) {
          values
              .computeIfAbsent(attribute.keyword(), key -> new TreeSet<>(ValueOrder.INSTANCE))
              .addAll(attribute.values());
        }
      }
    }
    List<HeaderAttribute> attributes = new ArrayList<>(values.size() + 1);
    values.forEach(
        (keyword, all) -> attributes.add(new HeaderAttribute(keyword, few(keyword, all))));
    attributes.add(
        new HeaderAttribute(
            "NumberOfSeriesRelatedInstances",
            List.of(NumberValue.of(null, instances.size(), Ucum.NO_UNITS))));
    return attributes;
  }

  /** Of sorted values; both ends stay, so that comparisons with a bound stay true. */
  private List<FactValue> few(String keyword, Set<FactValue> all) {
    if (all.size() <= MOST_VALUES) {
      return List.copyOf(all);
    }
    notes.add(
        Violation.warning(
            "SERIES-VALUES",
            keyword,
            "expected at most "
                + MOST_VALUES
                + " values in a series, found "
                + all.size()
                + "; some are left out",
            "PS3.3 C.7.3"));
    List<FactValue> sorted = List.copyOf(all);
    List<FactValue> few = new ArrayList<>(MOST_VALUES);
    for (int i = 0; i < MOST_VALUES; i++) {
      few.add(sorted.get((int) ((long) i * (sorted.size() - 1) / (MOST_VALUES - 1))));
    }
    return few;
  }

  private void conflicts() {
    if (!conflicts.isEmpty()) {
      notes.add(
          Violation.warning(
              "SERIES-INSTANCE",
              "",
              "expected one content of each SOP instance, found several of " + conflicts.size(),
              "PS3.3 C.12.1"));
    }
    differing("PATIENT-BIRTH-DATE", "birth date", PatientIdentity::birthDate);
    differing("PATIENT-SEX", "sex", PatientIdentity::sex);
  }

  private void differing(
      String rule, String what, Function<PatientIdentity, @Nullable String> field) {
    long found =
        instances.stream()
            .map(instance -> field.apply(instance.patient()))
            .filter(value -> value != null && !value.isEmpty())
            .distinct()
            .count();
    if (found > 1) {
      notes.add(
          Violation.warning(
              rule, "", "expected one " + what + " in a series, found " + found, "PS3.3 C.7.1.1"));
    }
  }
}
