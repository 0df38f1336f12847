package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Facts in the making, from attributes: those of a segment, a channel or a region, or of an object
 * as a whole. Not thread-safe.
 */
final class Facts {
  /** The names above groups beneath the root, which has no name. */
  private static final List<FactName> ROOT_PATH = List.of(FactName.UNNAMED);

  private final Source source;
  private final Elements elements;
  private final String path;
  private final FactName name;
  private final List<FactName> above;
  private final List<ItemDocument> items = new ArrayList<>();

  private Facts(Source source, String path, FactName name, List<FactName> above) {
    this.source = source;
    this.elements = new Elements(source);
    this.path = path;
    this.name = name;
    this.above = above;
  }

  /** Facts of an item of a sequence, which is a group. */
  static Facts ofItem(Source source, String path, int sequence) {
    FactName name = FactName.of(keyword(sequence));
    return new Facts(source, path, name, List.of(FactName.UNNAMED, name));
  }

  /** Facts of the object. */
  static Facts ofObject(Source source) {
    return new Facts(source, "", FactName.UNNAMED, ROOT_PATH);
  }

  /** The path of an attribute. */
  static String at(String item, int tag) {
    return item.isEmpty() ? Tag.format(tag) : item + '/' + Tag.format(tag);
  }

  /** The path of an item of a sequence, counted from 1. */
  static String at(String item, int tag, int number) {
    return at(item, tag) + '[' + number + ']';
  }

  /**
   * Adds the values of attributes that the table knows; those that are absent add nothing.
   *
   * @param item holds the attributes
   * @param place the path of that item
   */
  Facts attributes(DataSet item, String place, int... tags) {
    for (int tag : tags) {
      DataElement element = item.element(tag).orElse(null);
      AttributeEntry entry = AttributeTable.find(tag).orElse(null);
      if (element != null && entry != null) {
        for (FactValue value : elements.values(element, entry)) {
          add(at(place, tag), FactName.of(entry.keyword()), value, List.of());
        }
      }
    }
    return this;
  }

  /**
   * Adds the codes of a sequence; the codes of a sequence in the item of each are its modifiers,
   * and facts besides.
   */
  Facts codes(DataSet item, String place, int tag, int modifierTag) {
    List<DataSet> codes = item.items(tag);
    for (int i = 0; i < codes.size(); i++) {
      CodeValue value = code(codes.get(i));
      if (value != null) {
        String here = at(place, tag, i + 1);
        add(here, FactName.of(keyword(tag)), value, modifiers(codes.get(i), modifierTag));
        codes(codes.get(i), here, modifierTag);
      }
    }
    return this;
  }

  /** The codes of a sequence as modifiers. */
  List<Modifier> modifiers(DataSet item, int tag) {
    List<Modifier> modifiers = new ArrayList<>();
    for (DataSet code : item.items(tag)) {
      CodeValue value = code(code);
      if (value != null) {
        modifiers.add(new Modifier(FactName.of(keyword(tag)), value, false));
      }
    }
    return modifiers;
  }

  /** Adds the codes of a sequence. */
  Facts codes(DataSet item, String place, int tag) {
    return codes(item, place, tag, List.of());
  }

  /** Adds the codes of a sequence, with modifiers. */
  Facts codes(DataSet item, String place, int tag, List<Modifier> modifiers) {
    List<DataSet> codes = item.items(tag);
    for (int i = 0; i < codes.size(); i++) {
      CodeValue value = code(codes.get(i));
      if (value != null) {
        add(at(place, tag, i + 1), FactName.of(keyword(tag)), value, modifiers);
      }
    }
    return this;
  }

  /** The code of an item; null without a value. */
  @Nullable CodeValue code(DataSet item) {
    CodedConcept code = CodeSequence.read(item);
    Coded coded = code.value().isEmpty() ? null : source.coded(code);
    return coded == null ? null : new CodeValue(coded);
  }

  /** Adds a fact. */
  Facts add(String place, FactName what, FactValue value, List<Modifier> modifiers) {
    return add(place, Elements.valueType(value), what, value, modifiers);
  }

  /** Adds a fact, with a value or without. */
  Facts add(
      String place,
      ValueType type,
      FactName what,
      @Nullable FactValue value,
      List<Modifier> modifiers) {
    items.add(ItemDocument.of(place, type, what, value, modifiers, above));
    return this;
  }

  List<ItemDocument> items() {
    return items;
  }

  GroupDocument group(GroupKind kind) {
    ItemDocument head =
        ItemDocument.of(path, ValueType.CONTAINER, name, null, List.of(), ROOT_PATH);
    return new GroupDocument(kind, head, null, List.of(), items);
  }

  private static String keyword(int tag) {
    return DataDictionary.keyword(tag).orElseGet(() -> Tag.format(tag));
  }
}
