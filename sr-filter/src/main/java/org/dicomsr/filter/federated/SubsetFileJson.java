package org.dicomsr.filter.federated;

import java.util.Locale;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonLine;

/** Writes subset files as JSON; equal files give equal text. */
final class SubsetFileJson {
  private SubsetFileJson() {}

  static String write(SubsetFile file, boolean named) {
    return readableAsYaml(
        JsonLine.line(
            JsonLine.of(line -> {
              line.put("subsetFile", new Json.Numeral(SubsetFileDecoder.VERSION));
              if (named) {
                line.put("name", file.name());
              }
              line.put("minCell", file.disclosure().minCell())
                  .put("rounding", file.disclosure().rounding());
              Query population = file.population();
              if (population != null) {
                line.put("population", population.toString());
              }
              line.put(
                  "subsets",
                  subsets ->
                      file.subsets()
                          .forEach(
                              subset -> subsets.put(subset.name(), subset.query().toString())));
            })));
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
}
