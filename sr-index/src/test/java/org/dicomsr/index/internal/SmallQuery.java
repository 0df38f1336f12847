package org.dicomsr.index.internal;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.lucene.document.LongRange;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TextValue;
import org.jspecify.annotations.Nullable;

/** A small language with two meanings: over documents in memory, and in Lucene. */
sealed interface SmallQuery {
  record And(List<SmallQuery> parts) implements SmallQuery {}

  record Or(List<SmallQuery> parts) implements SmallQuery {}

  record Not(SmallQuery part) implements SmallQuery {}

  record OfModality(String modality) implements SmallQuery {}

  record AttributeAbove(String keyword, String dimension, double least) implements SmallQuery {}

  /** One item meets all tests. */
  record OneItem(List<ItemTest> tests) implements SmallQuery {}

  /** One group meets the query; deep: what is beneath it counts as its own. */
  record OneGroup(@Nullable String kind, boolean deep, SmallQuery within) implements SmallQuery {}

  /** A test of an item, and the terms that stand for it. */
  record ItemTest(String told, Predicate<ItemDocument> memory, Query lucene, boolean negative) {
    ItemTest(String told, Predicate<ItemDocument> memory, Query lucene) {
      this(told, memory, lucene, false);
    }

    @Override
    public String toString() {
      return told;
    }
  }

  static ItemTest named(FactName name) {
    return new ItemTest(
        "name " + name,
        item -> item.name().key().equals(name.key()),
        term(IndexField.NAME, name.key()));
  }

  static ItemTest meant(String meaning) {
    String normal = Tokens.normal(meaning);
    return new ItemTest(
        "meaning " + normal,
        item -> item.name().meaning().map(Tokens::normal).filter(normal::equals).isPresent(),
        term(IndexField.NAME_MEANING, normal));
  }

  static ItemTest code(String key) {
    return new ItemTest(
        "code " + key,
        item -> item.value() instanceof CodeValue code && code.coded().key().equals(key),
        term(IndexField.CODE, key));
  }

  static ItemTest codePrefix(String prefix) {
    return new ItemTest(
        "code " + prefix + "*",
        item -> item.value() instanceof CodeValue code && code.coded().key().startsWith(prefix),
        new PrefixQuery(new Term(IndexField.CODE.field(), prefix)));
  }

  static ItemTest codeMeaning(String meaning) {
    return new ItemTest(
        "code meaning " + meaning,
        item ->
            item.value() instanceof CodeValue code
                && code.coded()
                    .meaning()
                    .map(Tokens::normal)
                    .equals(java.util.Optional.of(Tokens.normal(meaning))),
        term(IndexField.CODE_MEANING, Tokens.normal(meaning)));
  }

  static ItemTest text(String text) {
    return new ItemTest(
        "text " + text,
        item ->
            item.value() instanceof TextValue value
                && Tokens.normal(value.text()).equals(Tokens.normal(text)),
        term(IndexField.TEXT_EXACT, Tokens.normal(text)));
  }

  static ItemTest word(String word) {
    return new ItemTest(
        "word " + word,
        item ->
            item.value() instanceof TextValue value
                && Stream.of(Tokens.normal(value.text()).split(" ")).anyMatch(word::equals),
        new TermQuery(new Term(IndexField.ITEM_TEXT.field(), word)));
  }

  static ItemTest range(FactName name, String dimension, double least, double most) {
    return new ItemTest(
        name + " from " + least + " to " + most + " " + dimension,
        item ->
            item.name().key().equals(name.key())
                && item.value() instanceof NumberValue number
                && number.number() != null
                && Tokens.dimension(number).equals(dimension)
                && comparable(number) >= least
                && comparable(number) <= most,
        NumberPoint.range(IndexField.ITEM_NUMBER, name.key(), dimension, least, most));
  }

  private static double comparable(NumberValue number) {
    return number.canonical() == null
        ? Objects.requireNonNull(number.number())
        : number.canonical().value();
  }

  static ItemTest points(int least) {
    return new ItemTest(
        "points " + least,
        item -> item.value() instanceof SpatialValue space && space.points().count() >= least,
        NumberPoint.range(
            IndexField.ITEM_NUMBER, NumberPoint.POINTS, "1", least, Double.POSITIVE_INFINITY));
  }

  static ItemTest during(long from, long to) {
    return new ItemTest(
        "during",
        item ->
            item.value() instanceof DateValue date
                && date.range().from() <= to
                && date.range().to() >= from,
        LongRange.newIntersectsQuery(IndexField.DATE.field(), new long[] {from}, new long[] {to}));
  }

  static ItemTest modified(Modifier modifier) {
    String token = Tokens.modifier(modifier);
    return new ItemTest(
        "modifier " + modifier,
        item -> item.modifiers().stream().map(Tokens::modifier).anyMatch(token::equals),
        term(IndexField.MODIFIER, token));
  }

  static ItemTest state(String state) {
    return new ItemTest(
        state, item -> ItemFields.state(item.value()).equals(state), term(IndexField.STATE, state));
  }

  static ItemTest ofContext() {
    return new ItemTest(
        "context", ItemDocument::context, term(IndexField.CONTEXT, ItemFields.FLAG_CONTEXT));
  }

  /** Directly beneath something of a name. */
  static ItemTest beneath(FactName parent) {
    return new ItemTest(
        "beneath " + parent,
        item ->
            !item.above().isEmpty()
                && Tokens.step(item.above().getLast()).equals(Tokens.step(parent)),
        new org.apache.lucene.search.RegexpQuery(
            new Term(
                IndexField.PATH.field(),
                "(.*\u001f)?"
                    + Tokens.step(parent).replace("|", "\\|").replace(".", "\\.")
                    + "[^\u001f]*\u001f")));
  }

