package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.filter.federated.SubsetFile.Subset;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.internal.yaml.YamlFault;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QueryCheck;
import org.jspecify.annotations.Nullable;

/** Makes a subset file of text. */
final class SubsetFileDecoder {
  static final String VERSION = "1";

  static final List<String> KEYS =
      List.of("subsetFile", "name", "minCell", "rounding", "population", "subsets");

  private static final String WHAT = "a subset file";
  private static final String BEGIN = "subsetFile: " + VERSION;

  private final QueryCheck check;

  private SubsetFileDecoder(QueryCheck check) {
    this.check = check;
  }

  static SubsetFile decode(@Nullable String source, String text, QueryCheck check) {
    try {
      return new SubsetFileDecoder(check).decode(Cursor.read(text, WHAT, BEGIN));
    } catch (YamlFault e) {
      throw new SubsetFileException(source, e);
    }
  }

  private SubsetFile decode(Cursor root) {
    root.only(WHAT, KEYS);
    version(root);
    String name = name(required(root, "name", "the name of the file"), "the name of the file");
    Cursor population = root.field("population");
    return new SubsetFile(
        name,
        disclosure(root.field("minCell"), root.field("rounding")),
        population == null ? null : query(population),
        subsets(required(root, "subsets", "the subsets")));
  }

  private static void version(Cursor root) {
    Cursor version = root.field("subsetFile");
    if (version == null) {
      throw root.wrong(
          "the version of the format (`subsetFile`)", "none", "begin with `" + BEGIN + "`");
    }
    if (!version.text("the version of the format").equals(VERSION)) {
      throw version.wrong("version " + VERSION + " of the format", "another one", null);
    }
  }

  private static Cursor required(Cursor root, String key, String what) {
    Cursor field = root.field(key);
    if (field == null) {
      throw root.wrong(what + " (`" + key + "`)", "none", null);
    }
    return field;
  }

  private static String name(Cursor cursor, String what) {
    String name = cursor.text(what);
    if (!SiteCounts.isName(name)) {
      throw cursor.wrong(
          what + ", at most " + SiteCounts.LONGEST_NAME + " letters on one line",
          "another text",
          null);
    }
    return name;
  }

  private static Disclosure disclosure(@Nullable Cursor minCell, @Nullable Cursor rounding) {
    int least = Disclosure.USUAL.minCell();
    if (minCell != null) {
      least = number(minCell, "the least number that is told", Disclosure.LEAST, Disclosure.MOST);
    }
    int multiple = Disclosure.USUAL.rounding();
    if (rounding != null) {
      multiple = number(rounding, "what numbers are rounded to a multiple of", 1, least);
    }
    return new Disclosure(least, multiple);
  }

  private static int number(Cursor cursor, String what, int least, int most) {
    String whole = what + ", from " + least + " to " + most;
    String text = cursor.text(whole);
    int number = text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw cursor.wrong(whole, number < 0 ? "another value" : "another number", null);
    }
    return number;
  }

  private List<Subset> subsets(Cursor cursor) {
    List<Subset> subsets = new ArrayList<>();
    Set<Query> queries = new HashSet<>();
    cursor.each(
        "subsets with their queries",
        (name, value) -> {
          Query query = query(value);
          if (!queries.add(query)) {
            throw value.wrong("subsets that differ", "the query of one before", null);
          }
          subsets.add(new Subset(name(name, "the name of a subset"), query));
          if (subsets.size() > SubsetFile.MOST_SUBSETS) {
            throw name.wrong("at most " + SubsetFile.MOST_SUBSETS + " subsets", "more", null);
          }
        });
    if (subsets.isEmpty()) {
      throw cursor.wrong("subsets with their queries", "none", null);
    }
    return subsets;
  }

  private Query query(Cursor cursor) {
    Query query = cursor.parsedWords("a query", text -> Query.parse(text, check));
    if (query.level() != Level.PATIENTS) {
      throw cursor.wrong(
          "a query for patients", "one for " + query.level(), "leave out `select … where`");
    }
    return query;
  }
}
