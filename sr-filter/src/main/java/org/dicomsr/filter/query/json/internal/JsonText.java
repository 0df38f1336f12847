package org.dicomsr.filter.query.json.internal;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads and writes JSON text. */
public final class JsonText {
  /** The most objects and arrays within one another. */
  private static final int MOST_NESTING = 500;

  private static final int MOST_DIGITS = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MOST_NESTING)
                  .maxNumberLength(MOST_DIGITS)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(TokenStreamFactory.Feature.INTERN_PROPERTY_NAMES)
          .build();

  private JsonText() {}

  /**
   * Reads text.
   *
   * @param text one JSON value
   * @return the value
   * @throws JsonFault when the text is anything else
   */
  public static Json read(String text) throws JsonFault {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      try {
        JsonToken first = parser.nextToken();
        if (first == null) {
          throw new JsonFault("no text");
        }
        Json value = value(parser, first);
        if (parser.nextToken() != null) {
          throw new JsonFault("more behind the value, at " + place(parser));
        }
        return value;
      } catch (StreamConstraintsException e) {
        throw new JsonFault("more than a limit allows, at " + place(parser));
      } catch (JacksonException e) {
        // Its message shows the text, and so may a path: only the place is taken over.
        throw new JsonFault("a fault at " + place(parser));
      }
    }
  }

  private static String place(JsonParser parser) {
    TokenStreamLocation location = parser.currentLocation();
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  private static Json value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> members(parser);
      case START_ARRAY -> items(parser);
      case VALUE_STRING -> new Json.Text(parser.getString());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Numeral(parser.getString());
      case VALUE_TRUE -> Json.Constant.TRUE;
      case VALUE_FALSE -> Json.Constant.FALSE;
      case VALUE_NULL -> Json.Constant.NULL;
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("unexpected token " + token);
    };
  }

  private static Json members(JsonParser parser) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      members.put(name, value(parser, parser.nextToken()));
    }
    return new Json.Members(members);
  }

  private static Json items(JsonParser parser) {
    List<Json> items = new ArrayList<>();
    JsonToken token = parser.nextToken();
    while (token != JsonToken.END_ARRAY) {
      items.add(value(parser, token));
      token = parser.nextToken();
    }
    return new Json.Items(items);
  }

  /**
   * Writes a value.
   *
   * @param json the value
   * @return text on one line
   */
  public static String write(Json json) {
    StringWriter out = new StringWriter();
    try (JsonGenerator generator = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      write(json, generator);
    }
    return out.toString();
  }

  private static void write(Json json, JsonGenerator generator) {
    switch (json) {
      case Json.Members(Map<String, Json> members) -> {
        generator.writeStartObject();
        members.forEach((name, value) -> {
          generator.writeName(name);
          write(value, generator);
        });
        generator.writeEndObject();
      }
      case Json.Items(List<Json> items) -> {
        generator.writeStartArray();
        items.forEach(item -> write(item, generator));
        generator.writeEndArray();
      }
      case Json.Text(String text) -> generator.writeString(text);
      case Json.Numeral(String text) -> generator.writeNumber(text);
      case Json.Constant constant -> {
        switch (constant) {
          case TRUE -> generator.writeBoolean(true);
          case FALSE -> generator.writeBoolean(false);
          case NULL -> generator.writeNull();
        }
      }
    }
  }
}
