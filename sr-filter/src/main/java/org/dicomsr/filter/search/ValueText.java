package org.dicomsr.filter.search;

import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.UidValue;
import org.jspecify.annotations.Nullable;

/** Names and values as people read them. */
final class ValueText {
  private static final int LONGEST = 200;

  private ValueText() {}

  static String of(FactName name) {
    return name.meaning().orElse(name.key().isEmpty() ? "(unnamed)" : name.key());
  }

  static String of(@Nullable FactValue value) {
    return switch (value) {
      case null -> "(nothing)";
      case CodeValue code -> of(code.coded());
      case NumberValue number -> of(number);
      case TextValue text -> quoted(text.text());
      case PersonValue person -> quoted(person.name());
      case UidValue uid -> uid.uid();
      case DateValue date -> date.range().text();
      case TimeOfDayValue time -> time.text();
      case ReferenceValue reference -> orUnknown(reference.instance().sopInstanceUid());
      case SpatialValue shape ->
          orUnknown(shape.graphicType()) + " of " + shape.points().count() + " points";
      case TemporalValue times -> orUnknown(times.rangeType());
      case TableValue table -> table.rows() + " × " + table.columns() + " cells";
    };
  }

  private static String of(Coded code) {
    return code.meaning().map(meaning -> meaning + " (" + code.key() + ")").orElse(code.key());
  }

  private static String of(NumberValue number) {
    String unit = number.unit() == null ? "" : " " + number.unit().code().value();
    String qualifier = number.qualifier() == null ? "" : " " + of(number.qualifier());
    Double bare = number.number();
    String text =
        number.text() != null ? number.text() : bare == null ? "(no number)" : shortest(bare);
    return text + unit + qualifier;
  }

  private static String shortest(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }

  private static String quoted(String text) {
    return '"' + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…") + '"';
  }

  private static String orUnknown(@Nullable String text) {
    return text == null ? "(nothing)" : text;
  }
}
