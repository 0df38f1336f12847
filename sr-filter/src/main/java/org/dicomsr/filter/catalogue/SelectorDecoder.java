package org.dicomsr.filter.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.query.AnyLevels;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Clause;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.query.Path;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.dicomsr.model.dicom.DataDictionary;
import org.jspecify.annotations.Nullable;

/** Makes a selector of the nodes of a file. */
final class SelectorDecoder {
  static final List<String> KEYS =
      List.of(
          "path",
          "code",
          "attribute",
          "property",
          "modifiers",
          "template",
          "object",
          "where",
          "group",
          "value");

  private static final List<String> NAMING = List.of("path", "code", "attribute");
  private static final String TERM = "a term, as in a query";

  private SelectorDecoder() {}

  static Selector decode(Cursor cursor) {
    if (!cursor.isMapping()) {
      return CatalogueDecoder.made(cursor, () -> Selector.of(cursor.parsed(TERM, Term::parse)));
    }
    cursor.only("a selector", KEYS);
    Term term = term(cursor);
    Cursor object = cursor.field("object");
    Cursor where = cursor.field("where");
    Cursor group = cursor.field("group");
    Cursor value = cursor.field("value");
    Cursor template = cursor.field("template");
    return CatalogueDecoder.made(
        cursor,
        () ->
            new Selector(
                term,
                template == null ? null : template.text("the number of a template, such as 3700"),
                object == null
                    ? null
                    : object.parsed("an object kind, such as CT or report", ObjectKind::of),
                where == null ? null : where.parsed("a condition, as in a query", Clause::parse),
                group == null ? null : group.parsed("a condition, as in a query", Clause::parse),
                value == null
                    ? List.of()
                    : value.items().stream()
                        .map(each -> each.parsed("a value", Value::parse))
                        .toList()));
  }

  private static @Nullable Term term(Cursor cursor) {
    Term term = named(cursor);
    Cursor property = cursor.field("property");
    if (property != null) {
      Step step = property(property);
      if (term == null) {
        property.alsoKnownAs(cursor.path() + "/path");
        term = Term.of(step);
      } else {
        List<Step> steps = new ArrayList<>(term.path().steps());
        steps.add(step);
        term = new Term(new Path(steps), term.modifiers());
      }
    }
    Cursor modifiers = cursor.field("modifiers");
    if (modifiers == null) {
      return term;
    }
    if (term == null) {
      throw modifiers.wrong("a `path`, `code` or `property` to qualify", "none", null);
    }
    Term[] qualified = {term};
    modifiers.each(
        "modifiers with their values",
        (name, value) -> {
          Term modifier = name.parsed(TERM, Term::parse);
          qualified[0] = qualified[0].with(modifier, value.parsed("a value", Value::parse));
        });
    return qualified[0];
  }

  private static @Nullable Term named(Cursor cursor) {
    Term term = null;
    for (String key : NAMING) {
      Cursor field = cursor.field(key);
      if (field == null) {
        continue;
      }
      if (term != null) {
        throw field.wrong("one of `path`, `code` and `attribute`", "two of them", null);
      }
      term =
          switch (key) {
            case "path" -> path(field);
            case "code" -> Term.of(code(field));
            default -> Term.of(attribute(field));
          };
      field.alsoKnownAs(cursor.path() + "/path");
    }
    return term;
  }

  /** One term, or a list of its steps. */
  private static Term path(Cursor cursor) {
    if (!cursor.isSequence()) {
      return cursor.parsed(TERM, Term::parse);
    }
    List<Step> steps = new ArrayList<>();
    for (Cursor item : cursor.items()) {
      if (item.text(TERM).equals("**")) {
        steps.add(new AnyLevels());
        continue;
      }
      Term step = item.parsed(TERM, Term::parse);
      if (!step.modifiers().isEmpty()) {
        throw item.wrong("a step of a path", "modifiers", "they are the key `modifiers`");
      }
      steps.addAll(step.path().steps());
    }
    return CatalogueDecoder.made(cursor, () -> Term.of(steps.toArray(Step[]::new)));
  }

  private static Step code(Cursor cursor) {
    Value value = cursor.parsed("a code such as MDC|2:15872", Value::parse);
    if (value instanceof Code code) {
      return code;
    }
    if (value instanceof CodePrefix prefix) {
      return prefix;
    }
    throw cursor.wrong(
        "a code such as MDC|2:15872", "another value", "a meaning is a `path`: '\"…\"'");
  }

  private static Step attribute(Cursor cursor) {
    String keyword = cursor.text("a DICOM keyword");
    if (DataDictionary.tag(keyword).isEmpty()) {
      throw cursor.wrong("a DICOM keyword, such as SliceThickness", "another word", null);
    }
    return new Name(keyword);
  }

  private static Step property(Cursor cursor) {
    String word = cursor.text("a built-in name, such as points");
    return BuiltIn.ofWord(word)
        .map(builtIn -> new Name(builtIn.word()))
        .orElseThrow(() -> cursor.wrong("a built-in name, such as points", "another word", null));
  }
}
