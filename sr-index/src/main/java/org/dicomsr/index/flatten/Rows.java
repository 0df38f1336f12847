package org.dicomsr.index.flatten;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.match.FilledRow;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/** The rows that items fill, asked for in the course of a walk. Not thread-safe. */
final class Rows {
  private final @Nullable ValidationResult result;

  /** From the root down to the item where the walk is; null from where no row is filled. */
  private final List<@Nullable FilledRow> path = new ArrayList<>();

  private Rows(@Nullable ValidationResult result) {
    this.result = result;
    path.add(result == null ? null : result.rows().orElse(null));
  }

  static Rows of(ContentItem root, @Nullable TemplateValidator validator) {
    return new Rows(validator == null ? null : validator.validate(root));
  }

  @Nullable String template() {
    return result == null ? null : result.template().map(template -> template.tid()).orElse(null);
  }

  void down(int ordinal) {
    FilledRow above = path.getLast();
    path.add(above == null ? null : above.child(ordinal));
  }

  void up() {
    path.removeLast();
  }

  @Nullable RowReference row() {
    FilledRow here = path.getLast();
    return here == null ? null : here.row();
  }
}
