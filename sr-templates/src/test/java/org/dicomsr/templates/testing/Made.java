package org.dicomsr.templates.testing;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;

/** An item made for a row, which still can be changed. */
public final class Made {
  public final Template template;
  public final TemplateRow row;
  public final RelationshipType relationship;

  /** Whether the row stands in the template of the item above, not in one it includes. */
  public final boolean direct;

  /** Whether nothing on the way from the row above may be repeated. */
  public final boolean single;

  public ContentItem item;
  public final List<Made> children = new ArrayList<>();

  Made(
      Template template,
      TemplateRow row,
      RelationshipType relationship,
      boolean direct,
      boolean single,
      ContentItem item) {
    this.template = template;
    this.row = row;
    this.relationship = relationship;
    this.direct = direct;
    this.single = single;
    this.item = item;
  }

  /** The row's own part of a rule. */
  public String rule(String about) {
    return "TID" + template.tid() + "-row" + row.label() + "-" + about;
  }

  RowContent.Item content() {
    return (RowContent.Item) row.content();
  }

  /** The tree. */
  public ContentItem tree() {
    return item.withChildren(
        children.stream().map(made -> Related.of(made.relationship, made.tree())).toList());
  }

  /** This and all below. */
  public List<Made> all() {
    List<Made> all = new ArrayList<>();
    all.add(this);
    children.forEach(child -> all.addAll(child.all()));
    return all;
  }
}
