package org.dicomsr.filter.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/**
 * One way to find a fact. All that is given must hold. Immutable and thread-safe.
 *
 * <p>A bare name in it, also in its conditions, is a {@linkplain org.dicomsr.filter.query.BuiltIn
 * built-in} or a keyword of the DICOM dictionary, never a variable: so a variable may have the name
 * of the built-in that it is found by, and none depends on another.
 *
 * @param term which facts; null for any, where {@code values} says which
 * @param template the template of the report or of a container around the fact, such as {@code
 *     3700}; null for any
 * @param object the kind of object; null for any
 * @param where what holds of the object; null for nothing in particular
 * @param group what holds of the fact's group, as in {@code group{ … }}; null for nothing in
 *     particular
 * @param values which values count, any of them; empty for all
 */
public record Selector(
    @Nullable Term term,
    @Nullable String template,
    @Nullable ObjectKind object,
    @Nullable Clause where,
    @Nullable Clause group,
    List<Value> values) {

  /** Copies the list; checks the parts and whether they go together. */
  public Selector {
    values = List.copyOf(values);
    SelectorRules.check(term, template, where, group, values);
  }

  /**
   * Facts of a term, wherever they are.
   *
   * @param term which facts
   * @return the selector
   */
  public static Selector of(Term term) {
    return new Selector(term, null, null, null, null, List.of());
  }

  /**
   * Facts of a term, wherever they are.
   *
   * @param steps the steps of the term
   * @return the selector
   */
  public static Selector of(Step... steps) {
    return of(Term.of(steps));
  }

  /**
   * This selector within reports or containers of a template.
   *
   * @param tid such as {@code 3700}
   * @return a copy
   */
  public Selector within(String tid) {
    return new Selector(term, tid, object, where, group, values);
  }

  /**
   * This selector in objects of a kind.
   *
   * @param kind the kind
   * @return a copy
   */
  public Selector in(ObjectKind kind) {
    return new Selector(term, template, kind, where, group, values);
  }

  /**
   * This selector in objects of which something holds.
   *
   * @param clause what holds of the object
   * @return a copy
   */
  public Selector where(Clause clause) {
    return new Selector(term, template, object, clause, group, values);
  }

  /**
   * This selector in groups of which something holds.
   *
   * @param clause what holds of the fact's group
   * @return a copy
   */
  public Selector inGroup(Clause clause) {
    return new Selector(term, template, object, where, clause, values);
  }

  /**
   * This selector with one more value that counts.
   *
   * @param value the value
   * @return a copy
   */
  public Selector with(Value value) {
    List<Value> more = new ArrayList<>(values);
    more.add(value);
    return new Selector(term, template, object, where, group, more);
  }

  /** {@return which facts; empty for any, where the values say which} */
  public Optional<Term> facts() {
    return Optional.ofNullable(term);
  }
}
