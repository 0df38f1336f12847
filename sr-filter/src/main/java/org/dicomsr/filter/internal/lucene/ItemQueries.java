package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.NumericUtils;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.Place.ModifierTest;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.GraphicIn;
import org.dicomsr.filter.internal.plan.ValueTest.HasWords;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.TextIn;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.internal.plan.ValueTest.Word;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.NumberPoint;

/** Queries for the documents of items. Thread-safe. */
final class ItemQueries {
  private final IndexReader reader;
  private final Concepts concepts;
  private final Dictionary dictionary;
  private final Query withValue;

  /** What the terms of paths and modifiers are asked. */
  private record PathQuestion(ConceptSet name, List<?> above) {}

  ItemQueries(IndexReader reader, Concepts concepts, Dictionary dictionary) throws IOException {
    this.reader = reader;
    this.withValue =
        new IndexSearcher(reader).count(IndexView.VALUELESS_ITEMS) == 0
            ? IndexView.ITEM_DOCUMENTS
            : Clauses.except(IndexView.ITEM_DOCUMENTS, IndexView.VALUELESS_ITEMS);
    this.concepts = concepts;
    this.dictionary = dictionary;
  }

  /** Items of a place, wherever it says that they are, with a value that passes. */
  Between query(Items place, ValueTest test) {
    List<Between> parts = new ArrayList<>();
    if (!place.name().any() && place.above().isEmpty() && !isNamed(place.name(), test)) {
      parts.add(Between.exactly(named(place.name())));
    }
    if (!place.above().isEmpty()) {
      parts.add(
          dictionary.query(
              IndexField.PATH,
              "",
              new PathQuestion(place.name(), place.above()),
              path -> TokenTests.path(path, place.name(), place.above())));
    }
    for (ModifierTest modifier : place.modifiers()) {
      parts.add(
          dictionary.query(
              IndexField.MODIFIER, "", modifier, term -> TokenTests.modifier(term, modifier)));
    }
    parts.add(Between.exactly(value(place.name(), test)));
    if (!place.context()) {
      parts.add(Between.exactly(Clauses.except(IndexView.ITEM_DOCUMENTS, IndexView.CONTEXT_ITEMS)));
    }
    return Between.all(IndexView.ITEM_DOCUMENTS, parts);
  }

  private Query named(ConceptSet name) {
    return concepts.query(name, IndexField.NAME, IndexField.NAME_MEANING);
  }

  /** Whether what finds the value finds items of the name alone. */
  private boolean isNamed(ConceptSet name, ValueTest test) {
    return test instanceof NumberIn in && concepts.numbers(name, in).isPresent();
  }

  /** Items with a value that passes; of items of other names it may find any. */
  private Query value(ConceptSet name, ValueTest test) {
    return switch (test) {
      case Exists exists -> IndexView.ITEM_DOCUMENTS;
      case Present present -> withValue;
      case AnyOf any -> Clauses.any(any.tests().stream().map(each -> value(name, each)).toList());
      case Without without -> without(name, without);
      case IsCode code -> anything(IndexField.CODE);
      case CodeIn in ->
          in.codes().any()
              ? anything(IndexField.CODE)
              : concepts.query(in.codes(), IndexField.CODE, IndexField.CODE_MEANING);
      case IsText text -> anything(IndexField.TEXT_EXACT);
      case TextIn in -> Clauses.anyTerm(IndexField.TEXT_EXACT, in.texts());
      case UidIs is ->
          Clauses.any(
              List.of(
                  Clauses.term(IndexField.UID, is.uid()),
                  Clauses.term(IndexField.REFERENCE, is.uid())));
      case HasWords has ->
          Clauses.all(IndexView.ITEM_DOCUMENTS, has.words().stream().map(this::word).toList());
      case IsNumber number -> new FieldExistsQuery(IndexField.ITEM_NUMBER_VALUE.field());
      case NumberIn in -> concepts.numbers(name, in).orElseGet(() -> numbers(in));
      case ShapeIn in ->
          NumberPoint.range(
              IndexField.ITEM_NUMBER, in.what(), in.dimension(), in.least(), in.most());
      case GraphicIn in ->
          in.terms().isEmpty()
              ? anything(IndexField.GRAPHIC)
              : Clauses.anyTerm(IndexField.GRAPHIC, in.terms());
      case IsDate date ->
          LongRange.newIntersectsQuery(
              IndexField.DATE.field(), new long[] {Long.MIN_VALUE}, new long[] {Long.MAX_VALUE});
      case DateIn in ->
          in.from() > in.to()
              ? Clauses.NOTHING
              : LongRange.newWithinQuery(
                  IndexField.DATE.field(), new long[] {in.from()}, new long[] {in.to()});
    };
  }

  private Query without(ConceptSet name, Without without) {
    Query test = value(name, without.test());
    return test.equals(Clauses.NOTHING) ? test : Clauses.except(test, value(name, without.not()));
  }

  private static Query anything(IndexField field) {
    return new PrefixQuery(new Term(field.field(), ""));
  }

  /** Numbers of no name: all of them are looked at. */
  private static Query numbers(NumberIn in) {
    Query value =
        NumericDocValuesField.newSlowRangeQuery(
            IndexField.ITEM_NUMBER_VALUE.field(),
            NumericUtils.doubleToSortableLong(in.least() + 0.0),
            NumericUtils.doubleToSortableLong(in.most() + 0.0));
    return Clauses.both(Clauses.term(IndexField.DIMENSION, in.dimension()), value);
  }

  private Query word(Word word) {
    String field = IndexField.ITEM_TEXT.field();
    List<String> words = word.words();
    if (words.size() == 1) {
      Term term = new Term(field, words.getFirst());
      return word.prefix() ? new PrefixQuery(term) : new TermQuery(term);
    }
    if (!word.prefix()) {
      return new PhraseQuery(field, words.toArray(String[]::new));
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    words.subList(0, words.size() - 1).forEach(each -> phrase.add(new Term(field, each)));
    List<Term> last = new ArrayList<>();
    Dictionary.forEach(
        reader,
        IndexField.ITEM_TEXT,
        words.getLast(),
        term -> last.add(new Term(field, term.utf8ToString())));
    if (last.isEmpty()) {
      return Clauses.NOTHING;
    }
    return new FoldedQuery(phrase.add(last.stream().distinct().toArray(Term[]::new)).build());
  }
}
