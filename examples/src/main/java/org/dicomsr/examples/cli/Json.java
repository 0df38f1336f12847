package org.dicomsr.examples.cli;

import java.util.Map;
import java.util.stream.Collectors;

/** The little JSON that commands print. */
final class Json {
  private Json() {}

  /** A text in quotation marks. */
  static String text(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }

  /** An object of numbers, in the order of the map. */
  static String counts(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(each -> text(each.getKey()) + ":" + each.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
