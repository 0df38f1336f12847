package org.dicomsr.filter.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.internal.yaml.YamlFault;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/** Makes a catalogue of the nodes of a file. */
final class CatalogueDecoder {
  static final String VERSION = "1";

  static final List<String> KEYS =
      List.of(
          "catalogue",
          "name",
          "title",
          "description",
          "variables",
          "synonyms",
          "unitAliases",
          "assumeUnit");

  private CatalogueDecoder() {}

  static Catalogue decode(@Nullable String source, String text) {
    try {
      return decode(Cursor.read(text, "a catalogue", "catalogue: 1"));
    } catch (YamlFault e) {
      throw refused(source, e);
    }
  }

  static CatalogueException refused(@Nullable String source, YamlFault fault) {
    return new CatalogueException(
        new CatalogueProblem(fault.path(), fault.expected(), fault.found(), fault.hint()),
        source,
        fault.line(),
        fault.column());
  }

  /** Makes a part of what was read at a place; what its rules refuse has a place there. */
  static <T> T made(Cursor cursor, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (CatalogueException e) {
      CatalogueProblem problem = e.problem();
      throw cursor.broken(problem.path(), problem.expected(), problem.found(), problem.hint());
    } catch (InvalidQueryException e) {
      QueryProblem problem = e.problem();
      throw cursor.broken("", problem.expected(), problem.found(), problem.hint());
    }
  }

  private static Catalogue decode(Cursor root) {
    root.only("a catalogue", KEYS);
    version(root);
    List<Variable> variables = new ArrayList<>();
    Cursor field = root.field("variables");
    if (field != null) {
      field.each(
          "variables by their names",
          (name, variable) -> variables.add(VariableDecoder.decode(name, variable)));
    }
    return made(
        root,
        () ->
            new Catalogue(
                root.optionalText("name", "a name"),
                root.optionalText("title", "a title"),
                root.optionalText("description", "a description"),
                variables,
                synonyms(root.field("synonyms")),
                unitAliases(root.field("unitAliases")),
                assumedUnits(root.field("assumeUnit"))));
  }

  private static void version(Cursor root) {
    Cursor version = root.field("catalogue");
    if (version == null) {
      throw root.wrong(
          "the version of the format (`catalogue`)", "none", "begin with `catalogue: 1`");
    }
    if (!version.text("the version of the format").equals(VERSION)) {
      throw version.wrong("version " + VERSION + " of the format", "another one", null);
    }
  }

  private static Map<String, List<Code>> synonyms(@Nullable Cursor field) {
    Map<String, List<Code>> synonyms = new LinkedHashMap<>();
    if (field != null) {
      field.each(
          "meanings with their codes",
          (meaning, codes) -> {
            List<Code> list = new ArrayList<>();
            for (Cursor code : codes.items()) {
              list.add(code(code));
            }
            synonyms.put(meaning.text("a meaning"), list);
          });
    }
    return synonyms;
  }

  private static Code code(Cursor cursor) {
    if (cursor.parsed("a code such as SCT|87878005", Value::parse) instanceof Code code) {
      return code;
    }
    throw cursor.wrong("a code such as SCT|87878005", "another value", null);
  }

  private static Map<String, String> unitAliases(@Nullable Cursor field) {
    Map<String, String> aliases = new LinkedHashMap<>();
    if (field != null) {
      field.each(
          "units as they are written",
          (alias, unit) -> aliases.put(alias.text("a unit"), unit.text("a unit of UCUM")));
    }
    return aliases;
  }

  private static Map<Concept, String> assumedUnits(@Nullable Cursor field) {
    Map<Concept, String> units = new LinkedHashMap<>();
    if (field != null) {
      field.each(
          "concepts with their units",
          (name, unit) -> {
            Concept concept = concept(name);
            unit.alsoKnownAs(field.path() + "/" + concept);
            if (units.put(concept, unit.text("a unit of UCUM")) != null) {
              throw name.wrong("each concept once", "one for the second time", null);
            }
          });
    }
    return units;
  }

  private static Concept concept(Cursor cursor) {
    Term term = cursor.parsed("a concept", Term::parse);
    List<Step> steps = term.path().steps();
    if (term.modifiers().isEmpty()
        && steps.size() == 1
        && steps.get(0) instanceof Concept concept) {
      return concept;
    }
    throw cursor.wrong(
        "a concept", "another term", "a meaning is in quotes of its own, '\"…\"', or a code");
  }
}
