package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Text;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * A number that somebody gave to an order or procedure, and who: rows 3 to 8 of TID 1005 (PS3.16).
 * Immutable and thread-safe; {@code toString} shows nothing of it.
 *
 * @param value the number
 * @param issuer who gave it, Issuer of Identifier (110190, DCM)
 */
public record IssuedIdentifier(String value, @Nullable String issuer) {

  /** Checks that there is a number. */
  public IssuedIdentifier {
    Objects.requireNonNull(value, "value");
  }

  /**
   * A number of unknown origin.
   *
   * @param value the number
   * @return the identifier
   */
  public static IssuedIdentifier of(String value) {
    return new IssuedIdentifier(value, null);
  }

  static void write(
      ItemBuilder<?> parent,
      RelationshipType type,
      CodedConcept name,
      @Nullable IssuedIdentifier identifier) {
    if (identifier != null) {
      parent.text(
          type,
          name,
          identifier.value,
          item ->
              new ChildWriter(item, HAS_CONCEPT_MOD)
                  .text(Dcm.ISSUER_OF_IDENTIFIER, identifier.issuer));
    }
  }

  static @Nullable IssuedIdentifier read(Children items, CodedConcept name) {
    ContentNode node = items.first(name, Text.class);
    String value = items.text(name);
    return node == null || value == null
        ? null
        : new IssuedIdentifier(value, Children.of(node).text(Dcm.ISSUER_OF_IDENTIFIER));
  }

  @Override
  public String toString() {
    return "IssuedIdentifier";
  }
}
