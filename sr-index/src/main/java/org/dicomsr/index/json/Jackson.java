package org.dicomsr.index.json;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.dicom.io.ReadOptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** How the JSON library is set up, and what its exceptions mean. */
final class Jackson {
  /** A group is an object in an array, a code may have equivalents that have equivalents. */
  private static final int DEEPEST = 4 * ReadOptions.DEEPEST + 64;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(StreamWriteConstraints.builder().maxNestingDepth(DEEPEST).build())
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .build();

  private Jackson() {}

  static JsonGenerator generator(Writer out, boolean indented) {
    return FACTORY.createGenerator(indented ? new Indented() : ObjectWriteContext.empty(), out);
  }

  private static final class Indented extends ObjectWriteContext.Base {
    private final PrettyPrinter printer = new DefaultPrettyPrinter();

    @Override
    public PrettyPrinter getPrettyPrinter() {
      return printer;
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }

  /** The library's own messages may hold values and are left behind. */
  static IOException failure(JacksonException e) {
    return e instanceof JacksonIOException && e.getCause() instanceof IOException io
        ? io
        : new IOException("JSON: expected groups nested at most " + DEEPEST + " deep");
  }

  static Node parse(String json) throws DocumentFormatException {
    return new Node(tree(json));
  }

  /** A whole text as maps, lists, strings, booleans and {@link Numeral}s, without recursion. */
  static @Nullable Object tree(String json) throws DocumentFormatException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), json)) {
      return value(parser);
    } catch (JacksonException e) {
      throw new DocumentFormatException("", "JSON");
    }
  }

  /** A number as it is written, so that nothing is rounded before its kind is known. */
  record Numeral(String text) {}

  private static @Nullable Object value(JsonParser parser) throws DocumentFormatException {
    Deque<Object> open = new ArrayDeque<>();
    Deque<String> names = new ArrayDeque<>();
    while (true) {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw new DocumentFormatException("", "JSON");
      }
      Object done;
      switch (token) {
        case START_OBJECT -> {
          open.push(new LinkedHashMap<String, Object>());
          continue;
        }
        case START_ARRAY -> {
          open.push(new ArrayList<Object>());
          continue;
        }
        case PROPERTY_NAME -> {
          names.push(parser.currentName());
          continue;
        }
        case END_OBJECT, END_ARRAY -> done = open.pop();
        case VALUE_STRING -> done = parser.getString();
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> done = new Numeral(parser.getString());
        case VALUE_TRUE -> done = true;
        case VALUE_FALSE -> done = false;
        case VALUE_NULL -> done = null;
        default -> throw new DocumentFormatException("", "JSON");
      }
      if (open.isEmpty()) {
        return done;
      }
      put(open.peek(), names, done);
    }
  }

  @SuppressWarnings("unchecked")
  private static void put(Object holder, Deque<String> names, @Nullable Object value) {
    if (holder instanceof Map<?, ?> map) {
      String name = names.pop();
      if (value != null) {
        ((Map<String, Object>) map).put(name, value);
      }
    } else if (value != null) {
      ((List<Object>) holder).add(value);
    }
  }
}
