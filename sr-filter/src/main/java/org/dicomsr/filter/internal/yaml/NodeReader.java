package org.dicomsr.filter.internal.yaml;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML 1.2, and so JSON, into nodes. Nodes are made of events one by one, as the library's
 * own would be made by a recursion without end, and an alias is given what it stands for: there are
 * limits on both.
 */
final class NodeReader {
  /** The most bytes of a file. */
  static final int MOST_BYTES = 1_000_000;

  static final int MOST_DEPTH = 32;
  static final int MOST_VALUES = 200_000;

  private static final Set<String> EMPTY = Set.of("", "~", "null", "Null", "NULL");

  private final Lines lines;
  private final Iterator<Event> events;
  private final Map<Anchor, Node> anchors = new HashMap<>();
  private long values;

  private final String begin;

  private NodeReader(String text, String begin) {
    this.begin = begin;
    this.lines = new Lines(text);
    LoadSettings settings =
        LoadSettings.builder().setLabel("").setCodePointLimit(MOST_BYTES).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /** Reads the text of a file. */
  static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw tooLarge();
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
          .toString();
    } catch (CharacterCodingException e) {
      throw fault(new Node.Place(1, 1), "text in UTF-8", "other bytes", null);
    }
  }

  /** Reads text; what it should be, and how such begins, is for the error of an empty file. */
  static Node read(String text, String what, String begin) {
    if (text.length() > MOST_BYTES) {
      throw tooLarge();
    }
    try {
      return new NodeReader(text, begin).document(what);
    } catch (MarkedYamlEngineException e) {
      // What the library says may quote the file.
      throw fault(
          e.getProblemMark().map(NodeReader::place).orElse(new Node.Place(1, 1)),
          "YAML or JSON",
          "what is neither",
          "indentation, colons, quotes and brackets must agree");
    } catch (YamlEngineException e) {
      throw fault(new Node.Place(1, 1), "YAML or JSON", "what is neither", null);
    }
  }

  private Node document(String what) {
    Node root = null;
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {}
        case Alias, Scalar, SequenceStart, MappingStart -> {
          if (root != null) {
            throw fault(place(event), "one document", "a second one", null);
          }
          root = node(event, 1);
        }
        case SequenceEnd, MappingEnd ->
            throw fault(place(event), "a value", "the end of one", null);
      }
    }
    if (root == null) {
      throw fault(new Node.Place(1, 1), what, "an empty file", "begin with `" + begin + "`");
    }
    return root;
  }

  private Node node(Event event, int depth) {
    Node.Place place = place(event);
    if (depth > MOST_DEPTH) {
      throw fault(place, "at most " + MOST_DEPTH + " levels", "more", null);
    }
    Node node =
        switch (event) {
          case ScalarEvent scalar -> scalar(scalar, place);
          case CollectionStartEvent start -> collection(start, place, depth);
          case AliasEvent alias -> {
            Node target = anchors.get(alias.getAlias());
            if (target == null) {
              throw fault(place, "an alias of something before", "an unknown one", null);
            }
            count(target.size(), place);
            yield target;
          }
          default -> throw fault(place, "a value", "the end of one", null);
        };
    if (event instanceof NodeEvent named && !(event instanceof AliasEvent)) {
      named.getAnchor().ifPresent(anchor -> anchors.put(anchor, node));
    }
    return node;
  }

  private void count(long more, Node.Place place) {
    values += more;
    if (values > MOST_VALUES) {
      throw fault(place, "at most " + MOST_VALUES + " values", "more", null);
    }
  }

  private Node collection(CollectionStartEvent start, Node.Place place, int depth) {
    untagged(start.getTag(), place);
    count(1, place);
    return start instanceof SequenceStartEvent ? sequence(place, depth) : mapping(place, depth);
  }

  private Node sequence(Node.Place place, int depth) {
    List<Node> items = new ArrayList<>();
    long size = 1;
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      Node item = node(event, depth + 1);
      size += item.size();
      items.add(item);
    }
    return new Node.Sequence(place, items, size);
  }

  private Node mapping(Node.Place place, int depth) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    long size = 1;
    for (Event event = events.next();
        event.getEventId() != Event.ID.MappingEnd;
        event = events.next()) {
      if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
        throw fault(place(event), "a key", "a list or keys with values", null);
      }
      Node value = node(events.next(), depth + 1);
      size += 1 + value.size();
      if (fields.putIfAbsent(key.text(), new Node.Field(key, value)) != null) {
        throw fault(key.place(), "each key once", "one for the second time", null);
      }
    }
    return new Node.Mapping(place, fields, size);
  }

  private Node.Scalar scalar(ScalarEvent scalar, Node.Place place) {
    untagged(scalar.getTag(), place);
    count(1, place);
    String text = scalar.getValue();
    boolean empty = scalar.isPlain() && EMPTY.contains(text);
    Lines.Style style =
        scalar.isPlain()
            ? Lines.Style.PLAIN
            : scalar.isLiteral() || scalar.isFolded() ? Lines.Style.BLOCK : Lines.Style.QUOTED;
    return new Node.Scalar(place, text, empty, style, lines);
  }

  private void untagged(Optional<String> tag, Node.Place place) {
    if (tag.isPresent()) {
      throw fault(place, "a value without tag", "one with a tag", "leave out what begins with `!`");
    }
  }

  private static Node.Place place(Event event) {
    return event.getStartMark().map(NodeReader::place).orElse(new Node.Place(1, 1));
  }

  private static Node.Place place(Mark mark) {
    return new Node.Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private static YamlFault tooLarge() {
    return fault(new Node.Place(1, 1), "at most " + MOST_BYTES + " bytes", "more", null);
  }

  private static YamlFault fault(
      Node.Place place, String expected, String found, @Nullable String hint) {
    return new YamlFault("", place, expected, found, hint);
  }
}
