package org.dicomsr.filter.query.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.DateRange;
import org.dicomsr.filter.query.Meaning;
import org.dicomsr.filter.query.Modifier;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.PartialDate;
import org.dicomsr.filter.query.Path;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.jspecify.annotations.Nullable;

/** Makes terms and values of JSON. */
final class TermReader {
  private static final String SCHEME = "scheme";
  private static final String MODIFIERS = "modifiers";

  private final Places places;

  TermReader(Places places) {
    this.places = places;
  }

  Term term(Node node) {
    if (!node.has("path")) {
      Step step = step(node);
      return places.put(node, node.make(() -> new Term(new Path(List.of(step)), List.of())));
    }
    node.checkMembers("an object", List.of("path", MODIFIERS));
    List<Step> steps = new ArrayList<>();
    Node path = node.member("path");
    path.items().forEach(item -> steps.add(step(item)));
    Path read = path.make(() -> new Path(steps));
    List<Modifier> modifiers = new ArrayList<>();
    Node list = node.optionalMember(MODIFIERS);
    if (list != null) {
      list.items().forEach(item -> modifiers.add(modifier(item)));
    }
    return places.put(node, new Term(read, modifiers));
  }

  private Modifier modifier(Node node) {
    node.checkMembers("an object", List.of("term", "value"));
    Term term = term(node.member("term"));
    return places.put(node, new Modifier(term, value(node.member("value"))));
  }

  private Step step(Node node) {
    if (node.has("name")) {
      node.checkMembers("an object", List.of("name"));
      return places.put(node, node.make(() -> new Name(node.member("name").text())));
    }
    if (node.has("anyLevels")) {
      node.checkMembers("an object", List.of("anyLevels"));
      node.member("anyLevels").checkTrue();
      return places.put(node, new AnyLevels());
    }
    Concept concept = conceptOrNull(node);
    if (concept == null) {
      throw node.refused(
          "an object with a member name, meaning, scheme, path or anyLevels", "none of them", null);
    }
    return concept;
  }

  Concept concept(Node node) {
    Concept concept = conceptOrNull(node);
    if (concept == null) {
      throw node.refused("an object with a member meaning or scheme", "none of them", null);
    }
    return concept;
  }

  private @Nullable Concept conceptOrNull(Node node) {
    if (node.has("meaning")) {
      node.checkMembers("an object", List.of("meaning"));
      return places.put(node, node.make(() -> new Meaning(node.member("meaning").text())));
    }
    if (!node.has(SCHEME)) {
      return null;
    }
    return node.has("prefix") ? prefix(node) : code(node);
  }

  private Code code(Node node) {
    node.checkMembers("an object", List.of(SCHEME, "code"));
    return places.put(
        node, node.make(() -> new Code(node.member(SCHEME).text(), node.member("code").text())));
  }

  private CodePrefix prefix(Node node) {
    node.checkMembers("an object", List.of(SCHEME, "prefix"));
    return places.put(
        node,
        node.make(() -> new CodePrefix(node.member(SCHEME).text(), node.member("prefix").text())));
  }

  Value value(Node node) {
    return places.put(node, node.make(() -> read(node)));
  }

  private Value read(Node node) {
    if (node.has("number")) {
      node.checkMembers("an object", List.of("number", "unit"));
      return new Quantity(number(node.member("number")), unit(node));
    }
    if (node.has("range")) {
      node.checkMembers("an object", List.of("range", "unit"));
      List<Node> ends = ends(node.member("range"));
      return new QuantityRange(number(ends.get(0)), number(ends.get(1)), unit(node));
    }
    if (node.has("date")) {
      node.checkMembers("an object", List.of("date"));
      return date(node.member("date"));
    }
    if (node.has("dates")) {
      node.checkMembers("an object", List.of("dates"));
      List<Node> ends = ends(node.member("dates"));
      return new DateRange(date(ends.get(0)), date(ends.get(1)));
    }
    if (node.has("text")) {
      node.checkMembers("an object", List.of("text"));
      return new QuotedText(node.member("text").text());
    }
    if (node.has("word")) {
      node.checkMembers("an object", List.of("word"));
      return new Word(node.member("word").text());
    }
    if (node.has(SCHEME)) {
      return node.has("prefix") ? prefix(node) : code(node);
    }
    throw node.refused(
        "a value, an object with a member number, range, date, dates, text, word or scheme",
        "none of them",
        null);
  }

  private static List<Node> ends(Node node) {
    List<Node> ends = node.items();
    if (ends.size() != 2) {
      throw node.refused("an array of two", "another number of items", null);
    }
    return ends;
  }

  BigDecimal number(Node node) {
    String text = node.numeral();
    // Also checks that it is not too large to work with.
    return node.make(() -> new Quantity(Quantity.parse(text), null).number());
  }

  private static @Nullable String unit(Node node) {
    Node unit = node.optionalMember("unit");
    return unit == null ? null : unit.text();
  }

  private static PartialDate date(Node node) {
    return node.make(() -> PartialDate.parse(node.text()));
  }
}
