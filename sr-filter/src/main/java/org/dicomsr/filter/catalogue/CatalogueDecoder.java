package org.dicomsr.filter.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.Concept;
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
    Cursor root = Cursor.of(source, NodeReader.read(source, text), new HashMap<>());
    root.only("a catalogue", KEYS);
    version(root);
    List<Variable> variables = new ArrayList<>();
    Cursor field = root.field("variables");
    if (field != null) {
      field.each(
          "variables by their names",
          (name, variable) -> variables.add(VariableDecoder.decode(name, variable)));
    }
    return root.made(() ->
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
