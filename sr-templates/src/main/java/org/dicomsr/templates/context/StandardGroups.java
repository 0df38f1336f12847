package org.dicomsr.templates.context;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * The standard's context groups in the resource {@code context-groups.txt}. A group begins with a
 * line of its own; what a line is shows in its first character:
 *
 * <pre>
 * #CID, name, keyword, UID, version, extensible (Y, N or empty)      tab-separated
 * *SCHEME            any code of this scheme
 * !NOTE
 * scheme, value, meaning                                             tab-separated
 * &gt;CID            an included group
 * </pre>
 *
 * <p>The text is split into groups at once, and a group into codes when it is asked for.
 */
final class StandardGroups {
  private static final String TEXT = text();
  private static final Map<String, Integer> STARTS = starts();

  private StandardGroups() {}

  private static String text() {
    try (InputStream bytes = StandardGroups.class.getResourceAsStream("context-groups.txt")) {
      if (bytes == null) {
        throw new IllegalStateException("context-groups.txt is missing from the library");
      }
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Integer> starts() {
    Map<String, Integer> starts = new LinkedHashMap<>();
    int at = 0;
    while (at >= 0) {
      starts.put(TEXT.substring(at + 1, TEXT.indexOf('\t', at)), at);
      int end = TEXT.indexOf("\n#", at);
      at = end < 0 ? -1 : end + 1;
    }
    return starts;
  }

  /** The identifiers in the order of their numbers. */
  static Collection<String> cids() {
    return Collections.unmodifiableSet(STARTS.keySet());
  }

  static @Nullable ContextGroupTable find(String cid) {
    Integer start = STARTS.get(cid);
    if (start == null) {
      return null;
    }
    int end = TEXT.indexOf("\n#", start);
    String[] lines = TEXT.substring(start + 1, end < 0 ? TEXT.length() : end).split("\n", -1);
    List<CodedConcept> codes = new ArrayList<>();
    List<String> includes = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    String scheme = null;
    for (int i = 1; i < lines.length; i++) {
      String line = lines[i];
      switch (line.isEmpty() ? ' ' : line.charAt(0)) {
        case ' ' -> {}
        case '*' -> scheme = line.substring(1);
        case '!' -> notes.add(line.substring(1));
        case '>' -> includes.add(line.substring(1));
        default -> codes.add(code(line));
      }
    }
    String[] head = lines[0].split("\t", -1);
    Boolean extensible = head[5].isEmpty() ? null : (Boolean) head[5].equals("Y");
    return new ContextGroupTable(
        cid,
        head[1],
        orNull(head[2]),
        orNull(head[3]),
        orNull(head[4]),
        extensible,
        codes,
        includes,
        scheme,
        notes);
  }

  private static CodedConcept code(String line) {
    int first = line.indexOf('\t');
    int second = line.indexOf('\t', first + 1);
    return CodedConcept.of(
        line.substring(first + 1, second), line.substring(0, first), line.substring(second + 1));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
