package org.dicomsr.templates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.jspecify.annotations.Nullable;

/**
 * Values of the items right beneath an item, or of some of them, by their concept. Relationships do
 * not matter, and an item without a value is as good as none. Immutable and thread-safe.
 */
public final class Children {
  private final List<ContentNode> nodes;
  private final List<ConceptKey> keys;

  private Children(List<ContentNode> nodes) {
    List<ContentNode> named = new ArrayList<>(nodes.size());
    this.keys = new ArrayList<>(nodes.size());
    for (ContentNode node : nodes) {
      CodedConcept name = node.item().name();
      if (name != null) {
        named.add(node);
        keys.add(name.conceptKey());
      }
    }
    this.nodes = named;
  }

  /**
   * All items right beneath an item.
   *
   * @param parent the item above
   * @return those that have a concept name
   */
  public static Children of(ContentNode parent) {
    return new Children(parent.children());
  }

  /**
   * Some items.
   *
   * @param nodes the items
   * @return those that have a concept name
   */
  public static Children of(List<ContentNode> nodes) {
    return new Children(nodes);
  }

  /**
   * The items about a concept.
   *
   * @param name the concept
   * @return the items, in order
   */
  public List<ContentNode> named(CodedConcept name) {
    if (nodes.isEmpty()) {
      return List.of();
    }
    ConceptKey key = name.conceptKey();
    List<ContentNode> found = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      if (keys.get(i).equals(key)) {
        found.add(nodes.get(i));
      }
    }
    return found;
  }

  /**
   * The first item of a value type about a concept that has a value.
   *
   * @param name the concept
   * @param type the record of the value type
   * @return the item, or null
   */
  public @Nullable ContentNode first(CodedConcept name, Class<? extends ContentItem> type) {
    for (ContentNode node : named(name)) {
      if (type.isInstance(node.item()) && hasValue(node.item())) {
        return node;
      }
    }
    return null;
  }

  private static boolean hasValue(ContentItem item) {
    return switch (item) {
      case Text text -> value(text) != null;
      case Code code -> value(code) != null;
      case Num num -> num.value() != null;
      case UidRef uid -> value(uid) != null;
      case Pname name -> value(name) != null;
      case Date date -> date.value() != null;
      case ContentItem other -> true;
    };
  }

  /**
   * The text of an item.
   *
   * @param item a TEXT
   * @return its value, or null when that is missing or blank
   */
  public static @Nullable String value(Text item) {
    return present(item.value());
  }

  /**
   * The code of an item.
   *
   * @param item a CODE
   * @return its value, or null when that is missing or has neither value nor meaning
   */
  public static @Nullable CodedConcept value(Code item) {
    CodedConcept code = item.value();
    return code == null || (code.value().isBlank() && present(code.meaning()) == null)
        ? null
        : code;
  }

  private static @Nullable String value(UidRef item) {
    return present(item.value());
  }

  private static @Nullable PersonName value(Pname item) {
    PersonName name = item.value();
    return name == null || name.isEmpty() ? null : name;
  }

  private static @Nullable String present(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /**
   * The texts about a concept.
   *
   * @param name the concept
   * @return their values, in order
   */
  public List<String> texts(CodedConcept name) {
    return values(name, Text.class, Children::value);
  }

  /**
   * The first text about a concept.
   *
   * @param name the concept
   * @return its value, or null
   */
  public @Nullable String text(CodedConcept name) {
    return first(texts(name));
  }

  /**
   * The codes about a concept.
   *
   * @param name the concept
   * @return their values, in order
   */
  public List<CodedConcept> codes(CodedConcept name) {
    return values(name, Code.class, Children::value);
  }

  /**
   * The first code about a concept.
   *
   * @param name the concept
   * @return its value, or null
   */
  public @Nullable CodedConcept code(CodedConcept name) {
    return first(codes(name));
  }

  /**
   * The UIDs about a concept.
   *
   * @param name the concept
   * @return their values, in order
   */
  public List<String> uids(CodedConcept name) {
    return values(name, UidRef.class, Children::value);
  }

  /**
   * The first UID about a concept.
   *
   * @param name the concept
   * @return its value, or null
   */
  public @Nullable String uid(CodedConcept name) {
    return first(uids(name));
  }

  /**
   * The first name of a person about a concept.
   *
   * @param name the concept
   * @return its value, or null
   */
  public @Nullable PersonName personName(CodedConcept name) {
    return first(values(name, Pname.class, Children::value));
  }

  /**
   * The first date about a concept.
   *
   * @param name the concept
   * @return its value, or null
   */
  public @Nullable DicomDate date(CodedConcept name) {
    return first(values(name, Date.class, Date::value));
  }

  /**
   * The first number about a concept.
   *
   * @param name the concept
   * @return its value, or null
   */
  public @Nullable MeasuredValue number(CodedConcept name) {
    return first(values(name, Num.class, Num::value));
  }

  private static <V> @Nullable V first(List<V> values) {
    return values.isEmpty() ? null : values.getFirst();
  }

  private <I extends ContentItem, V> List<V> values(
      CodedConcept name, Class<I> type, Function<I, @Nullable V> value) {
    List<V> found = new ArrayList<>();
    for (ContentNode node : named(name)) {
      if (type.isInstance(node.item())) {
        V one = value.apply(type.cast(node.item()));
        if (one != null) {
          found.add(one);
        }
      }
    }
    return found;
  }
}
