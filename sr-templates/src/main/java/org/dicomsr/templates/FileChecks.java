package org.dicomsr.templates;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.templates.context.ContextGroupTable;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.custom.FilePosition;
import org.dicomsr.templates.custom.Mention;
import org.dicomsr.templates.custom.TemplateFile;
import org.dicomsr.templates.custom.TemplateFileException;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateParameter;
import org.dicomsr.templates.definition.TemplateRow;

/** Whether the templates of a file go with the others. */
final class FileChecks {
  private final TemplateFile file;
  private final Templates all;

  FileChecks(TemplateFile file, Templates all) {
    this.file = file;
    this.all = all;
  }

  /** Checks that nobody else defines what a file defines. */
  static void identifiersAreNew(
      TemplateFile file, Map<String, String> sources, ContextGroups groups) {
    for (Template template : file.templates()) {
      String taken = sources.get(template.tid());
      if (taken != null) {
        throw new TemplateFileException(
            or(file.templatePosition(template.tid()), file),
            "expected a new TID, found " + template.tid() + ", which " + taken + " defines");
      }
    }
    for (ContextGroupTable table : file.contextGroups()) {
      if (groups.knows(table.cid())) {
        throw new TemplateFileException(
            or(file.groupPosition(table.cid()), file),
            "expected a new CID, found " + table.cid() + ", which is defined already");
      }
    }
  }

  void run() {
    for (Mention mention : file.mentions()) {
      isKnown(mention);
    }
    for (Template template : file.templates()) {
      for (TemplateRow row : template.rows()) {
        if (row.content() instanceof RowContent.Include include) {
          hasNoRowsBelow(template, row);
          bindsDeclaredParameters(template, row, include);
        }
      }
      includesEnd(template, new LinkedHashSet<>());
    }
  }

  private void isKnown(Mention mention) {
    String id = mention.id();
    switch (mention.kind()) {
      case TEMPLATE -> {
        if (all.template(id).isEmpty() && !all.external().containsKey(id)) {
          throw new TemplateFileException(
              mention.position(), "expected the TID of a known template, found " + id);
        }
      }
      case CONTEXT_GROUP -> {
        if (!all.contextGroups().knows(id)) {
          throw new TemplateFileException(
              mention.position(), "expected the CID of a known context group, found " + id);
        }
      }
    }
  }

  /** What stands below an included template's items is said in that template. */
  private void hasNoRowsBelow(Template template, TemplateRow row) {
    List<TemplateRow> below = template.children(row);
    if (!below.isEmpty()) {
      throw new TemplateFileException(
          or(file.rowPosition(template.tid(), below.getFirst().label()), file),
          "expected no row nested in row "
              + row.label()
              + " of TID "
              + template.tid()
              + ", which includes a template, found row "
              + below.getFirst().label());
    }
  }

  private void bindsDeclaredParameters(
      Template template, TemplateRow row, RowContent.Include include) {
    Optional<Template> target = all.template(include.tid());
    if (target.isEmpty()) {
      return;
    }
    for (String name : include.bindings().keySet()) {
      if (!declares(target.get(), name)) {
        throw new TemplateFileException(
            or(file.rowPosition(template.tid(), row.label()), file),
            "expected a parameter that TID " + include.tid() + " declares, found " + name);
      }
    }
  }

  private static boolean declares(Template template, String name) {
    for (TemplateParameter parameter : template.parameters()) {
      if (parameter.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Follows the includes that no content item stands above; on none of these ways may one return.
   */
  private void includesEnd(Template template, Set<String> way) {
    if (!way.add(template.tid())) {
      List<String> circle = new ArrayList<>(way);
      circle.subList(0, circle.indexOf(template.tid())).clear();
      circle.add(template.tid());
      throw new TemplateFileException(
          or(
              circle.stream().map(file::templatePosition).flatMap(Optional::stream).findFirst(),
              file),
          "expected a content item between templates that include each other, found none: TID "
              + String.join(" includes TID ", circle));
    }
    for (TemplateRow row : template.rows()) {
      if (row.content() instanceof RowContent.Include include && !belowItem(template, row)) {
        Optional<Template> target = all.template(include.tid());
        if (target.isPresent()) {
          includesEnd(target.get(), way);
        }
      }
    }
    way.remove(template.tid());
  }

  private static boolean belowItem(Template template, TemplateRow row) {
    Optional<TemplateRow> parent = template.parent(row);
    while (parent.isPresent()) {
      if (parent.get().content() instanceof RowContent.Item) {
        return true;
      }
      parent = template.parent(parent.get());
    }
    return false;
  }

  private static FilePosition or(Optional<FilePosition> position, TemplateFile file) {
    return position.orElse(new FilePosition(file.source(), 1, 1));
  }
}
