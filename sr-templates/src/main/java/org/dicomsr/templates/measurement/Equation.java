package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.observation.TextOrCode;

/**
 * By which equation or table a measurement was calculated: TID 315, or row 12 of TID 301 (PS3.16).
 * Immutable and thread-safe; {@code toString} shows counts only.
 *
 * @param kind what it is, as in CID 228: an equation, a table, or a citation of one
 * @param value the equation or table; only a code has parameters
 * @param parameters what the equation was given
 * @param parameterReferences what the equation was given, where it is elsewhere in the document
 */
public record Equation(
    CodedConcept kind,
    TextOrCode value,
    List<Measurement> parameters,
    List<ItemReference> parameterReferences) {
  /** (121420, DCM, "Equation"). */
  public static final CodedConcept EQUATION = CodedConcept.of("121420", "DCM", "Equation");

  /** (121424, DCM, "Table of Values"). */
  public static final CodedConcept TABLE_OF_VALUES =
      CodedConcept.of("121424", "DCM", "Table of Values");

  /** What is in the standard's context groups. */
  private static final class Groups {
    static final ContextGroup KINDS = ContextGroups.standard().group("228").orElseThrow();
  }

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException when a text has parameters
   */
  public Equation {
    Objects.requireNonNull(kind, "kind");
    parameters = List.copyOf(parameters);
    parameterReferences = List.copyOf(parameterReferences);
    if (value instanceof TextOrCode.OfText
        && !(parameters.isEmpty() && parameterReferences.isEmpty())) {
      throw new IllegalArgumentException(
          "equation: expected a code where there are parameters, found a text");
    }
  }

  /**
   * An equation as a code.
   *
   * @param code the equation
   * @return the equation
   */
  public static Equation of(CodedConcept code) {
    return new Equation(EQUATION, TextOrCode.of(code), List.of(), List.of());
  }

  /**
   * An equation as a text.
   *
   * @param text the equation
   * @return the equation
   */
  public static Equation of(String text) {
    return new Equation(EQUATION, TextOrCode.of(text), List.of(), List.of());
  }

  /**
   * Copies with what it is, as in CID 228.
   *
   * @param what an equation, a table or a citation of one, as in CID 228
   * @return the copy
   */
  public Equation withKind(CodedConcept what) {
    return new Equation(what, value, parameters, parameterReferences);
  }

  /**
   * Copies with what the equation was given.
   *
   * @param values what the equation was given; none for none
   * @return the copy
   */
  public Equation withParameters(Measurement... values) {
    return new Equation(kind, value, List.of(values), parameterReferences);
  }

  /**
   * Copies with what the equation was given, elsewhere in the document.
   *
   * @param values what the equation was given, elsewhere in the document; none for none
   * @return the copy
   */
  public Equation withParameterReferences(ItemReference... values) {
    return new Equation(kind, value, parameters, List.of(values));
  }

  /**
   * Writes the equation, by {@code INFERRED FROM}.
   *
   * @param parent the measurement
   */
  public void writeTo(ItemBuilder<?> parent) {
    switch (value) {
      case TextOrCode.OfText(String text) -> parent.text(INFERRED_FROM, kind, text);
      case TextOrCode.OfCode(CodedConcept code) ->
          parent.code(
              INFERRED_FROM,
              kind,
              code,
              item -> {
                parameters.forEach(parameter -> parameter.writeTo(item, HAS_PROPERTIES));
                parameterReferences.forEach(reference -> reference.writeTo(item, HAS_PROPERTIES));
              });
    }
  }

  /**
   * Reads the equation that is right beneath a measurement.
   *
   * @param parent the measurement
   * @return the first item about a concept of CID 228, absent when there is none
   */
  public static Optional<Equation> from(ContentNode parent) {
    for (ContentNode node : parent.children()) {
      CodedConcept kind = node.item().name();
      if (kind != null && isKind(kind)) {
        Optional<TextOrCode> value = TextOrCode.from(node.item());
        if (value.isPresent()) {
          return Optional.of(read(node, kind, value.get()));
        }
      }
    }
    return Optional.empty();
  }

  static boolean isKind(CodedConcept name) {
    return Groups.KINDS.contains(name);
  }

  private static Equation read(ContentNode node, CodedConcept kind, TextOrCode value) {
    List<Measurement> parameters = new ArrayList<>();
    List<ItemReference> references = List.of();
    if (node.item() instanceof Code) {
      node.children().forEach(child -> Measurement.from(child).ifPresent(parameters::add));
      references = node.references().stream().map(ItemReference::from).toList();
    }
    return new Equation(kind, value, parameters, references);
  }

  @Override
  public String toString() {
    return "Equation[" + kind + ", " + parameters.size() + " parameters]";
  }
}
