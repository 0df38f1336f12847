package org.dicomsr.filter.facet;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;

/**
 * What an archive holds that no variable of a catalogue names: facts by template and path, with
 * counts, units and codes. Immutable and thread-safe.
 *
 * <pre>{@code
 * Discovery found = Discovery.of(snapshot, catalogue);
 * System.out.println(found.toYaml());
 * }</pre>
 *
 * <p>Attributes of the header are left out, which every query may name; so is context, such as the
 * language or who observed. No text, number or date of any patient is in it; of codes of private
 * schemes only how many there are, unless they are asked for.
 *
 * @param facts what was found; what most objects have comes first
 */
public record Discovery(List<DiscoveredFact> facts) {
  /** Copies the list. */
  public Discovery {
    facts = List.copyOf(facts);
  }

  /** Whether the codes of private schemes are told. */
  public enum Codes {
    /** Of private schemes counts only. */
    REGISTERED,
    /** All codes with their meanings. */
    ALL
  }

  /**
   * Goes through an index, document by document.
   *
   * @param snapshot what is there
   * @param catalogue whose variables are known; {@link Catalogue#EMPTY} for none
   * @return what no variable names
   * @throws IOException when the index cannot be read
   */
  public static Discovery of(IndexSnapshot snapshot, Catalogue catalogue) throws IOException {
    return of(snapshot, catalogue, Codes.REGISTERED);
  }

  /**
   * Goes through an index, document by document.
   *
   * @param snapshot what is there
   * @param catalogue whose variables are known
   * @param codes whether codes of private schemes are told
   * @return what no variable names
   * @throws IOException when the index cannot be read
   */
  public static Discovery of(IndexSnapshot snapshot, Catalogue catalogue, Codes codes)
      throws IOException {
    Objects.requireNonNull(codes, "codes");
    DiscoveryCounter counter = new DiscoveryCounter(codes == Codes.ALL);
    Function<ObjectDocument, Predicate<ItemDocument>> known = KnownFacts.of(catalogue);
    snapshot.forEach(document -> counter.add(document, known.apply(document)));
    return new Discovery(counter.facts());
  }

  /**
   * Goes through documents.
   *
   * @param documents what is there
   * @param catalogue whose variables are known
   * @return what no variable names
   */
  public static Discovery of(Collection<ObjectDocument> documents, Catalogue catalogue) {
    DiscoveryCounter counter = new DiscoveryCounter(false);
    Function<ObjectDocument, Predicate<ItemDocument>> known = KnownFacts.of(catalogue);
    documents.forEach(document -> counter.add(document, known.apply(document)));
    return new Discovery(counter.facts());
  }

  /**
   * What was found as variables: named by their meanings, found by template and path, with unit or
   * codes where all facts agree.
   *
   * @param catalogue whose names are not to be used again
   * @return a catalogue of the new variables alone
   */
  public Catalogue suggestion(Catalogue catalogue) {
    return new DiscoverySuggestion(catalogue).of(facts);
  }

  /** {@return what was found as a catalogue file, counts in the descriptions, to be edited} */
  public String toYaml() {
    return suggestion(Catalogue.EMPTY).toYaml();
  }

  @Override
  public String toString() {
    return "Discovery[" + facts.size() + " places]";
  }
}