  static ItemTest not(ItemTest test) {
    return new ItemTest("not " + test, item -> !test.memory().test(item), test.lucene(), true);
  }

  private static Query term(IndexField field, String term) {
    return new TermQuery(new Term(field.field(), term));
  }

  // In memory.

  static boolean matches(SmallQuery query, ObjectDocument object) {
    return holds(
        query,
        leaf ->
            switch (leaf) {
              case OfModality of -> object.modality().equals(java.util.Optional.of(of.modality()));
              case AttributeAbove of ->
                  object.attribute(of.keyword()).stream()
                      .flatMap(attribute -> attribute.values().stream())
                      .anyMatch(value ->
                          value instanceof NumberValue number
                              && number.number() != null
                              && Tokens.dimension(number).equals(of.dimension())
                              && comparable(number) >= of.least());
              case OneItem one ->
                  object.root().allGroups().flatMap(SmallQuery::own).anyMatch(meets(one));
              case OneGroup one ->
                  object
                      .root()
                      .allGroups()
                      .filter(Blocks::isGroup)
                      .filter(group -> one.kind() == null || group.kind().term().equals(one.kind()))
                      .anyMatch(group -> inGroup(one, group));
              case And and -> throw new IllegalStateException();
              case Or or -> throw new IllegalStateException();
              case Not not -> throw new IllegalStateException();
            });
  }

  private static boolean inGroup(OneGroup one, GroupDocument group) {
    List<ItemDocument> items =
        (one.deep() ? group.allGroups() : Stream.of(group)).flatMap(SmallQuery::own).toList();
    return holds(one.within(), leaf -> items.stream().anyMatch(meets((OneItem) leaf)));
  }

  /** The items of a group: its head too, where that says something itself. */
  private static Stream<ItemDocument> own(GroupDocument group) {
    return Blocks.isFact(group.head())
        ? Stream.concat(Stream.of(group.head()), group.items().stream())
        : group.items().stream();
  }

  private static Predicate<ItemDocument> meets(OneItem one) {
    return item -> one.tests().stream().allMatch(test -> test.memory().test(item));
  }

  private static boolean holds(SmallQuery query, Predicate<SmallQuery> leaf) {
    return switch (query) {
      case And and -> and.parts().stream().allMatch(part -> holds(part, leaf));
      case Or or -> or.parts().stream().anyMatch(part -> holds(part, leaf));
      case Not not -> !holds(not.part(), leaf);
      case OfModality of -> leaf.test(of);
      case AttributeAbove of -> leaf.test(of);
      case OneItem one -> leaf.test(one);
      case OneGroup one -> leaf.test(one);
    };
  }

  // In Lucene.

  static Query lucene(SmallQuery query) {
    return combined(
        query,
        IndexView.OBJECT_DOCUMENTS,
        leaf ->
            switch (leaf) {
              case OfModality of -> term(IndexField.MODALITY, of.modality());
              case AttributeAbove of ->
                  NumberPoint.range(
                      IndexField.ATTRIBUTE_NUMBER,
                      of.keyword(),
                      of.dimension(),
                      of.least(),
                      Double.POSITIVE_INFINITY);
              case OneItem one -> joined(items(one), IndexView.OBJECTS);
              case OneGroup one -> joined(group(one), IndexView.OBJECTS);
              case And and -> throw new IllegalStateException();
              case Or or -> throw new IllegalStateException();
              case Not not -> throw new IllegalStateException();
            });
  }

  private static Query group(OneGroup one) {
    Query within =
        combined(
            one.within(),
            IndexView.GROUP_DOCUMENTS,
            leaf -> {
              Query items = items((OneItem) leaf);
              return one.deep() ? new BelowGroupQuery(items) : joined(items, IndexView.GROUPS);
            });
    return one.kind() == null
        ? within
        : new BooleanQuery.Builder()
            .add(term(IndexField.GROUP_KIND, one.kind()), Occur.FILTER)
            .add(within, Occur.FILTER)
            .build();
  }

  private static Query items(OneItem one) {
    BooleanQuery.Builder all =
        new BooleanQuery.Builder().add(IndexView.ITEM_DOCUMENTS, Occur.FILTER);
    one.tests()
        .forEach(test -> all.add(test.lucene(), test.negative() ? Occur.MUST_NOT : Occur.FILTER));
    return all.build();
  }

  private static Query joined(Query children, BitSetProducer parents) {
    return new ToParentBlockJoinQuery(children, parents, ScoreMode.None);
  }

  private static Query combined(
      SmallQuery query, Query universe, Function<SmallQuery, Query> leaf) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    switch (query) {
      case And and -> {
        and.parts().forEach(part -> all.add(combined(part, universe, leaf), Occur.FILTER));
        return all.build();
      }
      case Or or -> {
        or.parts().forEach(part -> all.add(combined(part, universe, leaf), Occur.SHOULD));
        return all.build();
      }
      case Not not -> {
        return all.add(universe, Occur.FILTER)
            .add(combined(not.part(), universe, leaf), Occur.MUST_NOT)
            .build();
      }
      case OfModality of -> {
        return leaf.apply(of);
      }
      case AttributeAbove of -> {
        return leaf.apply(of);
      }
      case OneItem one -> {
        return leaf.apply(one);
      }
      case OneGroup one -> {
        return leaf.apply(one);
      }
    }
  }
}
