package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads YAML 1.2 into nodes. */
final class YamlNodes {
  /** Aliases are resolved by repeating what they stand for: a small file could grow without end. */
  private static final int MAX_NODES = 1_000_000;

  private static final int MAX_DEPTH = 100;

  private final String source;
  private int nodes;

  private YamlNodes(String source) {
    this.source = source;
  }

  static Node read(String source, String text) {
    YamlNodes reader = new YamlNodes(source);
    FilePosition start = new FilePosition(source, 1, 1);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(source).build();
      return new Compose(settings)
          .composeString(text)
          .map(root -> reader.node(root, 0))
          .orElseThrow(() -> new TemplateFileException(start, "expected templates, found nothing"));
    } catch (MarkedYamlEngineException e) {
      String problem = e.getProblem();
      throw new TemplateFileException(reader.place(e.getProblemMark()), problem);
    } catch (YamlEngineException e) {
      throw new TemplateFileException(start, String.valueOf(e.getMessage()));
    }
  }

  private Node node(org.snakeyaml.engine.v2.nodes.Node node, int depth) {
    FilePosition position = place(node.getStartMark());
    nodes++;
    if (depth > MAX_DEPTH || nodes > MAX_NODES) {
      throw new TemplateFileException(
          position,
          "expected at most " + MAX_DEPTH + " levels and " + MAX_NODES + " values, found more");
    }
    return switch (node) {
      case ScalarNode scalar -> new Node.Scalar(position, scalar.getValue());
      case SequenceNode sequence -> {
        List<Node> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(node(item, depth + 1)));
        yield new Node.Sequence(position, items);
      }
      case MappingNode mapping -> mapping(mapping, position, depth);
      default -> throw new TemplateFileException(position, "expected a value, found an alias");
    };
  }

  private Node mapping(MappingNode mapping, FilePosition position, int depth) {
    Map<String, Node.Field> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      FilePosition place = place(tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        throw new TemplateFileException(place, "expected the name of a field, found none");
      }
      Node value = node(tuple.getValueNode(), depth + 1);
      Node.put(fields, key.getValue(), new Node.Field(place, value));
    }
    return new Node.Mapping(position, fields);
  }

  private FilePosition place(Optional<Mark> mark) {
    return mark.map(m -> new FilePosition(source, m.getLine() + 1, m.getColumn() + 1))
        .orElse(new FilePosition(source, 1, 1));
  }
}
