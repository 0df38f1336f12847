package org.dicomsr.index.internal;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexableField;
import org.dicomsr.index.document.FactName;
import org.jspecify.annotations.Nullable;

/**
 * The fields that names and paths of items become. One object says the same names over and over,
 * and so do all objects: what was made for one is found by identity within an object, by text for
 * the next. Not thread-safe.
 */
final class Names {
  private static final int MOST_KEPT = 4096;

  /**
   * What a name becomes.
   *
   * @param step as a step of a path; the same text is the same instance
   * @param name the field of its key
   * @param meaning the field of its meaning, null for none
   */
  record Fields(String step, IndexableField name, @Nullable IndexableField meaning) {}

  /** A path to which steps are added: the fields of what is directly beneath. */
  private record Prefix(String text, Map<String, IndexableField> beneath) {}

  private final FieldFactory fields;
  private final IdentityHashMap<FactName, Fields> ofObject = new IdentityHashMap<>();
  private final IdentityHashMap<List<FactName>, Prefix> prefixesOfObject = new IdentityHashMap<>();
  private final Map<String, Fields> known = new HashMap<>();
  private final Map<String, Prefix> prefixes = new HashMap<>();

  Names(FieldFactory fields) {
    this.fields = fields;
  }

  /** Begins with another object. */
  void begin() {
    ofObject.clear();
    prefixesOfObject.clear();
    if (known.size() > MOST_KEPT || prefixes.size() > MOST_KEPT) {
      known.clear();
      prefixes.clear();
    }
  }

  Fields of(FactName name) {
    Fields present = ofObject.get(name);
    if (present == null) {
      present = known.computeIfAbsent(Tokens.step(name), step -> make(step, name));
      ofObject.put(name, present);
    }
    return present;
  }

  private Fields make(String step, FactName name) {
    return new Fields(
        step,
        fields.term(IndexField.NAME, name.key()),
        name.meaning()
            .map(meaning -> fields.term(IndexField.NAME_MEANING, Tokens.normal(meaning)))
            .orElse(null));
  }

  /** The path of an item, of which there may be many. */
  IndexableField path(List<FactName> above, FactName name) {
    Prefix prefix = prefix(above);
    Map<String, IndexableField> beneath = prefix.beneath();
    String step = of(name).step();
    IndexableField present = beneath.get(step);
    if (present == null) {
      if (beneath.size() > MOST_KEPT) {
        beneath.clear();
      }
      present = FieldFactory.rareTerm(IndexField.PATH, prefix.text() + step);
      beneath.put(step, present);
    }
    return present;
  }

  /** The path of a group. */
  String text(List<FactName> above, FactName name) {
    return prefix(above).text() + of(name).step();
  }

  private Prefix prefix(List<FactName> above) {
    Prefix present = prefixesOfObject.get(above);
    if (present == null) {
      StringBuilder text = new StringBuilder();
      for (FactName name : above) {
        text.append(of(name).step());
      }
      present =
          prefixes.computeIfAbsent(text.toString(), path -> new Prefix(path, new HashMap<>()));
      prefixesOfObject.put(above, present);
    }
    return present;
  }
}
