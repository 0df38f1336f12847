package org.dicomsr.index.internal;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TextValue;

/** The distinct pairs and labels of one object. Not thread-safe. */
final class FacetPairs {
  /** Longer texts are no categories. */
  private static final int LONGEST_TEXT = 64;

  private final Set<String> pairs = new LinkedHashSet<>();
  // By identity: codes of one object are shared, and comparing them takes long.
  private final Set<Coded> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<ItemKey> seen = new HashSet<>();

  /** What an item adds; most items of a long report add nothing new. */
  private record ItemKey(String name, String value, FacetKind kind, boolean context) {}

  void clear() {
    pairs.clear();
    labelled.clear();
    seen.clear();
  }

  Set<String> pairs() {
    return pairs;
  }

  Set<String> labels() {
    Set<String> labels = new TreeSet<>();
    labelled.forEach(coded -> labels.add(Tokens.label(coded)));
    return labels;
  }

  void name(FactName name) {
    if (name instanceof FactName.Concept concept) {
      labelled.add(concept.coded());
    }
  }

  void item(ItemDocument item) {
    name(item.name());
    String name = item.name().key();
    boolean context = item.context();
    add(FacetKind.NAME, name, "", context);
    FactValue value = item.value();
    if (value instanceof CodeValue code) {
      labelled.add(code.coded());
      add(FacetKind.CODE, name, code.coded().key(), context);
    } else if (value instanceof NumberValue number) {
      Coded unit = number.unit();
      if (unit != null) {
        labelled.add(unit);
      }
      if (number.number() != null) {
        add(FacetKind.UNIT, name, unit == null ? "" : unit.key(), context);
      }
    } else if (value instanceof TextValue text) {
      if (item.name() instanceof FactName.Attribute && text.text().length() <= LONGEST_TEXT) {
        add(FacetKind.TEXT, name, text.text(), context);
      }
    } else if (value instanceof SpatialValue space && space.graphicType() != null) {
      add(FacetKind.GRAPHIC, name, space.graphicType(), context);
    }
  }

  void attribute(HeaderAttribute attribute) {
    for (FactValue value : attribute.values()) {
      if (value instanceof CodeValue code) {
        labelled.add(code.coded());
        add(FacetKind.ATTRIBUTE, attribute.keyword(), code.coded().key(), false);
      } else if (value instanceof TextValue text && text.text().length() <= LONGEST_TEXT) {
        add(FacetKind.ATTRIBUTE, attribute.keyword(), text.text(), false);
      }
    }
  }

  private void add(FacetKind kind, String name, String value, boolean context) {
    if (seen.add(new ItemKey(name, value, kind, context))) {
      pairs.add(Tokens.facet(context ? kind.ofContext() : kind, name, value));
    }
  }
}
