package org.dicomsr.index.internal.codec;

import java.util.Optional;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.GroupKind;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ItemLink;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.ReferenceRole;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/** Writes and reads the parts that documents and images have in common, and whole documents. */
final class DocumentCodec {

  private DocumentCodec() {}

  static void write(ValueWriter out, ObjectDocument document) {
    ByteWriter bytes = out.out;
    bytes.text(document.kind().name());
    patient(out, document.patient());
    bytes.text(document.studyUid());
    bytes.text(document.seriesUid());
    bytes.list(document.instances(), entry -> entry(out, entry));
    bytes.text(document.template());
    bytes.optional(document.time(), out::time);
    bytes.list(document.attributes(), attribute -> attribute(out, attribute));
    bytes.list(document.references(), reference -> reference(out, reference));
    group(out, document.root());
    bytes.list(document.notes(), note -> note(out, note));
  }

  static ObjectDocument read(ValueReader in) {
    ByteReader bytes = in.in;
    return new ObjectDocument(
        ObjectKind.valueOf(bytes.requiredText()),
        patient(in),
        bytes.text(),
        bytes.text(),
        bytes.list(() -> entry(in)),
        bytes.text(),
        bytes.optional(in::time),
        bytes.list(() -> attribute(in)),
        bytes.list(() -> reference(in)),
        group(in),
        bytes.list(() -> note(in)));
  }

  static void patient(ValueWriter out, PatientIdentity patient) {
    ByteWriter bytes = out.out;
    bytes.text(patient.key());
    bytes.flag(patient.byStudy());
    bytes.text(patient.id());
    bytes.text(patient.issuer());
    bytes.text(patient.site());
    bytes.text(patient.name());
    bytes.text(patient.birthDate());
    bytes.text(patient.sex());
  }

  static PatientIdentity patient(ValueReader in) {
    ByteReader bytes = in.in;
    return new PatientIdentity(
        bytes.requiredText(),
        bytes.flag(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text());
  }

  static void entry(ValueWriter out, InstanceEntry entry) {
    out.sop(entry.instance());
    out.out.optional(entry.number(), number -> out.out.integer(number));
    out.out.integer(entry.frames());
    out.out.list(entry.locations(), out.out::unsharedText);
  }

  static InstanceEntry entry(ValueReader in) {
    return new InstanceEntry(
        in.sop(),
        in.in.optional(() -> Math.toIntExact(in.in.integer())),
        Math.toIntExact(in.in.integer()),
        in.in.list(in.in::unsharedText));
  }

  static void attribute(ValueWriter out, HeaderAttribute attribute) {
    out.out.text(attribute.keyword());
    out.out.list(attribute.values(), out::value);
  }

  static HeaderAttribute attribute(ValueReader in) {
    return new HeaderAttribute(
        in.in.requiredText(),
        in.in.list(() ->
            Optional.ofNullable(in.value())
                .orElseThrow(() -> new IllegalStateException("stored document: no value"))));
  }

  static void reference(ValueWriter out, ObjectReference reference) {
    ByteWriter bytes = out.out;
    bytes.text(reference.studyUid());
    bytes.text(reference.seriesUid());
    bytes.text(reference.sopClassUid());
    bytes.text(reference.sopInstanceUid());
    bytes.list(reference.roles(), role -> bytes.text(role.name()));
  }

  static ObjectReference reference(ValueReader in) {
    ByteReader bytes = in.in;
    return new ObjectReference(
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.text(),
        bytes.list(() -> ReferenceRole.valueOf(bytes.requiredText())));
  }

  static void note(ValueWriter out, Violation note) {
    ByteWriter bytes = out.out;
    bytes.text(note.rule());
    bytes.text(note.severity().name());
    bytes.text(note.path());
    bytes.text(note.message());
    bytes.text(note.section());
  }

  static Violation note(ValueReader in) {
    ByteReader bytes = in.in;
    return new Violation(
        bytes.requiredText(),
        Severity.valueOf(bytes.requiredText()),
        bytes.requiredText(),
        bytes.requiredText(),
        bytes.requiredText());
  }

  private static void group(ValueWriter out, GroupDocument group) {
    out.out.text(group.kind().name());
    item(out, group.head());
    out.out.optional(
        group.template(),
        template -> {
          out.out.text(template.mappingResource());
          out.out.text(template.identifier());
          out.out.text(template.mappingResourceUid());
        });
    out.out.list(group.groups(), each -> group(out, each));
    out.out.list(group.items(), each -> item(out, each));
  }

  private static GroupDocument group(ValueReader in) {
    return new GroupDocument(
        GroupKind.valueOf(in.in.requiredText()),
        item(in),
        in.in.optional(
            () -> new TemplateIdentification(in.in.text(), in.in.requiredText(), in.in.text())),
        in.in.list(() -> group(in)),
        in.in.list(() -> item(in)));
  }

  private static void item(ValueWriter out, ItemDocument item) {
    ByteWriter bytes = out.out;
    bytes.unsharedText(item.path());
    ValueType type = item.valueType();
    bytes.text(type == null ? null : type.name());
    out.name(item.name());
    out.value(item.value());
    Relationship relationship = item.relationship();
    bytes.text(relationship == null ? null : relationship.term());
    bytes.flag(item.context());
    out.modifiers(item.modifiers());
    out.names(item.above());
    RowReference row = item.row();
    bytes.text(row == null ? null : row.tid());
    if (row != null) {
      bytes.text(row.label());
    }
    bytes.optional(item.time(), out::time);
    bytes.text(item.observationUid());
    bytes.list(
        item.links(),
        link -> {
          bytes.unsharedText(link.path());
          bytes.text(link.relationship().term());
          bytes.unsharedText(link.target());
        });
  }

  private static ItemDocument item(ValueReader in) {
    ByteReader bytes = in.in;
    String path = bytes.unsharedText();
    String type = bytes.text();
    return new ItemDocument(
        path,
        type == null ? null : ValueType.valueOf(type),
        in.name(),
        in.value(),
        relationship(bytes.text()),
        bytes.flag(),
        in.modifiers(),
        in.names(),
        row(in),
        bytes.optional(in::time),
        bytes.text(),
        bytes.list(() ->
            new ItemLink(
                bytes.unsharedText(),
                new Relationship(bytes.requiredText()),
                bytes.unsharedText())));
  }

  private static @Nullable Relationship relationship(@Nullable String term) {
    return term == null ? null : new Relationship(term);
  }

  private static @Nullable RowReference row(ValueReader in) {
    String tid = in.in.text();
    return tid == null ? null : new RowReference(tid, in.in.requiredText());
  }
}
