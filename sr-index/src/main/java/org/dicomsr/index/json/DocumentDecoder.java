package org.dicomsr.index.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ItemLink;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.json.DocumentEncoder.Inherited;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/** Documents from JSON. Members that it does not know are left alone. */
final class DocumentDecoder {
  ObjectDocument object(Node node) throws DocumentFormatException {
    requireSchema(node);
    List<InstanceEntry> instances = node.get("instances").list(DocumentDecoder::instance);
    if (instances.isEmpty()) {
      throw node.get("instances").expected("one instance or more");
    }
    return new ObjectDocument(
        node.get("kind").term(ObjectKind::ofTerm),
        patient(node.get("patient")),
        node.text("study"),
        node.text("series"),
        instances,
        node.text("template"),
        node.get("time", ValueDecoder::range),
        attributes(node.get("attributes")),
        node.list("references", DocumentDecoder::reference),
        group(node.get("root"), Inherited.NOTHING),
        node.list("notes", DocumentDecoder::note));
  }

  static void requireSchema(Node node) throws DocumentFormatException {
    if (node.get("schema").integer() != DocumentJson.SCHEMA) {
      throw node.get("schema").expected("version " + DocumentJson.SCHEMA);
    }
  }

  static PatientIdentity patient(Node node) throws DocumentFormatException {
    return new PatientIdentity(
        node.get("key").text(),
        node.truth("byStudy"),
        node.text("id"),
        node.text("issuer"),
        node.text("site"),
        node.text("name"),
        node.text("birthDate"),
        node.text("sex"));
  }

  static InstanceEntry instance(Node node) throws DocumentFormatException {
    return new InstanceEntry(
        ValueDecoder.sop(node),
        node.get("number", Node::integer),
        node.get("frames").integer(),
        node.list("locations", Node::text));
  }

  static List<HeaderAttribute> attributes(Node node) throws DocumentFormatException {
    List<HeaderAttribute> attributes = new ArrayList<>();
    for (Object name : node.names()) {
      String keyword = String.valueOf(name);
      attributes.add(new HeaderAttribute(keyword, node.get(keyword).list(ValueDecoder::value)));
    }
    return attributes;
  }

  static ObjectReference reference(Node node) throws DocumentFormatException {
    return new ObjectReference(
        node.text("study"),
        node.text("series"),
        node.text("class"),
        node.text("uid"),
        node.list("roles", role -> role.term(ReferenceRole::ofTerm)));
  }

  static Violation note(Node node) throws DocumentFormatException {
    return new Violation(
        node.get("rule").text(),
        node.get("severity").term(DocumentDecoder::severity),
        node.get("path").text(),
        node.get("message").text(),
        node.get("section").text());
  }

  private static Optional<Severity> severity(String name) {
    return Arrays.stream(Severity.values()).filter(each -> each.name().equals(name)).findFirst();
  }

  private GroupDocument group(Node node, Inherited inherited) throws DocumentFormatException {
    ItemDocument head = fact(node, inherited);
    Inherited inside = Inherited.from(head);
    return new GroupDocument(
        node.get("group").term(GroupKind::ofTerm),
        head,
        node.get("template", DocumentDecoder::template),
        node.list("groups", within -> group(within, inside)),
        node.list("items", item -> fact(item, inside)));
  }

  private static TemplateIdentification template(Node node) throws DocumentFormatException {
    return new TemplateIdentification(
        node.text("resource"), node.get("id").text(), node.text("resourceUid"));
  }

  private ItemDocument fact(Node node, Inherited inherited) throws DocumentFormatException {
    return new ItemDocument(
        node.get("path").text(),
        node.get("type", type -> type.term(DocumentDecoder::valueType)),
        node.get("name", ValueDecoder::name, FactName.UNNAMED),
        node.get("value", ValueDecoder::value),
        node.get("relationship", DocumentDecoder::relationship),
        node.truth("context"),
        node.has("modifiers")
            ? node.list("modifiers", DocumentDecoder::modifier)
            : inherited.modifiers(),
        above(node, inherited),
        node.get("row", DocumentDecoder::row),
        time(node, inherited),
        node.text("observation"),
        node.list("links", DocumentDecoder::link));
  }

  private static Optional<ValueType> valueType(String term) {
    return Arrays.stream(ValueType.values()).filter(type -> type.term().equals(term)).findFirst();
  }

  private static Relationship relationship(Node node) throws DocumentFormatException {
    String term = node.text();
    return RelationshipType.ofTerm(term).map(Relationship::of).orElse(new Relationship(term));
  }

  private static Modifier modifier(Node node) throws DocumentFormatException {
    return new Modifier(
        ValueDecoder.name(node.get("name")),
        ValueDecoder.value(node.get("value")),
        node.truth("context"));
  }

  private static List<FactName> above(Node node, Inherited inherited)
      throws DocumentFormatException {
    if (node.has("above")) {
      return node.list("above", ValueDecoder::name);
    }
    if (!node.has("beneath")) {
      return inherited.path();
    }
    List<FactName> names = new ArrayList<>(inherited.path());
    names.addAll(node.list("beneath", ValueDecoder::name));
    return names;
  }

  private static RowReference row(Node node) throws DocumentFormatException {
    String text = node.text();
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw node.expected("a template and a row");
    }
    return new RowReference(text.substring(0, colon), text.substring(colon + 1));
  }

  private static @Nullable TimeRange time(Node node, Inherited inherited)
      throws DocumentFormatException {
    if (node.truth("timeless")) {
      return null;
    }
    return node.has("time") ? ValueDecoder.range(node.get("time")) : inherited.time();
  }

  private static ItemLink link(Node node) throws DocumentFormatException {
    return new ItemLink(
        node.get("path").text(), relationship(node.get("relationship")), node.get("target").text());
  }
}
