package org.dicomsr.filter.internal.lucene;

import java.util.function.Function;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.search.Query;
import org.dicomsr.filter.internal.memory.ValueTests;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.jspecify.annotations.Nullable;

/** Queries for what an object has one of: time, instances, template, title. Thread-safe. */
final class PropertyQueries {
  private static final String BARE = "1";

  private final Concepts concepts;
  private final Dictionary dictionary;

  PropertyQueries(Concepts concepts, Dictionary dictionary) {
    this.concepts = concepts;
    this.dictionary = dictionary;
  }

  /** Of one value, what holds of it together is what holds of its document together. */
  private static Query single(ValueTest test, Function<ValueTest, @Nullable Query> simple) {
    return switch (test) {
      case AnyOf any ->
          Clauses.any(any.tests().stream().map(each -> single(each, simple)).toList());
      case Without without -> {
        Query found = single(without.test(), simple);
        yield found.equals(Clauses.NOTHING)
            ? found
            : Clauses.except(found, single(without.not(), simple));
      }
      default -> {
        Query query = simple.apply(test);
        yield query == null ? Clauses.NOTHING : query;
      }
    };
  }

  /** Objects of a time. */
  Query time(ValueTest test) {
    return single(
        test,
        each ->
            each instanceof Exists || each instanceof Present || each instanceof IsDate
                ? LongRange.newIntersectsQuery(
                    IndexField.OBJECT_TIME.field(),
                    new long[] {Long.MIN_VALUE},
                    new long[] {Long.MAX_VALUE})
                : each instanceof DateIn in && in.from() <= in.to()
                    ? LongRange.newWithinQuery(
                        IndexField.OBJECT_TIME.field(),
                        new long[] {in.from()},
                        new long[] {in.to()})
                    : null);
  }

  /** Objects of a number of instances. */
  Query instances(ValueTest test) {
    return single(
        test,
        each ->
            each instanceof Exists || each instanceof Present || each instanceof IsNumber
                ? IndexView.OBJECT_DOCUMENTS
                : each instanceof NumberIn in && in.dimension().equals(BARE)
                    ? NumericDocValuesField.newSlowRangeQuery(
                        IndexField.INSTANCES.field(),
                        // What is beyond all longs becomes the last of them.
                        (long) Math.ceil(in.least()),
                        (long) Math.floor(in.most()))
                    : null);
  }

  /** Objects, or groups, of a template. */
  Query template(ValueTest test, boolean ofGroup) {
    return dictionary
        .query(
            ofGroup ? IndexField.GROUP_TEMPLATE : IndexField.TEMPLATE,
            "",
            test,
            term -> Certainty.of(ValueTests.passes(test, new TextValue(term))))
        .most();
  }

  /** Reports of a title: the name of the root's group. */
  Query title(ValueTest test) {
    Query roots = Clauses.term(IndexField.GROUP_KIND, GroupKind.ROOT.term());
    Query named =
        dictionary
            .query(IndexField.GROUP_NAME, "", "concept", key -> Certainty.of(key.indexOf('|') >= 0))
            .most();
    Query groups =
        single(
            test,
            each ->
                each instanceof Exists || each instanceof Present || each instanceof IsCode
                    ? named
                    : each instanceof CodeIn in
                        ? in.codes().any()
                            ? named
                            : concepts.query(
                                in.codes(), IndexField.GROUP_NAME, IndexField.GROUP_NAME_MEANING)
                        : null);
    Query reports = Clauses.term(IndexField.OBJECT_KIND, ObjectKind.REPORT.term());
    return Clauses.both(reports, Clauses.parents(Clauses.both(roots, groups), IndexView.OBJECTS));
  }
}
