package org.dicomsr.model.iod;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/**
 * The content tree: value types, relationships, references, names. What a value type's own
 * attributes must be is {@link ItemCheck}'s matter.
 *
 * <p>Walks the data set, where a fault shows as it is; the typed tree serves to find what
 * references lead to.
 */
final class ContentCheck {
  /** Which attribute holds the value, for the value types that have one of their own. */
  private static final int[] VALUE_TAGS = {
    Tag.DATE_TIME,
    Tag.DATE,
    Tag.TIME,
    Tag.PERSON_NAME,
    Tag.UID,
    Tag.TEXT_VALUE,
    Tag.CONCEPT_CODE_SEQUENCE,
    Tag.MEASURED_VALUE_SEQUENCE
  };

  private static final String CONCEPT_NAME = "Concept Name Code Sequence";

  private final DataSet document;
  private final ContentItem root;
  private final @Nullable SrSopClass sopClass;
  private final Findings findings;
  private final CodeCheck codes;
  private final ItemCheck items;
  private final Supplier<String> path = this::path;
  private int[] ordinals = new int[16];
  private int depth;

  ContentCheck(
      DataSet document,
      ContentItem root,
      @Nullable SrSopClass sopClass,
      EvidenceCheck evidence,
      Findings findings) {
    this.document = document;
    this.root = root;
    this.sopClass = sopClass;
    this.findings = findings;
    this.codes = new CodeCheck(findings);
    this.items = new ItemCheck(this, evidence, codes);
  }

  void run() {
    ordinals[0] = 1;
    depth = 1;
    ValueType type = valueType(document, true);
    if (type != null && type != ValueType.CONTAINER) {
      report(Rule.SR_ROOT, "expected CONTAINER as value type of the root, found " + type);
    }
    item(document, type, true);
  }

  private String path() {
    StringBuilder text = new StringBuilder(3 * depth);
    for (int i = 0; i < depth; i++) {
      text.append(i == 0 ? "" : ".").append(ordinals[i]);
    }
    return text.toString();
  }

  /** The identifier of the item at hand. */
  Supplier<String> pathSupplier() {
    return path;
  }

  void report(Rule rule, String message) {
    report(rule, message, rule.section());
  }

  private void report(Rule rule, String message, String section) {
    if (findings.wants(rule)) {
      findings.put(rule, path(), message, section);
    }
  }

  private void item(DataSet item, @Nullable ValueType type, boolean isRoot) {
    name(item, type, isRoot);
    if (type != null) {
      items.check(item, type);
    }
    if (!isRoot) {
      foreignValues(item, type);
    }
    DataElement content = item.element(Tag.CONTENT_SEQUENCE).orElse(null);
    if (content instanceof SequenceElement sequence) {
      children(sequence.items(), type);
    }
  }

