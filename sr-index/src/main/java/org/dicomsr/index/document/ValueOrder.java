package org.dicomsr.index.document;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;
import org.jspecify.annotations.Nullable;

/**
 * A total order of values, so that what is gathered in any order comes out in one: numbers by size,
 * all else by text. Values that compare as 0 are equal.
 */
final class ValueOrder implements Comparator<FactValue> {
  static final ValueOrder INSTANCE = new ValueOrder();

  private static final char NEXT = '\u001f';

  private ValueOrder() {}

  @Override
  public int compare(FactValue a, FactValue b) {
    if (a instanceof NumberValue left
        && b instanceof NumberValue right
        && left.number() != null
        && right.number() != null) {
      int order = Double.compare(left.number(), right.number());
      if (order != 0) {
        return order;
      }
    }
    return text(a).compareTo(text(b));
  }

  /** Everything that the value holds, in one text. */
  static String text(FactValue value) {
    StringBuilder out = new StringBuilder();
    switch (value) {
      case CodeValue code -> code(out.append("code"), code.coded());
      case NumberValue number -> {
        add(out.append("number"), number.text(), number.number());
        code(out, number.unit());
        code(out, number.qualifier());
      }
      case TextValue text -> add(out.append("text"), text.text());
      case PersonValue person -> add(out.append("person"), person.name());
      case UidValue uid -> add(out.append("uid"), uid.uid());
      case DateValue date -> text(out.append("date"), date.range());
      case TimeOfDayValue time -> add(out.append("time"), time.from(), time.to(), time.text());
      case ReferenceValue reference -> {
        sop(out.append("reference"), reference.instance());
        add(out, reference.frames(), reference.segments());
        reference.channels().forEach(each -> add(out, each.multiplexGroup(), each.channel()));
        sop(out, reference.presentationState());
        sop(out, reference.realWorldValueMap());
      }
      case SpatialValue space -> {
        add(out.append("space"), space.graphicType(), space.points().dimensions());
        add(out, Arrays.toString(space.points().values()));
        add(out, space.frameOfReferenceUid(), space.fiducialUid(), space.pixelOrigin());
      }
      case TemporalValue times -> TemporalText.append(out.append("times"), times);
      case TableValue table -> {
        add(out.append("table"), table.rows(), table.columns(), table.cells());
        table.rowNames().forEach(name -> code(out, name));
        out.append(NEXT);
        table.columnNames().forEach(name -> code(out, name));
      }
    }
    return out.toString();
  }

  static void text(StringBuilder out, @Nullable TimeRange range) {
    if (range != null) {
      add(out, range.from(), range.to(), range.text(), range.zoned());
    }
    out.append(NEXT);
  }

  static void add(StringBuilder out, @Nullable Object... parts) {
    for (Object part : parts) {
      out.append(NEXT).append(Objects.toString(part, "\u0000"));
    }
  }

  private static void code(StringBuilder out, @Nullable Coded coded) {
    if (coded != null) {
      out.append(NEXT).append(coded.key());
      code(out, coded.code());
    }
    out.append(NEXT);
  }

  private static void code(StringBuilder out, CodedConcept code) {
    add(out, code.value(), code.kind(), code.scheme(), code.schemeVersion(), code.meaning());
    code.equivalents().forEach(each -> code(out, each));
  }

  static void sop(StringBuilder out, @Nullable SopReference sop) {
    if (sop != null) {
      add(out, sop.sopClassUid(), sop.sopInstanceUid());
    }
    out.append(NEXT);
  }
}
