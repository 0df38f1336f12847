package org.dicomsr.index.internal;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.lucene.index.IndexableField;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/** Items as Lucene documents. Not thread-safe; one object at a time. */
final class ItemFields {
  static final String VALUE = "value";
  static final String QUALIFIED = "qualifier";
  static final String EMPTY = "empty";
  static final String FLAG_CONTEXT = "context";
  private static final String FLAG_HEAD = "head";
  private static final String BARE = "1";
  private static final @Nullable UcumUnit MILLIMETRES = UcumUnit.parse("mm").orElse(null);
  private static final @Nullable UcumUnit SQUARE_MILLIMETRES = UcumUnit.parse("mm2").orElse(null);

  private final FieldFactory fields;
  private final Names names;
  // Items share lists of modifiers.
  private final IdentityHashMap<List<Modifier>, List<IndexableField>> modifiers =
      new IdentityHashMap<>();
  private @Nullable TimeRange objectTime;

  ItemFields(FieldFactory fields) {
    this.fields = fields;
    this.names = new Names(fields);
  }

  /** Begins with another object. */
  void begin(@Nullable TimeRange time) {
    objectTime = time;
    names.begin();
    modifiers.clear();
  }

  /** Adds the fields of an item. */
  void add(List<IndexableField> to, ItemDocument item, long order, boolean head) {
    Names.Fields name = names.of(item.name());
    to.add(name.name());
    if (name.meaning() != null) {
      to.add(name.meaning());
    }
    to.add(names.path(item.above(), item.name()));
    ValueType type = item.valueType();
    if (type != null) {
      to.add(fields.term(IndexField.VALUE_TYPE, type.term()));
    }
    Relationship relationship = item.relationship();
    if (relationship != null) {
      to.add(fields.term(IndexField.RELATIONSHIP, relationship.term()));
    }
    RowReference row = item.row();
    if (row != null) {
      to.add(fields.term(IndexField.ROW, Tokens.row(row)));
    }
    if (item.context()) {
      to.add(fields.term(IndexField.CONTEXT, FLAG_CONTEXT));
    }
    if (head) {
      to.add(fields.term(IndexField.HEAD, FLAG_HEAD));
    }
    modifiers(to, IndexField.MODIFIER, item.modifiers());
    to.add(FieldFactory.number(IndexField.ITEM_ORDER, order));
    time(to, item);
    value(to, item.name().key(), item.value());
  }

  void meaning(List<IndexableField> to, IndexField field, Optional<String> meaning) {
    if (meaning.isPresent()) {
      to.add(fields.term(field, Tokens.normal(meaning.get())));
    }
  }

  String path(ItemDocument item) {
    return names.text(item.above(), item.name());
  }

  void modifiers(List<IndexableField> to, IndexField field, List<Modifier> list) {
    if (list.isEmpty()) {
      return;
    }
    List<IndexableField> made =
        field == IndexField.MODIFIER
            ? modifiers.computeIfAbsent(list, absent -> modifierFields(field, list))
            : modifierFields(field, list);
    made.forEach(to::add);
  }

  private List<IndexableField> modifierFields(IndexField field, List<Modifier> list) {
    return list.stream().map(each -> fields.term(field, Tokens.modifier(each))).toList();
  }

  private void time(List<IndexableField> to, ItemDocument item) {
    TimeRange time = item.time() == null ? objectTime : item.time();
    if (time != null) {
      to.add(FieldFactory.number(IndexField.ITEM_TIME_FROM, time.from()));
      to.add(FieldFactory.number(IndexField.ITEM_TIME_TO, time.to()));
    }
  }

  private void value(List<IndexableField> to, String name, @Nullable FactValue value) {
    to.add(fields.term(IndexField.STATE, state(value)));
    switch (value) {
      case null -> {}
      case CodeValue code -> {
        to.add(fields.term(IndexField.CODE, code.coded().key()));
        meaning(to, IndexField.CODE_MEANING, code.coded().meaning());
      }
      case NumberValue number -> number(to, name, number);
      case TextValue text -> {
        to.add(FieldFactory.text(IndexField.ITEM_TEXT.field(), text.text()));
        to.add(FieldFactory.rareTerm(IndexField.TEXT_EXACT, Tokens.normal(text.text())));
      }
      case PersonValue person ->
          to.add(FieldFactory.rareTerm(IndexField.TEXT_EXACT, Tokens.normal(person.name())));
      case UidValue uid -> to.add(FieldFactory.rareTerm(IndexField.UID, uid.uid()));
      case DateValue date -> to.add(FieldFactory.range(IndexField.DATE, date.range()));
      case TimeOfDayValue time ->
          to.add(FieldFactory.clock(IndexField.CLOCK, time.from(), time.to()));
      case ReferenceValue reference -> {
        String instance = reference.instance().sopInstanceUid();
        if (instance != null) {
          to.add(FieldFactory.rareTerm(IndexField.REFERENCE, instance));
        }
      }
      case SpatialValue space -> space(to, space);
      case TemporalValue times -> {
        if (times.rangeType() != null) {
          to.add(fields.term(IndexField.GRAPHIC, times.rangeType()));
        }
      }
      case TableValue table -> {}
    }
  }

  static String state(@Nullable FactValue value) {
    if (value instanceof NumberValue number && number.number() == null) {
      return number.qualifier() == null ? EMPTY : QUALIFIED;
    }
    return value == null ? EMPTY : VALUE;
  }

  private void number(List<IndexableField> to, String name, NumberValue value) {
    if (value.unit() != null) {
      to.add(fields.term(IndexField.UNIT, value.unit().key()));
    }
    if (value.qualifier() != null) {
      to.add(fields.term(IndexField.QUALIFIER, value.qualifier().key()));
    }
    Double number = value.number();
    if (number != null) {
      String dimension = Tokens.dimension(value);
      CanonicalNumber canonical = value.canonical();
      double comparable = canonical == null ? number : canonical.value();
      to.add(fields.term(IndexField.DIMENSION, dimension));
      to.add(fields.namedNumber(IndexField.ITEM_NUMBER, name, dimension, comparable));
      to.add(FieldFactory.number(IndexField.ITEM_NUMBER_VALUE, comparable));
    }
  }

  private void space(List<IndexableField> to, SpatialValue space) {
    if (space.graphicType() != null) {
      to.add(fields.term(IndexField.GRAPHIC, space.graphicType()));
    }
    if (space.frameOfReferenceUid() != null) {
      to.add(FieldFactory.rareTerm(IndexField.FRAME_OF_REFERENCE, space.frameOfReferenceUid()));
    }
    named(to, NumberPoint.POINTS, BARE, space.points().count());
    boolean pixels = space.points().dimensions() == 2;
    size(to, NumberPoint.LENGTH, space.length(), pixels ? null : MILLIMETRES);
    size(to, NumberPoint.AREA, space.area(), pixels ? null : SQUARE_MILLIMETRES);
  }

  private void size(
      List<IndexableField> to, String name, OptionalDouble size, @Nullable UcumUnit unit) {
    if (size.isEmpty()) {
      return;
    }
    if (unit == null) {
      named(to, name, NumberPoint.PIXELS, size.getAsDouble());
    } else {
      CanonicalNumber.of(size.getAsDouble(), unit)
          .ifPresent(number -> named(to, name, number.dimension(), number.value()));
    }
  }

  private void named(List<IndexableField> to, String name, String dimension, double value) {
    to.add(fields.namedNumber(IndexField.ITEM_NUMBER, name, dimension, value));
  }
}
