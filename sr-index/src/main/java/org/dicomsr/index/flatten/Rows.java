package org.dicomsr.index.flatten;

import java.util.Arrays;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.match.RowAssignment;
import org.dicomsr.templates.match.RowReference;
import org.jspecify.annotations.Nullable;

/** The rows that items fill, asked for in the course of a walk. Not thread-safe. */
final class Rows {
  private final @Nullable ValidationResult result;
  private int[] ordinals = {1, 0, 0, 0, 0, 0, 0, 0};
  private int depth = 1;

  private Rows(@Nullable ValidationResult result) {
    this.result = result;
  }

  static Rows of(ContentItem root, @Nullable TemplateValidator validator) {
    return new Rows(validator == null ? null : validator.validate(root));
  }

  @Nullable String template() {
    return result == null ? null : result.template().map(template -> template.tid()).orElse(null);
  }

  void down(int ordinal) {
    if (depth == ordinals.length) {
      ordinals = Arrays.copyOf(ordinals, depth * 2);
    }
    ordinals[depth++] = ordinal;
  }

  void up() {
    depth--;
  }

  @Nullable RowReference row() {
    return result == null
        ? null
        : result
            .rowOf(ItemIdentifier.of(Arrays.copyOf(ordinals, depth)))
            .map(RowAssignment::reference)
            .orElse(null);
  }
}
