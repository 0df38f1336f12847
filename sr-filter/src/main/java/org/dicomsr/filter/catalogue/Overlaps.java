package org.dicomsr.filter.catalogue;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.DateRange;
import org.dicomsr.filter.query.PartialDate;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Finds values that two categories of a variable claim, and units of values that are none. */
final class Overlaps {
  private record Claim(String word, String path) {}

  /** Numbers or moments from one to another, both included. */
  private record Span(BigDecimal low, BigDecimal high, Claim claim) {}

  private final Variable variable;
  private final Map<String, String> aliases;
  private final Map<String, Claim> texts = new HashMap<>();
  private final NavigableMap<String, Claim> codes = new TreeMap<>();
  private final NavigableMap<String, Claim> prefixes = new TreeMap<>();
  private final Map<String, List<Span>> spans = new HashMap<>();

  private Overlaps(Variable variable, Map<String, String> aliases) {
    this.variable = variable;
    this.aliases = aliases;
  }

  static void check(Variable variable, String path, Map<String, String> aliases) {
    Overlaps overlaps = new Overlaps(variable, aliases);
    for (Category category : variable.categories()) {
      List<Value> values = category.recorded();
      for (int i = 0; i < values.size(); i++) {
        String word = category.word().word();
        overlaps.add(values.get(i), new Claim(word, path + "/values/" + word + "/" + i));
      }
    }
    overlaps.prefixes();
    overlaps.spans.values().forEach(Overlaps::spans);
  }

  private void add(Value value, Claim claim) {
    switch (value) {
      case Code code -> claim(codes, code.key().text(), claim);
      case CodePrefix prefix -> claim(prefixes, prefix.scheme() + "|" + prefix.prefix(), claim);
      case QuotedText text -> claim(texts, Tokens.normal(text.text()), claim);
      case Word word -> claim(texts, Tokens.normal(word.word()), claim);
      case Quantity(BigDecimal number, String unit) -> number(number, number, unit, claim);
      case QuantityRange(BigDecimal low, BigDecimal high, String unit) ->
          number(low, high, unit, claim);
      case PartialDate date -> date(date, date, claim);
      case DateRange(PartialDate from, PartialDate to) -> date(from, to, claim);
    }
  }

  private static void claim(Map<String, Claim> claims, String key, Claim claim) {
    Claim other = claims.putIfAbsent(key, claim);
    if (other != null) {
      compare(other, claim);
    }
  }

  private static void compare(Claim other, Claim claim) {
    if (!other.word.equals(claim.word)) {
      throw new CatalogueException(
          new CatalogueProblem(
              claim.path, "values of one word each", "one that another word has as well", null));
    }
  }

  private void number(BigDecimal low, BigDecimal high, @Nullable String written, Claim claim) {
    String unit = written == null ? variable.unit() : written;
    if (unit == null) {
      span("", low, high, claim);
      return;
    }
    Optional<UcumUnit> ucum = UcumUnit.parse(aliases.getOrDefault(unit, unit));
    if (ucum.isEmpty()) {
      throw new CatalogueException(
          new CatalogueProblem(claim.path, CatalogueRules.UCUM, "another text", null));
    }
    Optional<BigDecimal> least = ucum.get().canonical().toCanonical(low);
    Optional<BigDecimal> most = ucum.get().canonical().toCanonical(high);
    if (least.isPresent() && most.isPresent()) {
      span(ucum.get().canonical().dimension(), least.get(), most.get(), claim);
    }
  }

  private void date(PartialDate from, PartialDate to, Claim claim) {
    span("@", millis(from.start()), millis(to.end()).subtract(BigDecimal.ONE), claim);
  }

  private static BigDecimal millis(LocalDateTime moment) {
    return BigDecimal.valueOf(moment.toInstant(ZoneOffset.UTC).toEpochMilli());
  }

  private void span(String dimension, BigDecimal low, BigDecimal high, Claim claim) {
    spans.computeIfAbsent(dimension, key -> new ArrayList<>()).add(new Span(low, high, claim));
  }

  private void prefixes() {
    prefixes.forEach((prefix, claim) -> {
      beneath(codes, prefix, claim);
      beneath(prefixes, prefix, claim);
    });
  }

  private static void beneath(NavigableMap<String, Claim> claims, String prefix, Claim claim) {
    for (Map.Entry<String, Claim> each : claims.tailMap(prefix, true).entrySet()) {
      if (!each.getKey().startsWith(prefix)) {
        return;
      }
      compare(claim, each.getValue());
    }
  }

  private static void spans(List<Span> spans) {
    spans.sort(Comparator.comparing(Span::low));
    Span widest = null;
    for (Span span : spans) {
      if (widest != null && span.low.compareTo(widest.high) <= 0) {
        compare(widest.claim, span.claim);
      }
      if (widest == null || span.high.compareTo(widest.high) > 0) {
        widest = span;
      }
    }
  }
}
