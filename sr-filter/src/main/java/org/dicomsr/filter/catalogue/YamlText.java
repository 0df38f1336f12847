package org.dicomsr.filter.catalogue;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes texts so that YAML has them as they are, with as few quotes as can be. */
final class YamlText {
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}\\p{Nd}_./]+([\\p{L}\\p{Nd}_./|:*%+ -]*[\\p{L}\\p{Nd}_./*%])?");
  private static final Set<String> CONSTANTS =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private YamlText() {}

  /** A value, or a key. */
  static String of(String text) {
    if (isPlain(text)) {
      return text;
    }
    boolean printable = text.codePoints().allMatch(YamlText::isPrintable);
    return printable ? "'" + text.replace("'", "''") + "'" : escaped(text);
  }

  /** Words that older YAML takes for something else are plain where only words are expected. */
  private static boolean isPlain(String text) {
    return PLAIN.matcher(text).matches()
        && !text.contains(": ")
        && !text.startsWith("...")
        && (text.equals("yes")
            || text.equals("no")
            || !CONSTANTS.contains(text.toLowerCase(Locale.ROOT)));
  }

  private static boolean isPrintable(int c) {
    return c >= ' '
        && !Character.isISOControl(c)
        && c != '\u2028'
        && c != '\u2029'
        && c != '\ufeff'
        && (c < 0xfff0 || c > 0xffff);
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          switch (c) {
            case '"', '\\' -> out.append('\\').append((char) c);
            case '\n' -> out.append("\\n");
            default -> {
              if (isPrintable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              }
            }
          }
        });
    return out.append('"').toString();
  }
}
