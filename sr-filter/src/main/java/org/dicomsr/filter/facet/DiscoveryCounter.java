package org.dicomsr.filter.facet;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.dicomsr.filter.internal.facet.DocumentItems;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.model.coding.CodingScheme;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/** Gathers facts by template and path, document by document. Not thread-safe. */
final class DiscoveryCounter {
  private static final int MOST_CODES = 10_000;
  private static final int SOME_CODES = 24;

  private final boolean privateCodes;
  private final Map<Place, Seen> places = new HashMap<>();
  private final Map<String, Integer> patients = new HashMap<>();
  private long object;

  DiscoveryCounter(boolean privateCodes) {
    this.privateCodes = privateCodes;
  }

  /** Where facts are, by keys. */
  private record Place(
      ObjectKind kind, @Nullable String template, List<String> above, String name) {}

  /** What was seen at a place. */
  private static final class Seen {
    final List<FactName> above;
    FactName name;
    final BitSet patients = new BitSet();
    final SortedMap<String, Long> types = new TreeMap<>();
    final SortedMap<String, Long> units = new TreeMap<>();
    final Map<String, DiscoveredCode> codes = new HashMap<>();
    long facts;
    long objects;
    long lastObject = -1;
    long privateFacts;

    Seen(ItemDocument first) {
      above = new ArrayList<>(first.above());
      name = first.name();
    }
  }

  /** Adds the facts of a document but for those that are known. */
  void add(ObjectDocument document, Predicate<ItemDocument> known) {
    Integer patient = patients.computeIfAbsent(document.patient().key(), key -> patients.size());
    object++;
    DocumentItems.of(document).forEach(item -> add(document, item, patient, known));
  }

  private void add(
      ObjectDocument document, ItemDocument item, int patient, Predicate<ItemDocument> known) {
    if (item.context() || item.name() instanceof FactName.Unnamed || known.test(item)) {
      return;
    }
    Place place =
        new Place(
            document.kind(),
            document.template(),
            item.above().stream().map(FactName::key).toList(),
            item.name().key());
    Seen seen = places.computeIfAbsent(place, absent -> new Seen(item));
    seen.facts++;
    // Whatever the order of documents, the same meanings are shown.
    seen.name = shown(seen.name, item.name());
    for (int i = 0; i < seen.above.size(); i++) {
      seen.above.set(i, shown(seen.above.get(i), item.above().get(i)));
    }
    seen.patients.set(patient);
    if (seen.lastObject != object) {
      seen.lastObject = object;
      seen.objects++;
    }
    seen.types.merge(item.valueType() == null ? "" : item.valueType().term(), 1L, Long::sum);
    if (item.value() instanceof NumberValue number && number.number() != null) {
      seen.units.merge(number.unit() == null ? "" : number.unit().key(), 1L, Long::sum);
    } else if (item.value() instanceof CodeValue code) {
      add(seen, code.coded());
    }
  }

  private void add(Seen seen, Coded coded) {
    boolean isPrivate = !isRegistered(coded.key());
    seen.privateFacts += isPrivate ? 1 : 0;
    DiscoveredCode before = seen.codes.get(coded.key());
    if (before != null) {
      String meaning =
          isBefore(coded.meaning(), before.meaningIfAny())
              ? coded.meaning().orElse(null)
              : before.meaning();
      seen.codes.put(coded.key(), new DiscoveredCode(coded.key(), meaning, before.facts() + 1));
    } else if (seen.codes.size() < MOST_CODES && (privateCodes || !isPrivate)) {
      seen.codes.put(coded.key(), new DiscoveredCode(coded.key(), coded.meaning().orElse(null), 1));
    }
  }

  private static FactName shown(FactName before, FactName now) {
    return isBefore(now.meaning(), before.meaning()) ? now : before;
  }

  private static boolean isBefore(Optional<String> meaning, Optional<String> other) {
    return meaning.isPresent() && (other.isEmpty() || meaning.get().compareTo(other.get()) < 0);
  }

  private static boolean isRegistered(String key) {
    return CodingScheme.ofDesignator(ConceptKey.parse(key).scheme()).isPresent();
  }

  /** What was gathered: what most objects have comes first. */
  List<DiscoveredFact> facts() {
    List<DiscoveredFact> all = new ArrayList<>();
    places.forEach((place, seen) -> all.add(fact(place, seen)));
    all.sort(
        Comparator.comparingLong(DiscoveredFact::objects)
            .reversed()
            .thenComparing(DiscoveredFact::kind)
            .thenComparing(
                DiscoveredFact::template, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(fact -> keys(fact.above()))
            .thenComparing(fact -> fact.name().key()));
    return all;
  }

  private static String keys(List<FactName> names) {
    return String.join("\n", names.stream().map(FactName::key).toList());
  }

  private static DiscoveredFact fact(Place place, Seen seen) {
    List<DiscoveredCode> codes =
        seen.codes.values().stream()
            .sorted(
                Comparator.comparingLong(DiscoveredCode::facts)
                    .reversed()
                    .thenComparing(DiscoveredCode::key))
            .limit(SOME_CODES)
            .toList();
    return new DiscoveredFact(
        place.kind(),
        place.template(),
        seen.above,
        seen.name,
        seen.facts,
        seen.objects,
        seen.patients.cardinality(),
        seen.types,
        seen.units,
        codes,
        seen.codes.size(),
        seen.privateFacts);
  }
}
