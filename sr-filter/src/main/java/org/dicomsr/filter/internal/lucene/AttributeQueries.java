package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.search.Query;
import org.dicomsr.filter.internal.memory.ValueTests;
import org.dicomsr.filter.internal.plan.Identifier;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.NumberPoint;
import org.dicomsr.index.internal.Tokens;

/**
 * Queries for objects by their attributes. An attribute may have many values, each of which is a
 * fact that passes a test or not; so what holds of one value together is asked of terms, of ranges
 * of numbers, and of dates. Thread-safe.
 */
final class AttributeQueries {
  private final Dictionary dictionary;

  private record AttributeQuestion(String keyword, ValueTest test) {}

  AttributeQueries(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  /** Objects with a value that passes. */
  Between query(String keyword, ValueTest test) {
    Optional<Identifier> identifier = Identifier.ofKeyword(keyword);
    if (identifier.isPresent()) {
      return Between.exactly(identified(identifier.get().field(), test));
    }
    Query some = Clauses.term(IndexField.ATTRIBUTE, keyword);
    Query without = Clauses.term(IndexField.ATTRIBUTE_EMPTY, keyword);
    if (test instanceof Exists) {
      return Between.exactly(Clauses.any(List.of(some, without)));
    }
    if (test instanceof Present) {
      return Between.exactly(some);
    }
    List<Between> parts = new ArrayList<>();
    parts.add(
        dictionary.query(
            IndexField.ATTRIBUTE_VALUE,
            keyword + Tokens.STEP_END,
            new AttributeQuestion(keyword, test),
            term -> TokenTests.attribute(term, test)));
    parts.add(numbers(keyword, NumberRanges.of(test), some));
    parts.add(dates(keyword, test));
    if (NumberRanges.passesWithout(test)) {
      parts.add(Between.exactly(without));
    }
    return Between.any(parts);
  }

  /** An object may have several instances, each of which is a fact. */
  private Query identified(IndexField field, ValueTest test) {
    return switch (test) {
      case UidIs is -> Clauses.term(field, is.uid());
      case AnyOf any ->
          Clauses.any(any.tests().stream().map(each -> identified(field, each)).toList());
      default ->
          dictionary
              .query(
                  field, "", test, uid -> Certainty.of(ValueTests.passes(test, new UidValue(uid))))
              .most();
    };
  }

  private static Between numbers(String keyword, NumberRanges ranges, Query some) {
    List<Query> queries = new ArrayList<>();
    ranges
        .ranges()
        .forEach(range ->
            queries.add(
                NumberPoint.range(
                    IndexField.ATTRIBUTE_NUMBER,
                    keyword,
                    range.dimension(),
                    range.least(),
                    range.most())));
    Query found = Clauses.any(queries);
    // Numbers of other dimensions cannot be told from those that fail.
    return ranges.others()
        ? new Between(found, Clauses.any(List.of(found, some)))
        : Between.exactly(found);
  }

  private static Between dates(String keyword, ValueTest test) {
    return switch (test) {
      case Exists exists -> Between.exactly(anyDate(keyword));
      case Present present -> Between.exactly(anyDate(keyword));
      case IsDate date -> Between.exactly(anyDate(keyword));
      case DateIn in -> Between.exactly(within(keyword, in));
      case AnyOf any ->
          Between.any(any.tests().stream().map(each -> dates(keyword, each)).toList());
      case Without without -> without(keyword, without);
      default -> Between.NOTHING;
    };
  }

  private static Between without(String keyword, Without without) {
    Between found = dates(keyword, without.test());
    Between denied = dates(keyword, without.not());
    if (denied.most().equals(Clauses.NOTHING)) {
      return found;
    }
    Query all = anyDate(keyword);
    if (found.equals(Between.exactly(all)) && without.not() instanceof DateIn in) {
      return Between.exactly(
          Clauses.any(List.of(begins(keyword, in.from()), ends(keyword, in.to()))));
    }
    return denied.equals(Between.exactly(all)) ? Between.NOTHING : Between.atMost(found.most());
  }

  private static Query anyDate(String keyword) {
    return meets(keyword, Long.MIN_VALUE, Long.MAX_VALUE);
  }

  /** A date that begins before a moment. */
  private static Query begins(String keyword, long moment) {
    return moment == Long.MIN_VALUE ? Clauses.NOTHING : meets(keyword, Long.MIN_VALUE, moment - 1);
  }

  /** A date that ends after a moment. */
  private static Query ends(String keyword, long moment) {
    return moment == Long.MAX_VALUE ? Clauses.NOTHING : meets(keyword, moment + 1, Long.MAX_VALUE);
  }

  private static Query meets(String keyword, long from, long to) {
    long hash = NumberPoint.hash(keyword, "");
    return LongRange.newIntersectsQuery(
        IndexField.ATTRIBUTE_DATE.field(), new long[] {hash, from}, new long[] {hash, to});
  }

  private static Query within(String keyword, DateIn in) {
    long hash = NumberPoint.hash(keyword, "");
    return in.from() > in.to()
        ? Clauses.NOTHING
        : LongRange.newWithinQuery(
            IndexField.ATTRIBUTE_DATE.field(),
            new long[] {hash, in.from()},
            new long[] {hash, in.to()});
  }
}
