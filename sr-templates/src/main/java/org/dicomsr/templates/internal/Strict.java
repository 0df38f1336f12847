package org.dicomsr.templates.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    List<Violation> errors = errors(validator, root, tid);
    if (!errors.isEmpty()) {
      throw new InvalidDocumentException(errors);
    }
    return root;
  }

  /**
   * Checks a tree that was edited: it may have the faults that it had, and no more.
   *
   * @param before the root before the edit
   * @param after the root now
   * @param tid the template that it is to be of
   * @return the root now
   * @throws InvalidDocumentException when it breaks the template more often than before, with each
   *     place and row
   */
  public static Container demandNoMore(Container before, Container after, String tid) {
    TemplateValidator validator = TemplateValidator.standard();
    List<Violation> errors = errors(validator, after, tid);
    if (errors.isEmpty()) {
      return after;
    }
    Map<String, Integer> known = counts(errors(validator, before, tid));
    Map<String, Integer> now = counts(errors);
    List<Violation> added =
        errors.stream()
            .filter(
                error -> now.getOrDefault(error.rule(), 0) > known.getOrDefault(error.rule(), 0))
            .toList();
    if (!added.isEmpty()) {
      throw new InvalidDocumentException(added);
    }
    return after;
  }

  private static List<Violation> errors(TemplateValidator validator, ContentItem root, String tid) {
    return validator.validate(root, tid).violations().stream()
        .filter(violation -> violation.severity() == Severity.ERROR)
        .toList();
  }

  private static Map<String, Integer> counts(List<Violation> errors) {
    Map<String, Integer> counts = new HashMap<>();
    errors.forEach(error -> counts.merge(error.rule(), 1, Integer::sum));
    return counts;
  }
}
