package org.dicomsr.filter.query.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.json.internal.Json;
import org.jspecify.annotations.Nullable;

/** A JSON value that knows its place. */
final class Node {
  private final @Nullable Node parent;
  private final String key;
  private final Json json;

  private Node(@Nullable Node parent, String key, Json json) {
    this.parent = parent;
    this.key = key;
    this.json = json;
  }

  static Node root(Json json) {
    return new Node(null, "", json);
  }

  String pointer() {
    return parent == null ? "" : parent.pointer() + "/" + key.replace("~", "~0").replace("/", "~1");
  }

  boolean has(String name) {
    return json instanceof Json.Members(Map<String, Json> members) && members.containsKey(name);
  }

  /** Refuses anything but an object with members of these names. */
  void checkMembers(String what, List<String> names) {
    if (!(json instanceof Json.Members(Map<String, Json> members))) {
      throw refused(what);
    }
    for (String name : members.keySet()) {
      if (!names.contains(name)) {
        throw refused("members " + String.join(", ", names), "a member of another name", null);
      }
    }
  }

  Node member(String name) {
    if (json instanceof Json.Members(Map<String, Json> members)) {
      Json value = members.get(name);
      if (value != null) {
        return new Node(this, name, value);
      }
    }
    throw refused("a member " + name, "none", null);
  }

  @Nullable Node optionalMember(String name) {
    return has(name) ? member(name) : null;
  }

  List<Node> items() {
    if (!(json instanceof Json.Items(List<Json> items))) {
      throw refused("an array");
    }
    List<Node> nodes = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      nodes.add(new Node(this, Integer.toString(i), items.get(i)));
    }
    return nodes;
  }

  String text() {
    if (json instanceof Json.Text(String text)) {
      return text;
    }
    throw refused("a string");
  }

  String numeral() {
    if (json instanceof Json.Numeral(String text)) {
      return text;
    }
    throw refused("a number");
  }

  void checkTrue() {
    if (json != Json.Constant.TRUE) {
      throw refused("true");
    }
  }

  /** Makes a part; what its constructor refuses is reported here. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (InvalidQueryException e) {
      throw e.problem().part() == null ? new QueryJsonException(pointer(), e.problem()) : e;
    }
  }

  QueryJsonException refused(String expected) {
    return refused(expected, kind(), null);
  }

  QueryJsonException refused(String expected, String found, @Nullable String hint) {
    return new QueryJsonException(pointer(), new QueryProblem(null, expected, found, hint));
  }

  private String kind() {
    return switch (json) {
      case Json.Members members -> "an object";
      case Json.Items items -> "an array";
      case Json.Text text -> "a string";
      case Json.Numeral numeral -> "a number";
      case Json.Constant constant ->
          switch (constant) {
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
          };
    };
  }
}
