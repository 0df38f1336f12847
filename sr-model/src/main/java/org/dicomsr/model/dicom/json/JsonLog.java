package org.dicomsr.model.dicom.json;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/** Where a decoder stands, what it counted, and what it had to forgive. */
final class JsonLog {
  private static final int MOST_VIOLATIONS = 1000;
  private static final String JSON = "JSON text (RFC 8259)";

  private final JsonParser parser;
  private final ReadOptions options;
  private final List<Violation> violations = new ArrayList<>(0);
  private @Nullable String sopInstanceUid;
  private int[] tags = new int[16];
  private int[] itemNumbers = new int[16];
  private int depth;
  private int elementsSeen;
  private int itemsSeen;

  JsonLog(JsonParser parser, ReadOptions options) {
    this.parser = parser;
    this.options = options;
  }

  void enter(int tag) throws DicomFormatException {
    if (depth == tags.length) {
      tags = Arrays.copyOf(tags, depth * 2);
      itemNumbers = Arrays.copyOf(itemNumbers, depth * 2);
    }
    tags[depth] = tag;
    itemNumbers[depth++] = 0;
    if (++elementsSeen > options.maxElements()) {
      throw fault("at most maxElements = " + options.maxElements() + " data elements", "more");
    }
  }

  void leave() {
    depth--;
  }

  /** Counts an item, or a data set when no element is being read. */
  void item() throws DicomFormatException {
    if (depth > 0) {
      itemNumbers[depth - 1]++;
    }
    if (++itemsSeen > options.maxItems()) {
      throw fault("at most maxItems = " + options.maxItems() + " items and data sets", "more");
    }
  }

  void leaveItems() {
    itemNumbers[depth - 1] = 0;
  }

  /** Remembers the object's UID for messages; the exception leaves out what is none. */
  void sopInstanceUid(@Nullable String uid) {
    sopInstanceUid = uid;
  }

  void report(String rule, String message, String section) {
    if (violations.size() < MOST_VIOLATIONS) {
      String path = path();
      violations.add(
          Violation.error(
              rule,
              path.isEmpty() ? place(parser.currentTokenLocation()) : path,
              message,
              section));
    } else if (violations.size() == MOST_VIOLATIONS) {
      violations.add(
          Violation.warning(
              "JSON-MORE",
              "",
              "expected few violations, found over " + MOST_VIOLATIONS + "; the rest is left out",
              "PS3.18 F"));
    }
  }

  List<Violation> violations() {
    return violations;
  }

  DicomFormatException fault(String expected, String found) {
    return fault(parser.currentTokenLocation(), expected, found);
  }

  private DicomFormatException fault(TokenStreamLocation where, String expected, String found) {
    String path = path();
    return new DicomFormatException(
        sopInstanceUid,
        path.isEmpty() ? place(where) : path + ", " + place(where),
        -1,
        expected,
        found);
  }

  /** The exception to throw; the parser's own messages quote the text and are left behind. */
  IOException readFailure(JacksonException e) {
    IOException input = inputFailure(e);
    if (input != null) {
      return input;
    }
    TokenStreamLocation where =
        e.getLocation() == null ? parser.currentLocation() : e.getLocation();
    return e instanceof StreamConstraintsException
        ? fault(
            where,
            "names, values and nesting within the limits of the options",
            "a longer or deeper one")
        : fault(
            where,
            JSON,
            e instanceof UnexpectedEndOfInputException ? "the end of the input" : "something else");
  }

  static IOException openFailure(JacksonException e) {
    IOException input = inputFailure(e);
    return input != null ? input : new DicomFormatException(null, "", 0, JSON, "something else");
  }

  private static @Nullable IOException inputFailure(JacksonException e) {
    // The parser wraps what streams throw, and bytes that are no UTF-32 as if a stream had thrown
    // it.
    @Nullable Throwable cause = e.getCause();
    boolean fromStream =
        e instanceof JacksonIOException && !(cause instanceof CharConversionException);
    return fromStream && cause instanceof IOException io ? io : null;
  }

  private static String place(TokenStreamLocation where) {
    return "line " + where.getLineNr() + ", column " + where.getColumnNr();
  }

  private String path() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < depth; i++) {
      text.append(i == 0 ? "" : "/").append(place(tags[i]));
      if (itemNumbers[i] > 0) {
        text.append('[').append(itemNumbers[i]).append(']');
      }
    }
    return text.toString();
  }

  // Eight digits may also be somebody's number: what the dictionary does not know is not shown.
  private static String place(int tag) {
    return DataDictionary.keyword(tag).isPresent() || Tag.isGroupLength(tag)
        ? Tag.format(tag)
        : Tag.isPrivate(tag) ? "(private)" : "(unknown)";
  }
}
