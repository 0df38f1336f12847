package org.dicomsr.templates;

import java.util.List;
import java.util.Optional;
import org.dicomsr.templates.definition.Template;

/**
 * Of which template a content tree is. Immutable and thread-safe.
 *
 * @param candidates the templates that fit it equally well, usually one; none if no template that
 *     is known does
 * @param claim what the document says itself, and whether that holds
 * @param claimed the identifier that the document gives, written well; empty if it gives none
 * @param notShipped the title of the standard's template that it is, where the library does not
 *     have that template; empty otherwise
 */
public record Recognition(
    List<Template> candidates, Claim claim, String claimed, String notShipped) {

  /** What becomes of the Content Template Sequence (0040,A504) of a document. */
  public enum Claim {
    /** There is none. */
    ABSENT,
    /** The content is what it says. */
    CONFIRMED,
    /**
     * The content is what it says, but the identifier is written wrongly, as {@code TID1500} is.
     */
    MISSPELT,
    /** It names a template that is known, but the content is not of that template. */
    REFUTED,
    /** It names no template that is known. */
    UNKNOWN,
    /** It names a template of the standard that the library does not have. */
    NOT_SHIPPED,
    /** It is not the standard's, and the template is not known. */
    PRIVATE
  }

  /** Copies the list. */
  public Recognition {
    candidates = List.copyOf(candidates);
  }

  /** {@return the template, absent if there is none, or more than one fits equally well} */
  public Optional<Template> template() {
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }

  /** {@return whether several templates fit equally well} */
  public boolean isAmbiguous() {
    return candidates.size() > 1;
  }
}
