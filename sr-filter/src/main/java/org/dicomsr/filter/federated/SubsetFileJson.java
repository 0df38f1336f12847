package org.dicomsr.filter.federated;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonText;

/** Writes subset files as JSON; equal files give equal text. */
final class SubsetFileJson {
  private SubsetFileJson() {}

  static String write(SubsetFile file, boolean named) {
    Map<String, Json> members = new LinkedHashMap<>();
    members.put("subsetFile", new Json.Numeral(SubsetFileDecoder.VERSION));
    if (named) {
      members.put("name", new Json.Text(file.name()));
    }
    members.put("minCell", number(file.disclosure().minCell()));
    members.put("rounding", number(file.disclosure().rounding()));
    Query population = file.population();
    if (population != null) {
      members.put("population", new Json.Text(population.toString()));
    }
    Map<String, Json> subsets = new LinkedHashMap<>();
    file.subsets()
        .forEach(subset -> subsets.put(subset.name(), new Json.Text(subset.query().toString())));
    members.put("subsets", new Json.Members(subsets));
    return readableAsYaml(JsonText.write(new Json.Members(members)));
  }

  /** JSON may have characters in its texts, as they are, that YAML wants to be escaped. */
  private static String readableAsYaml(String json) {
    StringBuilder out = new StringBuilder(json.length());
    json.codePoints()
        .forEach(c -> {
          if (isPrintable(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(String.format(Locale.ROOT, "\\u%04x", c));
          }
        });
    return out.toString();
  }

  private static boolean isPrintable(int c) {
    return !Character.isISOControl(c)
        && (c < 0xd800 || c > 0xdfff)
        && c != 0x2028
        && c != 0x2029
        && c != 0xfeff
        && (c < 0xfff0 || c > 0xffff);
  }

  private static Json number(int number) {
    return new Json.Numeral(Integer.toString(number));
  }
}
