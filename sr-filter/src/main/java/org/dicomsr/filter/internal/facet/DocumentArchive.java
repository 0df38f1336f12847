package org.dicomsr.filter.internal.facet;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.BitSet;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.jspecify.annotations.Nullable;

/** Documents in memory. Thread-safe. */
public final class DocumentArchive implements Archive {
  private final List<ObjectDocument> documents;
  private final Function<Query, Collection<ObjectDocument>> selecting;
  private final Map<String, String> labels = new HashMap<>();

  private record Documents(Collection<ObjectDocument> objects) implements Chosen {}

  /**
   * Counts documents.
   *
   * @param documents all documents
   * @param selecting gives the objects of what a query selects
   */
  public DocumentArchive(
      Collection<ObjectDocument> documents, Function<Query, Collection<ObjectDocument>> selecting) {
    this.documents = List.copyOf(documents);
    this.selecting = selecting;
    Map<String, Map<String, Integer>> meanings = new HashMap<>();
    for (ObjectDocument document : documents) {
      codes(document)
          .filter(code -> code.meaning().isPresent())
          .map(code -> Map.entry(code.key(), code.meaning().orElseThrow()))
          .distinct()
          .forEach(label ->
              meanings
                  .computeIfAbsent(label.getKey(), absent -> new TreeMap<>())
                  .merge(label.getValue(), 1, Integer::sum));
    }
    meanings.forEach((key, counts) -> {
      int most = 0;
      for (Map.Entry<String, Integer> each : counts.entrySet()) {
        if (each.getValue() > most) {
          most = each.getValue();
          labels.put(key, each.getKey());
        }
      }
    });
  }

  /** The codes that an index has labels of. */
  private static Stream<Coded> codes(ObjectDocument document) {
    Stream<ItemDocument> items =
        document
            .root()
            .allGroups()
            .flatMap(group -> Stream.concat(Stream.of(group.head()), group.items().stream()));
    Stream<FactValue> attributes =
        document.attributes().stream().map(HeaderAttribute::values).flatMap(List::stream);
    return Stream.concat(
        items.flatMap(item -> Stream.concat(name(item.name()), code(item.value()))),
        attributes.flatMap(DocumentArchive::code));
  }

  private static Stream<Coded> name(FactName name) {
    return name instanceof FactName.Concept concept ? Stream.of(concept.coded()) : Stream.empty();
  }

  private static Stream<Coded> code(@Nullable FactValue value) {
    return value instanceof CodeValue code
        ? Stream.of(code.coded())
        : value instanceof NumberValue number && number.unit() != null
            ? Stream.of(number.unit())
            : Stream.empty();
  }

  @Override
  public Chosen select(Query query) {
    return new Documents(List.copyOf(selecting.apply(query)));
  }

  @Override
  public Chosen all() {
    return new Documents(documents);
  }

  private static Collection<ObjectDocument> of(Chosen objects) {
    return ((Documents) objects).objects();
  }

  @Override
  public List<Tally> count(Chosen objects, Level level, List<Source> sources) {
    return sources.stream()
        .map(source -> DocumentCounts.count(of(objects), level, source))
        .toList();
  }

  @Override
  public boolean mayHave(Source source) {
    return true;
  }

  @Override
  public double[] sample(Chosen objects, Source.Numbers numbers) {
    return of(objects).stream()
        .flatMapToDouble(object -> DocumentValues.numbers(numbers, object))
        .sorted()
        .toArray();
  }

  @Override
  public double[] sample(
      Chosen objects, Function<ObjectDocument, double[]> numbers, @Nullable BitSet among) {
    return of(objects).stream()
        .flatMapToDouble(object -> Arrays.stream(numbers.apply(object)))
        .sorted()
        .toArray();
  }

  @Override
  public Optional<BitSet> bits(Chosen objects) {
    return Optional.empty();
  }

  @Override
  public String label(String key) {
    return labels.getOrDefault(key, key);
  }

  /** Names by meaning are looked for in each document. */
  @Override
  public Optional<Set<String>> keys(ConceptSet names) {
    return names.meanings().isEmpty() && names.prefixes().isEmpty()
        ? Optional.of(names.keys())
        : Optional.empty();
  }
}
