package org.dicomsr.templates.internal;

import java.util.List;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.TemplateValidator;

/** Refuses content that breaks its template. */
public final class Strict {
  private Strict() {}

  /**
   * Checks a tree that was built.
   *
   * @param root its root
   * @param tid the template that it is to be of
   * @return the root
   * @throws InvalidDocumentException when it breaks the template, with each place and row
   */
  public static Container demand(Container root, String tid) {
    return demand(TemplateValidator.standard(), root, tid);
  }

  /**
   * Checks a tree that was built.
   *
   * @param validator knows the template
   * @param root its root
   * @param tid the template that it is to be of
   * @param <I> what the root is
   * @return the root
   * @throws InvalidDocumentException when it breaks the template, with each place and row
   */
  public static <I extends ContentItem> I demand(TemplateValidator validator, I root, String tid) {
    List<Violation> errors =
        validator.validate(root, tid).violations().stream()
            .filter(violation -> violation.severity() == Severity.ERROR)
            .toList();
    if (!errors.isEmpty()) {
      throw new InvalidDocumentException(errors);
    }
    return root;
  }
}
