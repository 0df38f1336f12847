package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.util.BitSet;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.index.document.ObjectDocument;
import org.jspecify.annotations.Nullable;

/** What facets are counted of: an index, or documents in memory. Thread-safe. */
public interface Archive {
  /** Objects that a query selects, or that belong to the entities it selects. */
  interface Chosen {}

  /**
   * The objects of what a query selects: of patients all of theirs.
   *
   * @param query the query
   * @return their objects
   * @throws IOException when the index cannot be read
   */
  Chosen select(Query query) throws IOException;

  /**
   * All objects.
   *
   * @return everything
   * @throws IOException when the index cannot be read
   */
  Chosen all() throws IOException;

  /**
   * Counts.
   *
   * @param objects some objects
   * @param level what is counted
   * @param sources what to count by
   * @return a tally of each source
   * @throws IOException when the index cannot be read
   */
  List<Tally> count(Chosen objects, Level level, List<Source> sources) throws IOException;

  /**
   * Whether there can be anything to count, in any object.
   *
   * @param source what to count by
   * @return false only where it is known that there is nothing
   * @throws IOException when the index cannot be read
   */
  boolean mayHave(Source source) throws IOException;

  /**
   * Numbers to choose bins by.
   *
   * @param objects some objects
   * @param numbers numbers whose edges do not matter
   * @return the numbers in base units, ascending
   * @throws IOException when the index cannot be read
   */
  double[] sample(Chosen objects, Source.Numbers numbers) throws IOException;

  /**
   * Numbers to choose bins by, of what no field tells.
   *
   * @param objects some objects
   * @param numbers gives the numbers of an object
   * @param among documents of the objects that have numbers at all; null where that is not known
   * @return the numbers in base units, ascending
   * @throws IOException when the index cannot be read
   */
  double[] sample(
      Chosen objects, Function<ObjectDocument, double[]> numbers, @Nullable BitSet among)
      throws IOException;

  /**
   * Documents of objects, where objects have some.
   *
   * @param objects some objects
   * @return their Lucene documents; empty in memory
   */
  Optional<BitSet> bits(Chosen objects);

  /**
   * What a code is shown by.
   *
   * @param key its key
   * @return its commonest meaning, else the key
   * @throws IOException when the index cannot be read
   */
  String label(String key) throws IOException;

  /**
   * The keys of names, as {@link FactSources.Keys#keys}.
   *
   * @param names a set
   * @return the keys
   */
  Optional<Set<String>> keys(ConceptSet names);
}
