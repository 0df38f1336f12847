package org.dicomsr.model.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The template that a container follows: the item of Content Template Sequence (0040,A504) (PS3.3
 * C.18.8). Immutable.
 *
 * @param mappingResource who defines the template, Mapping Resource (0008,0105), {@code DCMR} for
 *     PS3.16
 * @param identifier the template, Template Identifier (0040,DB00), such as {@code 1500}
 * @param mappingResourceUid who defines the template, Mapping Resource UID (0008,0118)
 */
public record TemplateIdentification(
    @Nullable String mappingResource, String identifier, @Nullable String mappingResourceUid) {

  /** Checks that the identifier is not null. */
  public TemplateIdentification {
    Objects.requireNonNull(identifier, "identifier");
  }

  /**
   * A template of PS3.16.
   *
   * @param identifier its number, such as {@code 1500}
   * @return the identification
   */
  public static TemplateIdentification dcmr(String identifier) {
    return new TemplateIdentification("DCMR", identifier, null);
  }

  @Override
  public String toString() {
    return "DCMR".equals(mappingResource)
            && identifier.length() <= 6
            && identifier.chars().allMatch(c -> c >= '0' && c <= '9')
        ? "TID " + identifier
        : "private template";
  }
}
