package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.Text;
import org.jspecify.annotations.Nullable;

/**
 * What was judged rather than measured (PS3.16 TID 1410 rows 12 and 13, and alike in TID 1411, 1501
 * and 1500). Immutable and thread-safe.
 */
public sealed interface QualitativeEvaluation {

  /** {@return what was judged} */
  CodedConcept concept();

  /**
   * Writes the item, which the parent CONTAINS.
   *
   * @param parent a group, or the container of a report's evaluations
   */
  void writeTo(ItemBuilder<?> parent);

  /**
   * A judgement as a code.
   *
   * @param concept what was judged
   * @param value the judgement; null where a file leaves it out
   * @param modifiers what more there is to say of it
   */
  record Coded(CodedConcept concept, @Nullable CodedConcept value, List<Modifier> modifiers)
      implements QualitativeEvaluation {
    /** Copies the list. */
    public Coded {
      Objects.requireNonNull(concept, "concept");
      modifiers = List.copyOf(modifiers);
    }

    /**
     * Adds a modifier.
     *
     * @param name what it says, of CID 210 or your own
     * @param modifier how it modifies, of CID 211 or your own
     * @return a copy with it
     */
    public Coded with(CodedConcept name, CodedConcept modifier) {
      List<Modifier> all = new ArrayList<>(modifiers);
      all.add(new Modifier(name, modifier));
      return new Coded(concept, value, all);
    }

    @Override
    public void writeTo(ItemBuilder<?> parent) {
      CodedConcept code = written(value);
      parent.code(
          CONTAINS,
          concept,
          code,
          inside ->
              modifiers.forEach(
                  modifier -> inside.code(HAS_CONCEPT_MOD, modifier.name(), modifier.value())));
    }

    @Override
    public String toString() {
      return "Coded[" + concept + ", " + modifiers.size() + " modifiers]";
    }
  }

  /**
   * A judgement in words.
   *
   * @param concept what was judged
   * @param value the judgement; null where a file leaves it out
   */
  record Worded(CodedConcept concept, @Nullable String value) implements QualitativeEvaluation {
    /** Checks that there is a concept. */
    public Worded {
      Objects.requireNonNull(concept, "concept");
    }

    @Override
    public void writeTo(ItemBuilder<?> parent) {
      parent.text(CONTAINS, concept, written(value));
    }

    @Override
    public String toString() {
      return "Worded[" + concept + "]";
    }
  }

  /**
   * What more there is to say of a judgement.
   *
   * @param name what it says
   * @param value how it modifies
   */
  record Modifier(CodedConcept name, CodedConcept value) {
    /** Checks that no component is null. */
    public Modifier {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return "Modifier[" + name + "]";
    }
  }

  /**
   * A judgement as a code.
   *
   * @param concept what was judged
   * @param value the judgement
   * @return the evaluation
   */
  static Coded of(CodedConcept concept, CodedConcept value) {
    return new Coded(concept, Objects.requireNonNull(value, "value"), List.of());
  }

  /**
   * A judgement in words.
   *
   * @param concept what was judged
   * @param value the judgement
   * @return the evaluation
   */
  static Worded of(CodedConcept concept, String value) {
    return new Worded(concept, Objects.requireNonNull(value, "value"));
  }

  /**
   * Reads an evaluation.
   *
   * @param node an item
   * @return the evaluation, if the item is a CODE or TEXT with a concept name
   */
  static Optional<QualitativeEvaluation> from(ContentNode node) {
    CodedConcept name = node.item().name();
    if (name == null) {
      return Optional.empty();
    }
    return switch (node.item()) {
      case Code code -> Optional.of(new Coded(name, code.value(), modifiers(node)));
      case Text text -> Optional.of(new Worded(name, text.value()));
      default -> Optional.empty();
    };
  }

  private static List<Modifier> modifiers(ContentNode node) {
    List<Modifier> modifiers = new ArrayList<>();
    for (ContentNode child : node.children()) {
      if (child.item() instanceof Code code && code.name() != null && code.value() != null) {
        modifiers.add(new Modifier(code.name(), code.value()));
      }
    }
    return modifiers;
  }

  private static <T> T written(@Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException("evaluation: expected a value, found none");
    }
    return value;
  }
}
