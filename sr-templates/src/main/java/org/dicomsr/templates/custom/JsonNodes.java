package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON into nodes. */
final class JsonNodes {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final String source;
  private final JsonParser parser;

  private JsonNodes(String source, JsonParser parser) {
    this.source = source;
    this.parser = parser;
  }

  static Node read(String source, String text) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      JsonNodes nodes = new JsonNodes(source, parser);
      Node root = nodes.node(parser.nextToken());
      if (parser.nextToken() != null) {
        throw new TemplateFileException(nodes.here(), "expected the end of the file, found more");
      }
      return root;
    } catch (JacksonException e) {
      throw new TemplateFileException(place(source, e.getLocation()), e.getOriginalMessage());
    }
  }

  private Node node(@Nullable JsonToken token) {
    FilePosition position = here();
    return switch (token) {
      case START_OBJECT -> mapping(position);
      case START_ARRAY -> sequence(position);
      case VALUE_STRING,
              VALUE_NUMBER_INT,
              VALUE_NUMBER_FLOAT,
              VALUE_TRUE,
              VALUE_FALSE,
              VALUE_NULL ->
          new Node.Scalar(position, parser.getString());
      case null, default ->
          throw new TemplateFileException(position, "expected a value, found none");
    };
  }

  private Node mapping(FilePosition position) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      FilePosition place = here();
      Node.put(fields, name, new Node.Field(place, node(parser.nextToken())));
    }
    return new Node.Mapping(position, fields);
  }

  private Node sequence(FilePosition position) {
    List<Node> items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(node(token));
    }
    return new Node.Sequence(position, items);
  }

  private FilePosition here() {
    return place(source, parser.currentTokenLocation());
  }

  private static FilePosition place(String source, @Nullable TokenStreamLocation location) {
    return location == null
        ? new FilePosition(source, 1, 1)
        : new FilePosition(source, Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }
}
