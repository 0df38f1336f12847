package org.dicomsr.index.internal;

import java.util.List;
import org.apache.lucene.index.IndexableField;
import org.dicomsr.index.document.GroupDocument;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.model.content.Relationship;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.templates.match.RowReference;

/** Groups as Lucene documents. Not thread-safe. */
final class GroupFields {
  private final FieldFactory fields;
  private final ItemFields items;

  GroupFields(FieldFactory fields, ItemFields items) {
    this.fields = fields;
    this.items = items;
  }

  void add(List<IndexableField> to, GroupDocument group, long order) {
    ItemDocument head = group.head();
    to.add(fields.term(IndexField.GROUP_KIND, group.kind().term()));
    to.add(fields.term(IndexField.GROUP_NAME, head.name().key()));
    items.meaning(to, IndexField.GROUP_NAME_MEANING, head.name().meaning());
    to.add(fields.term(IndexField.GROUP_PATH, items.path(head)));
    Relationship relationship = head.relationship();
    if (relationship != null) {
      to.add(fields.term(IndexField.GROUP_RELATIONSHIP, relationship.term()));
    }
    RowReference row = head.row();
    if (row != null) {
      to.add(fields.term(IndexField.GROUP_ROW, Tokens.row(row)));
    }
    TemplateIdentification template = group.template();
    if (template != null) {
      to.add(fields.term(IndexField.GROUP_TEMPLATE, template.identifier()));
    }
    if (head.context()) {
      to.add(fields.term(IndexField.GROUP_CONTEXT, ItemFields.FLAG_CONTEXT));
    }
    items.modifiers(to, IndexField.GROUP_MODIFIER, head.modifiers());
    if (head.time() != null) {
      to.add(FieldFactory.number(IndexField.GROUP_TIME_FROM, head.time().from()));
      to.add(FieldFactory.number(IndexField.GROUP_TIME_TO, head.time().to()));
    }
    to.add(FieldFactory.number(IndexField.GROUP_ORDER, order));
  }
}