  private void children(List<DataSet> children, @Nullable ValueType parent) {
    if (children.isEmpty()) {
      report(Rule.SR_CONTENT_EMPTY, "expected items in Content Sequence, found none");
      return;
    }
    if (depth == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, depth * 2);
    }
    depth++;
    for (int i = 0; i < children.size(); i++) {
      ordinals[depth - 1] = i + 1;
      DataSet child = children.get(i);
      RelationshipType relationship = relationship(child);
      DataElement reference = child.element(Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER).orElse(null);
      if (reference != null && !reference.isEmpty()) {
        reference(child, reference, parent, relationship);
      } else {
        ValueType type = valueType(child, false);
        edge(parent, relationship, type, false);
        item(child, type, false);
      }
    }
    depth--;
  }

  private @Nullable ValueType valueType(DataSet item, boolean isRoot) {
    String term = CodeCheck.text(item, Tag.VALUE_TYPE);
    if (term.isEmpty()) {
      report(
          isRoot ? Rule.SR_ROOT : Rule.SR_VALUE_TYPE_MISSING, "expected a Value Type, found none");
      return null;
    }
    ValueType type = ValueType.ofTerm(term).orElse(null);
    if (type == null) {
      boolean oldName = term.equals("PERSON NAME");
      report(
          Rule.SR_VALUE_TYPE_UNKNOWN,
          oldName
              ? "expected PNAME, found PERSON NAME"
              : "expected a Value Type of the standard, found another term");
    } else if (sopClass != null && !sopClass.valueTypes().contains(type)) {
      report(
          Rule.SR_VALUE_TYPE_ILLEGAL,
          "expected a Value Type that the IOD allows, found " + type,
          section(sopClass));
    }
    return type;
  }

  private static String section(SrSopClass sopClass) {
    return "PS3.3 " + sopClass.section();
  }

  private @Nullable RelationshipType relationship(DataSet item) {
    String term = CodeCheck.text(item, Tag.RELATIONSHIP_TYPE);
    if (term.isEmpty()) {
      report(Rule.SR_RELATIONSHIP_MISSING, "expected a Relationship Type, found none");
      return null;
    }
    RelationshipType type = RelationshipType.ofTerm(term).orElse(null);
    if (type == null) {
      report(
          Rule.SR_RELATIONSHIP_UNKNOWN,
          "expected a Relationship Type of the standard, found another term");
    }
    return type;
  }

  private void edge(
      @Nullable ValueType source,
      @Nullable RelationshipType relationship,
      @Nullable ValueType target,
      boolean byReference) {
    // What is unknown was reported as such; a value type that the IOD does not know is not reported
    // twice.
    if (sopClass == null || source == null || relationship == null || target == null) {
      return;
    }
    boolean known =
        sopClass.valueTypes().contains(source) && sopClass.valueTypes().contains(target);
    if (known && !sopClass.allows(source, relationship, target, byReference)) {
      String found =
          source + " " + relationship.term() + " " + target + (byReference ? " by reference" : "");
      report(
          Rule.SR_RELATIONSHIP_ILLEGAL,
          "expected a relationship that the IOD allows, found " + found,
          section(sopClass));
    }
  }

  private void reference(
      DataSet edge,
      DataElement identifier,
      @Nullable ValueType parent,
      @Nullable RelationshipType relationship) {
    if (edge.contains(Tag.VALUE_TYPE)
        || edge.contains(Tag.CONCEPT_NAME_CODE_SEQUENCE)
        || edge.contains(Tag.CONTENT_SEQUENCE)) {
      report(
          Rule.SR_REFERENCE_VALUE,
          "expected a reference alone, found attributes of an item beside it");
    }
    if (sopClass != null && !sopClass.allowsReferences()) {
      report(
          Rule.SR_REFERENCE_ILLEGAL,
          "expected an item by value, found one by reference",
          section(sopClass));
      return;
    }
    ContentItem target =
        identifier instanceof ValueElement value && value.vr() == Vr.UL ? target(value) : null;
    if (target == null) {
      report(
          Rule.SR_REFERENCE_DANGLING,
          "expected the identifier of an item, found one that leads to none");
      return;
    }
    if (leadsUp((ValueElement) identifier)) {
      report(
          Rule.SR_REFERENCE_ANCESTOR,
          "expected a target elsewhere in the tree, found one above the reference");
    }
    edge(parent, relationship, target.valueType().orElse(null), true);
  }

  private @Nullable ContentItem target(ValueElement identifier) {
    if (identifier.integer(0) != 1) {
      return null;
    }
    ContentItem at = root;
    for (int level = 1; level < identifier.count(); level++) {
      long ordinal = identifier.integer(level);
      if (ordinal < 1
          || ordinal > at.children().size()
          || !(at.children().get((int) ordinal - 1) instanceof Related.ByValue child)) {
        return null;
      }
      at = child.item();
    }
    return at;
  }

  private boolean leadsUp(ValueElement identifier) {
    if (identifier.count() > depth) {
      return false;
    }
    for (int level = 0; level < identifier.count(); level++) {
      if (identifier.integer(level) != ordinals[level]) {
        return false;
      }
    }
    return true;
  }

  private void name(DataSet item, @Nullable ValueType type, boolean isRoot) {
    DataElement name = item.element(Tag.CONCEPT_NAME_CODE_SEQUENCE).orElse(null);
    if (name == null || HeaderCheck.isEmpty(name)) {
      if (isRoot || name != null || (type != null && needsName(type))) {
        report(
            Rule.SR_NAME_MISSING,
            "expected a concept name, found " + (name == null ? "none" : "an empty sequence"));
      }
      return;
    }
    codes.single(name, CONCEPT_NAME, path);
  }

  private static boolean needsName(ValueType type) {
    return switch (type) {
      case TEXT, CODE, NUM, DATETIME, DATE, TIME, UIDREF, PNAME -> true;
      case COMPOSITE, IMAGE, WAVEFORM, SCOORD, SCOORD3D, TCOORD, TABLE, CONTAINER -> false;
    };
  }

  private void foreignValues(DataSet item, @Nullable ValueType type) {
    for (int tag : VALUE_TAGS) {
      if (item.contains(tag) && (type == null || valueTag(type) != tag)) {
        report(
            Rule.SR_VALUE_UNEXPECTED,
            "expected no " + Tag.format(tag) + ", which belongs to another Value Type, found one");
      }
    }
  }

  /** The attribute that holds the value; 0 where there are several, or a macro of its own. */
  static int valueTag(ValueType type) {
    return switch (type) {
      case TEXT -> Tag.TEXT_VALUE;
      case CODE -> Tag.CONCEPT_CODE_SEQUENCE;
      case NUM -> Tag.MEASURED_VALUE_SEQUENCE;
      case DATETIME -> Tag.DATE_TIME;
      case DATE -> Tag.DATE;
      case TIME -> Tag.TIME;
      case UIDREF -> Tag.UID;
      case PNAME -> Tag.PERSON_NAME;
      case COMPOSITE, IMAGE, WAVEFORM -> Tag.REFERENCED_SOP_SEQUENCE;
      case TABLE -> Tag.TABULATED_VALUES_SEQUENCE;
      case SCOORD, SCOORD3D, TCOORD, CONTAINER -> 0;
    };
  }
}
