package org.dicomsr.filter.internal.facet;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.dicomsr.filter.internal.facet.Source.Cross;
import org.dicomsr.filter.internal.facet.Source.Place;
import org.dicomsr.filter.internal.plan.Words;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.internal.FacetKind;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.index.schema.Sensitivity;
import org.jspecify.annotations.Nullable;

/** The values that a source gives an object, read of its document. */
final class DocumentValues {
  /** Longer texts are no categories. */
  private static final int LONGEST_TEXT = 64;

  private DocumentValues() {}

  static Set<String> of(Source source, ObjectDocument object) {
    Set<String> values = new TreeSet<>();
    switch (source) {
      case Source.Pairs pairs ->
          pairs(
              object,
              (kind, name, value) -> {
                if (pairs.kinds().contains(kind) && pairs.names().contains(name)) {
                  values.add(value);
                }
              });
      case Source.Names names ->
          pairs(
              object,
              (kind, name, value) -> {
                if (names.kinds().contains(kind)) {
                  values.add(name);
                }
              });
      case Source.Templates templates -> {
        if (object.template() != null) {
          values.add(object.template());
        }
      }
      case Source.Kinds kinds -> values.add(object.kind().term());
      case Source.Titles titles -> {
        if (!object.root().head().name().key().isEmpty()) {
          values.add(object.root().head().name().key());
        }
      }
      case Source.Numbers numbers ->
          numbers(numbers, object)
              .forEach(number -> values.add(Integer.toString(numbers.bin(number))));
      case Source.Dates dates ->
          dates(
              dates,
              object,
              range -> Period.of(range.from(), range.to(), dates.months()).ifPresent(values::add));
      case Source.Words words -> words(words, object, values);
      case Source.Sets sets ->
          throw new IllegalArgumentException("expected what documents tell, found documents");
      case Source.Chosen chosen ->
          throw new IllegalArgumentException("expected what one object tells, found a choice");
      case Source.Computed computed -> values.addAll(computed.values().apply(object));
      case Cross cross -> {
        for (String row : of(cross.rows(), object)) {
          for (String column : of(cross.columns(), object)) {
            values.add(row + Cross.BETWEEN + column);
          }
        }
      }
    }
    return values;
  }

  /** Is given pairs. */
  private interface Pair {
    void accept(FacetKind kind, String name, String value);
  }

  private static void pairs(ObjectDocument object, Pair consumer) {
    DocumentItems.of(object)
        .forEach(item -> {
          String name = item.name().key();
          boolean context = item.context();
          consumer.accept(context ? FacetKind.CONTEXT_NAME : FacetKind.NAME, name, "");
          switch (item.value()) {
            case CodeValue code ->
                consumer.accept(
                    context ? FacetKind.CONTEXT_CODE : FacetKind.CODE, name, code.coded().key());
            case NumberValue number when number.number() != null ->
                consumer.accept(
                    context ? FacetKind.CONTEXT_UNIT : FacetKind.UNIT,
                    name,
                    number.unit() == null ? "" : number.unit().key());
            case TextValue text
                when item.name() instanceof FactName.Attribute
                    && text.text().length() <= LONGEST_TEXT ->
                consumer.accept(
                    context ? FacetKind.CONTEXT_TEXT : FacetKind.TEXT, name, text.text());
            case SpatialValue space when space.graphicType() != null ->
                consumer.accept(
                    context ? FacetKind.CONTEXT_GRAPHIC : FacetKind.GRAPHIC,
                    name,
                    space.graphicType());
            case null, default -> {}
          }
        });
    for (HeaderAttribute attribute : object.attributes()) {
      for (FactValue value : attribute.values()) {
        if (value instanceof CodeValue code) {
          consumer.accept(FacetKind.ATTRIBUTE, attribute.keyword(), code.coded().key());
        } else if (value instanceof TextValue text && text.text().length() <= LONGEST_TEXT) {
          consumer.accept(FacetKind.ATTRIBUTE, attribute.keyword(), text.text());
        }
      }
    }
  }

  /** The values that have one of some names. */
  private static Stream<FactValue> values(Place place, Set<String> names, ObjectDocument object) {
    return switch (place) {
      case ITEM ->
          DocumentItems.of(object)
              .filter(item -> names.contains(item.name().key()))
              .map(ItemDocument::value)
              .filter(Objects::nonNull);
      case ATTRIBUTE ->
          object.attributes().stream()
              .filter(attribute -> names.contains(attribute.keyword()))
              .flatMap(attribute -> attribute.values().stream());
      case OBJECT -> Stream.empty();
    };
  }

  /** All numbers of a dimension, in base units. */
  static DoubleStream numbers(Source.Numbers source, ObjectDocument object) {
    return source.place() == Place.OBJECT
        ? DoubleStream.of(object.instances().size())
        : values(source.place(), source.names(), object)
            .filter(value ->
                value instanceof NumberValue number
                    && number.number() != null
                    && Tokens.dimension(number).equals(source.dimension()))
            .mapToDouble(value -> FactSources.comparable((NumberValue) value));
  }

  private static void dates(
      Source.Dates source, ObjectDocument object, Consumer<TimeRange> consumer) {
    if (source.place() == Place.OBJECT && object.time() != null) {
      consumer.accept(object.time());
    }
    values(source.place(), source.names(), object)
        .forEach(value -> {
          if (value instanceof DateValue date) {
            consumer.accept(date.range());
          }
        });
  }

  private static void words(Source.Words source, ObjectDocument object, Set<String> words) {
    Set<String> names = source.names();
    if (source.place() == Place.ITEM || names == null) {
      DocumentItems.of(object)
          .filter(item -> names == null ? !item.context() : names.contains(item.name().key()))
          .forEach(item -> words(item.value(), words));
      return;
    }
    for (HeaderAttribute attribute : object.attributes()) {
      if (names.contains(attribute.keyword()) && attribute.sensitivity() == Sensitivity.TEXT) {
        attribute.values().forEach(value -> words(value, words));
      }
    }
  }

  private static void words(@Nullable FactValue value, Set<String> words) {
    if (value instanceof TextValue text) {
      words.addAll(Words.of(text.text()));
    }
  }
}
