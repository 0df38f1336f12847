package org.dicomsr.index.json;

import java.util.List;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ItemLink;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Documents to JSON. */
final class DocumentEncoder {
  private final JsonGenerator out;
  private final ValueEncoder values;

  DocumentEncoder(JsonGenerator out) {
    this.out = out;
    this.values = new ValueEncoder(out);
  }

  void object(ObjectDocument object) {
    out.writeStartObject();
    out.writeNumberProperty("schema", DocumentJson.SCHEMA);
    out.writeStringProperty("kind", object.kind().term());
    out.writeStringProperty("key", object.key());
    patient(object.patient());
    values.text("study", object.studyUid());
    values.text("series", object.seriesUid());
    out.writeArrayPropertyStart("instances");
    object.instances().forEach(this::instance);
    out.writeEndArray();
    values.text("template", object.template());
    values.range("time", object.time());
    attributes("attributes", object.attributes());
    references(object.references());
    out.writeName("root");
    group(object.root(), Inherited.NOTHING);
    notes(object.notes());
    out.writeEndObject();
  }

  void patient(PatientIdentity patient) {
    out.writeObjectPropertyStart("patient");
    out.writeStringProperty("key", patient.key());
    if (patient.byStudy()) {
      out.writeBooleanProperty("byStudy", true);
    }
    values.text("id", patient.id());
    values.text("issuer", patient.issuer());
    values.text("site", patient.site());
    values.text("name", patient.name());
    values.text("birthDate", patient.birthDate());
    values.text("sex", patient.sex());
    out.writeEndObject();
  }

  void instance(InstanceEntry entry) {
    out.writeStartObject();
    values.text("class", entry.instance().sopClassUid());
    values.text("uid", entry.instance().sopInstanceUid());
    if (entry.number() != null) {
      out.writeNumberProperty("number", entry.number());
    }
    out.writeNumberProperty("frames", entry.frames());
    if (!entry.locations().isEmpty()) {
      out.writeArrayPropertyStart("locations");
      entry.locations().forEach(out::writeString);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  void attributes(String member, List<HeaderAttribute> attributes) {
    out.writeObjectPropertyStart(member);
    for (HeaderAttribute attribute : attributes) {
      out.writeArrayPropertyStart(attribute.keyword());
      attribute.values().forEach(values::value);
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  void references(List<ObjectReference> references) {
    out.writeArrayPropertyStart("references");
    for (ObjectReference reference : references) {
      out.writeStartObject();
      values.text("study", reference.studyUid());
      values.text("series", reference.seriesUid());
      values.text("class", reference.sopClassUid());
      values.text("uid", reference.sopInstanceUid());
      out.writeArrayPropertyStart("roles");
      reference.roles().forEach(role -> out.writeString(role.term()));
      out.writeEndArray();
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  void notes(List<Violation> notes) {
    if (notes.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("notes");
    for (Violation note : notes) {
      out.writeStartObject();
      out.writeStringProperty("rule", note.rule());
      out.writeStringProperty("severity", note.severity().name());
      out.writeStringProperty("path", note.path());
      out.writeStringProperty("message", note.message());
      out.writeStringProperty("section", note.section());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** What a fact has unless it says otherwise. */
  record Inherited(List<Modifier> modifiers, List<FactName> path, @Nullable TimeRange time) {
    static final Inherited NOTHING = new Inherited(List.of(), List.of(), null);

    static Inherited from(ItemDocument head) {
      return new Inherited(head.modifiers(), head.conceptPath(), head.time());
    }
  }

  private void group(GroupDocument group, Inherited inherited) {
    out.writeStartObject();
    out.writeStringProperty("group", group.kind().term());
    fact(group.head(), inherited);
    template(group.template());
    Inherited inside = Inherited.from(group.head());
    if (!group.items().isEmpty()) {
      out.writeArrayPropertyStart("items");
      for (ItemDocument item : group.items()) {
        out.writeStartObject();
        fact(item, inside);
        out.writeEndObject();
      }
      out.writeEndArray();
    }
    if (!group.groups().isEmpty()) {
      out.writeArrayPropertyStart("groups");
      group.groups().forEach(within -> group(within, inside));
      out.writeEndArray();
    }
    out.writeEndObject();
  }

  private void template(@Nullable TemplateIdentification template) {
    if (template != null) {
      out.writeObjectPropertyStart("template");
      out.writeStringProperty("id", template.identifier());
      values.text("resource", template.mappingResource());
      values.text("resourceUid", template.mappingResourceUid());
      out.writeEndObject();
    }
  }

  private void fact(ItemDocument fact, Inherited inherited) {
    out.writeStringProperty("path", fact.path());
    if (fact.valueType() != null) {
      out.writeStringProperty("type", fact.valueType().term());
    }
    if (!fact.name().key().isEmpty()) {
      out.writeName("name");
      values.name(fact.name());
    }
    if (fact.value() != null) {
      out.writeName("value");
      values.value(fact.value());
    }
    if (fact.relationship() != null) {
      out.writeStringProperty("relationship", fact.relationship().term());
    }
    if (fact.context()) {
      out.writeBooleanProperty("context", true);
    }
    modifiers(fact.modifiers(), inherited.modifiers());
    above(fact.above(), inherited.path());
    if (fact.row() != null) {
      out.writeStringProperty("row", fact.row().tid() + ":" + fact.row().label());
    }
    time(fact.time(), inherited.time());
    values.text("observation", fact.observationUid());
    links(fact.links());
  }

  private void modifiers(List<Modifier> modifiers, List<Modifier> inherited) {
    if (modifiers.equals(inherited)) {
      return;
    }
    out.writeArrayPropertyStart("modifiers");
    for (Modifier modifier : modifiers) {
      out.writeStartObject();
      out.writeName("name");
      values.name(modifier.name());
      out.writeName("value");
      values.value(modifier.value());
      if (modifier.context()) {
        out.writeBooleanProperty("context", true);
      }
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  /** Beneath an item of the group, only the names in between are written. */
  private void above(List<FactName> above, List<FactName> inherited) {
    if (above.equals(inherited)) {
      return;
    }
    boolean within =
        above.size() > inherited.size() && above.subList(0, inherited.size()).equals(inherited);
    out.writeArrayPropertyStart(within ? "beneath" : "above");
    above.subList(within ? inherited.size() : 0, above.size()).forEach(values::name);
    out.writeEndArray();
  }

  private void time(@Nullable TimeRange time, @Nullable TimeRange inherited) {
    if (time != null && !time.equals(inherited)) {
      values.range("time", time);
    } else if (time == null && inherited != null) {
      out.writeBooleanProperty("timeless", true);
    }
  }

  private void links(List<ItemLink> links) {
    if (links.isEmpty()) {
      return;
    }
    out.writeArrayPropertyStart("links");
    for (ItemLink link : links) {
      out.writeStartObject();
      out.writeStringProperty("path", link.path());
      out.writeStringProperty("relationship", link.relationship().term());
      out.writeStringProperty("target", link.target());
      out.writeEndObject();
    }
    out.writeEndArray();
  }
}
