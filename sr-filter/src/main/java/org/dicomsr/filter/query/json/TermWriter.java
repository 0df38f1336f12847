package org.dicomsr.filter.query.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.DateRange;
import org.dicomsr.filter.query.Meaning;
import org.dicomsr.filter.query.Modifier;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.PartialDate;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.dicomsr.filter.query.json.internal.Json;
import org.jspecify.annotations.Nullable;

/** Makes JSON of terms and values. */
final class TermWriter {
  private TermWriter() {}

  /** A single step without modifiers stands for itself. */
  static Json term(Term term) {
    List<Step> steps = term.path().steps();
    if (steps.size() == 1 && term.modifiers().isEmpty()) {
      return step(steps.get(0));
    }
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("path", new Json.Items(steps.stream().map(TermWriter::step).toList()));
    if (!term.modifiers().isEmpty()) {
      members.put(
          "modifiers",
          new Json.Items(term.modifiers().stream().map(TermWriter::modifier).toList()));
    }
    return new Json.Members(members);
  }

  private static Json modifier(Modifier modifier) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("term", term(modifier.term()));
    members.put("value", value(modifier.value()));
    return new Json.Members(members);
  }

  static Json step(Step step) {
    return switch (step) {
      case Name(String name) -> member("name", new Json.Text(name));
      case Meaning(String text) -> member("meaning", new Json.Text(text));
      case Code code -> code(code.scheme(), "code", code.value());
      case CodePrefix prefix -> code(prefix.scheme(), "prefix", prefix.prefix());
      case AnyLevels any -> member("anyLevels", Json.Constant.TRUE);
    };
  }

  static Json value(Value value) {
    return switch (value) {
      case Quantity(BigDecimal number, String unit) -> numeric("number", number(number), unit);
      case QuantityRange(BigDecimal low, BigDecimal high, String unit) ->
          numeric("range", new Json.Items(List.of(number(low), number(high))), unit);
      case PartialDate date -> member("date", date(date));
      case DateRange(PartialDate from, PartialDate to) ->
          member("dates", new Json.Items(List.of(date(from), date(to))));
      case QuotedText(String text) -> member("text", new Json.Text(text));
      case Word(String word) -> member("word", new Json.Text(word));
      case Code code -> code(code.scheme(), "code", code.value());
      case CodePrefix prefix -> code(prefix.scheme(), "prefix", prefix.prefix());
    };
  }

  static Json number(BigDecimal number) {
    return new Json.Numeral(Quantity.text(number));
  }

  private static Json date(PartialDate date) {
    return new Json.Text(date.text());
  }

  private static Json numeric(String name, Json number, @Nullable String unit) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put(name, number);
    if (unit != null) {
      members.put("unit", new Json.Text(unit));
    }
    return new Json.Members(members);
  }

  private static Json code(String scheme, String name, String value) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("scheme", new Json.Text(scheme));
    members.put(name, new Json.Text(value));
    return new Json.Members(members);
  }

  private static Json member(String name, Json value) {
    return new Json.Members(Map.of(name, value));
  }
}
