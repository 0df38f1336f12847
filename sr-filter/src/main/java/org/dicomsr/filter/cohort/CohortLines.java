package org.dicomsr.filter.cohort;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonLine;
import org.dicomsr.filter.query.json.internal.JsonText;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.ResolvedName;
import org.jspecify.annotations.Nullable;

/** The lines of a cohort's file. */
final class CohortLines {
  private static final int FORMAT = 1;
  private static final int PARTS = 3;

  private CohortLines() {}

  /** What the first line says. */
  record Header(
      Query query,
      String catalogue,
      List<ResolvedName> names,
      String state,
      Map<Level, String> counts) {}

  static String header(Cohort cohort) {
    return JsonLine.line(
        JsonLine.of(line ->
            line.put("cohort", FORMAT)
                .put("query", cohort.query().toString())
                .put("catalogue", cohort.catalogue())
                .put("resolved", cohort.resolved())
                .put("state", cohort.state())
                .put("names", cohort.names().stream().map(CohortLines::name).toList())
                .put(
                    "counts",
                    counts -> {
                      for (Level level : Level.values()) {
                        counts.put(level.word(), cohort.count(level));
                      }
                    })));
  }

  private static Json name(ResolvedName name) {
    return JsonLine.of(line ->
        line.put("written", name.written())
            .put("kind", name.kind())
            .texts("standsFor", name.standsFor()));
  }

  static String patient(List<Hit> objects) {
    return JsonLine.line(
        JsonLine.of(line ->
            line.put("patient", objects.getFirst().patient())
                .put("objects", objects.stream().map(CohortLines::object).toList())));
  }

  private static Json object(Hit hit) {
    return new Json.Items(List.of(text(hit.study()), text(hit.series()), text(hit.object())));
  }

  private static Json text(@Nullable String text) {
    return text == null ? Json.Constant.NULL : new Json.Text(text);
  }

  static Header header(String line) throws CohortFormatException {
    Map<String, Json> members = members(parsed(line, 1), 1);
    if (!new Json.Numeral(Integer.toString(FORMAT)).equals(members.get("cohort"))) {
      throw new CohortFormatException(
          1, "expected a cohort of format " + FORMAT + ", found another file");
    }
    List<ResolvedName> names = new ArrayList<>();
    for (Json each : items(members.get("names"), 1)) {
      Map<String, Json> name = members(each, 1);
      List<String> standsFor = new ArrayList<>();
      for (Json text : items(name.get("standsFor"), 1)) {
        standsFor.add(text(text, 1));
      }
      names.add(
          new ResolvedName(text(name.get("written"), 1), text(name.get("kind"), 1), standsFor));
    }
    if (!ResolvedName.hash(names).equals(text(members.get("resolved"), 1))) {
      throw new CohortFormatException(1, "expected names as hashed, found others");
    }
    Map<String, Json> written = members(members.get("counts"), 1);
    Map<Level, String> counts = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      if (!(written.get(level.word()) instanceof Json.Numeral(String digits))) {
        throw new CohortFormatException(1, "expected the number of " + level + ", found none");
      }
      counts.put(level, digits);
    }
    return new Header(
        query(text(members.get("query"), 1)),
        text(members.get("catalogue"), 1),
        names,
        text(members.get("state"), 1),
        counts);
  }

  private static Query query(String text) throws CohortFormatException {
    try {
      return Query.parse(text);
    } catch (QuerySyntaxException e) {
      throw new CohortFormatException(1, "expected a query, found other text");
    }
  }

  static void patient(String line, int number, List<Hit> objects) throws CohortFormatException {
    Map<String, Json> members = members(parsed(line, number), number);
    String patient = text(members.get("patient"), number);
    for (Json each : items(members.get("objects"), number)) {
      List<Json> parts = items(each, number);
      if (parts.size() != PARTS) {
        throw new CohortFormatException(
            number, "expected study, series and object, found " + parts.size() + " texts");
      }
      objects.add(
          new Hit(
              Level.OBJECTS,
              patient,
              textOrNull(parts.get(0), number),
              textOrNull(parts.get(1), number),
              text(parts.get(2), number)));
    }
  }

  private static Json parsed(String line, int number) throws CohortFormatException {
    try {
      return JsonText.read(line);
    } catch (JsonFault e) {
      throw new CohortFormatException(number, "expected a JSON object, found other text");
    }
  }

  private static Map<String, Json> members(@Nullable Json json, int line)
      throws CohortFormatException {
    if (json instanceof Json.Members(Map<String, Json> members)) {
      return members;
    }
    throw new CohortFormatException(line, "expected an object, found another value");
  }

  private static List<Json> items(@Nullable Json json, int line) throws CohortFormatException {
    if (json instanceof Json.Items(List<Json> items)) {
      return items;
    }
    throw new CohortFormatException(line, "expected a list, found another value");
  }

  private static String text(@Nullable Json json, int line) throws CohortFormatException {
    if (json instanceof Json.Text(String text)) {
      return text;
    }
    throw new CohortFormatException(line, "expected text, found another value");
  }

  private static @Nullable String textOrNull(Json json, int line) throws CohortFormatException {
    return json == Json.Constant.NULL ? null : text(json, line);
  }
}
