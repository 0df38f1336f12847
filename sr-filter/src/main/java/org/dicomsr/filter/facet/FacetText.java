package org.dicomsr.filter.facet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.dicomsr.filter.facet.Facet.Cross;
import org.dicomsr.filter.facet.Facet.Dates;
import org.dicomsr.filter.facet.Facet.Histogram;
import org.dicomsr.filter.facet.Facet.Names;
import org.dicomsr.filter.facet.Facet.Span;
import org.dicomsr.filter.facet.Facet.Values;
import org.dicomsr.filter.facet.Facet.What;
import org.dicomsr.filter.facet.Facet.Words;
import org.dicomsr.filter.query.Term;

/** Reads facets. */
final class FacetText {
  private FacetText() {}

  static Facet parse(String text) {
    List<String> sides = split(text, "by");
    if (sides.size() > 2) {
      throw new IllegalArgumentException("expected one `by`, found several");
    }
    return sides.size() == 2
        ? new Cross(one(sides.get(0)), one(sides.get(1)))
        : one(sides.getFirst());
  }

  private static Facet one(String text) {
    String side = text.strip();
    if (side.equals("words")) {
      return new Words(null);
    }
    if (side.startsWith("words of ")) {
      return new Words(Term.parse(side.substring("words of ".length()).strip()));
    }
    if (side.startsWith("names of ")) {
      return new Names(what(side.substring("names of ".length()).strip()));
    }
    List<String> parts = split(side, "per");
    Term term = Term.parse(parts.getFirst().strip());
    return switch (parts.size()) {
      case 1 -> new Values(term);
      case 2 -> per(term, parts.get(1).strip());
      default -> throw new IllegalArgumentException("expected one `per`, found several");
    };
  }

  private static What what(String word) {
    return Arrays.stream(What.values())
        .filter(what -> what.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException(
                "expected `names of` "
                    + Arrays.stream(What.values()).map(What::word).collect(Collectors.joining(", "))
                    + "; found another word"));
  }

  private static Facet per(Term term, String step) {
    for (Span span : Span.values()) {
      if (step.equals(span.word())) {
        return new Dates(term, span);
      }
    }
    int end = 0;
    while (end < step.length() && "0123456789.eE-+".indexOf(step.charAt(end)) >= 0) {
      end++;
    }
    String unit = step.substring(end).strip();
    if (unit.length() > 1 && unit.startsWith("\"") && unit.endsWith("\"")) {
      unit = unit.substring(1, unit.length() - 1);
    }
    try {
      double width = Double.parseDouble(step.substring(0, end));
      return new Histogram(term, new Bins.Width(width, unit.isEmpty() ? null : unit));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected `per` year, month, or a width such as `10 ms`; found another text", e);
    }
  }

  /** Parts around a word that stands alone, outside of quotes and brackets. */
  private static List<String> split(String text, String word) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '[' || c == ']')) {
        depth += c == '[' ? 1 : -1;
      } else if (!quoted && depth == 0 && stands(text, i, word)) {
        parts.add(text.substring(start, i));
        start = i + word.length();
        i = start - 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }

  private static boolean stands(String text, int at, String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && at > 0
        && Character.isWhitespace(text.charAt(at - 1))
        && end < text.length()
        && Character.isWhitespace(text.charAt(end));
  }
}
