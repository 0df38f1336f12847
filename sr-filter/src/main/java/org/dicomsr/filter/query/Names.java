package org.dicomsr.filter.query;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.dicom.DataDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Which names a query may use on the left: variables, else {@linkplain BuiltIn built-ins}, else
 * keywords of the DICOM dictionary. As a check it reports the first name that is none, with the
 * nearest that is one. Immutable and thread-safe.
 */
public final class Names implements QueryCheck {
  private static final Names STANDARD = new Names(Set.of());

  private final Set<String> variables;

  /** What a name is. */
  public enum Kind {
    /** A variable of the catalogue. */
    VARIABLE,
    /** A {@link BuiltIn}. */
    BUILT_IN,
    /** A keyword of the DICOM dictionary (PS3.6). */
    KEYWORD
  }

  private Names(Set<String> variables) {
    this.variables = variables;
  }

  /** {@return built-ins and keywords, without variables} */
  public static Names standard() {
    return STANDARD;
  }

  /**
   * Built-ins and keywords, and before them variables.
   *
   * @param variables the names of a catalogue
   * @return the names
   */
  public static Names with(Collection<String> variables) {
    return new Names(Set.copyOf(variables));
  }

  /**
   * What a name is.
   *
   * @param name a name
   * @return its kind, empty when it is unknown
   */
  public Optional<Kind> kindOf(String name) {
    if (variables.contains(name)) {
      return Optional.of(Kind.VARIABLE);
    }
    if (BuiltIn.ofWord(name).isPresent()) {
      return Optional.of(Kind.BUILT_IN);
    }
    return DataDictionary.tag(name).isPresent() ? Optional.of(Kind.KEYWORD) : Optional.empty();
  }

  @Override
  public Optional<QueryProblem> check(Query query) {
    for (Term term : query.terms()) {
      for (Step step : term.path().steps()) {
        if (step instanceof Name(String name) && kindOf(name).isEmpty()) {
          return Optional.of(
              new QueryProblem(
                  step,
                  "a variable, a built-in name or a DICOM keyword",
                  "an unknown name",
                  hint(name)));
        }
      }
    }
    return Optional.empty();
  }

  private @Nullable String hint(String name) {
    Set<String> candidates = new LinkedHashSet<>(variables.stream().sorted().toList());
    for (BuiltIn builtIn : BuiltIn.values()) {
      candidates.add(builtIn.word());
    }
    DataDictionary.entries().forEach(entry -> candidates.add(entry.keyword()));
    String closest = Hints.closest(name, candidates);
    return closest == null ? "a concept is written in quotes" : Hints.didYouMean(closest);
  }
}
