package org.dicomsr.filter.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.filter.internal.text.Spelling;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.jspecify.annotations.Nullable;

/** Makes a variable of the nodes of a file. */
final class VariableDecoder {
  static final List<String> KEYS =
      List.of(
          "label", "description", "from", "type", "unit", "values", "range", "aggregate", "when");

  private static final String WORD = "a word of letters, digits and underscores";
  private static final String RANGE = "a range such as 50..1000";

  private VariableDecoder() {}

  static Variable decode(Cursor key, Cursor cursor) {
    String name = key.parsed("the name of a variable", text -> new Name(text).name());
    cursor.only("a variable", KEYS);
    Cursor when = cursor.field("when");
    return CatalogueDecoder.made(
        cursor,
        () ->
            new Variable(
                name,
                cursor.optionalText("label", "a label"),
                cursor.optionalText("description", "a description"),
                from(cursor.field("from")),
                type(cursor.field("type")),
                cursor.optionalText("unit", CatalogueRules.UCUM),
                categories(cursor.field("values")),
                range(cursor.field("range")),
                aggregate(cursor.field("aggregate")),
                when == null ? null : SelectorDecoder.decode(when)));
  }

  private static List<Selector> from(@Nullable Cursor cursor) {
    if (cursor == null) {
      return List.of();
    }
    List<Selector> selectors = cursor.items().stream().map(SelectorDecoder::decode).toList();
    if (selectors.isEmpty()) {
      throw cursor.wrong("a selector", "an empty list", null);
    }
    return selectors;
  }

  private static @Nullable ValueType type(@Nullable Cursor cursor) {
    if (cursor == null) {
      return null;
    }
    String words =
        Stream.of(ValueType.values()).map(ValueType::word).collect(Collectors.joining(", "));
    String word = cursor.text("a type: " + words);
    Optional<ValueType> type = ValueType.ofWord(word);
    return type.orElseThrow(() ->
        cursor.wrong(
            "a type: " + words,
            "another word",
            near(word, Stream.of(ValueType.values()).map(ValueType::word).toList())));
  }

  private static List<Category> categories(@Nullable Cursor cursor) {
    List<Category> categories = new ArrayList<>();
    if (cursor != null) {
      cursor.each(
          "words with what is recorded for them",
          (word, values) -> {
            Word harmonised = word(word);
            List<Value> recorded = new ArrayList<>();
            for (Cursor value : values.items()) {
              recorded.add(value.parsed("a value", Value::parse));
            }
            categories.add(CatalogueDecoder.made(values, () -> new Category(harmonised, recorded)));
          });
      if (categories.isEmpty()) {
        throw cursor.wrong("words with what is recorded for them", "none", null);
      }
    }
    return categories;
  }

  private static Word word(Cursor cursor) {
    try {
      return new Word(cursor.text(WORD));
    } catch (InvalidQueryException e) {
      throw cursor.wrong(WORD, "other characters", "several words are joined by `_`");
    }
  }

  private static @Nullable QuantityRange range(@Nullable Cursor cursor) {
    if (cursor == null) {
      return null;
    }
    if (cursor.isSequence()) {
      List<Cursor> ends = cursor.items();
      if (ends.size() != 2) {
        throw cursor.wrong("the least and the greatest number", "a list of another size", null);
      }
      return CatalogueDecoder.made(
          cursor,
          () ->
              new QuantityRange(
                  ends.get(0).parsed("a number", Quantity::parse),
                  ends.get(1).parsed("a number", Quantity::parse),
                  null));
    }
    if (cursor.parsed(RANGE, Value::parse) instanceof QuantityRange range) {
      return range;
    }
    throw cursor.wrong(RANGE, "another value", null);
  }

  private static Aggregate aggregate(@Nullable Cursor cursor) {
    if (cursor == null) {
      return Aggregate.Simple.ALL;
    }
    if (cursor.isMapping()) {
      Cursor event = cursor.only("an aggregate", List.of("nearest")).field("nearest");
      if (event == null) {
        throw cursor.wrong("`nearest` with the name of a variable", "none", null);
      }
      return new Aggregate.Nearest(
          event.parsed("the name of a variable", text -> new Name(text).name()));
    }
    List<String> words =
        Arrays.stream(Aggregate.Simple.values()).map(Aggregate.Simple::word).toList();
    String expected = String.join(", ", words) + " or {nearest: VARIABLE}";
    String word = cursor.text(expected);
    if (!words.contains(word)) {
      throw cursor.wrong(expected, "another word", near(word, words));
    }
    return Aggregate.Simple.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static @Nullable String near(String word, List<String> words) {
    String near = Spelling.closest(word, words);
    return near == null ? null : "did you mean `" + near + "`?";
  }
}
