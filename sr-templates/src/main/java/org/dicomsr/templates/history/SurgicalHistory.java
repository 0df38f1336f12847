package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;

/**
 * The operations that a patient had (TID 3802 rows 17 to 19). Immutable.
 *
 * @param texts in words
 * @param procedures by code
 */
public record SurgicalHistory(List<String> texts, List<PastProcedure> procedures) {
  /** No operations. */
  public static final SurgicalHistory EMPTY = new SurgicalHistory(List.of(), List.of());

  /** Copies the lists. */
  public SurgicalHistory {
    texts = List.copyOf(texts);
    procedures = List.copyOf(procedures);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  static SurgicalHistory from(Reading history) {
    List<String> texts = new ArrayList<>();
    List<PastProcedure> procedures = new ArrayList<>();
    for (Reading section : history.containers(Ln.PAST_SURGICAL_HISTORY)) {
      texts.addAll(section.texts(Ln.HISTORY));
      procedures.addAll(PastProcedure.allFrom(section));
    }
    return new SurgicalHistory(texts, procedures);
  }

  void writeTo(ItemBuilder<?> history) {
    if (isEmpty()) {
      return;
    }
    history.container(
        CONTAINS,
        Ln.PAST_SURGICAL_HISTORY,
        section -> {
          new ChildWriter(section, CONTAINS).texts(Ln.HISTORY, texts);
          procedures.forEach(procedure -> procedure.writeTo(section));
        });
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return "SurgicalHistory[" + texts.size() + " texts, " + procedures.size() + " procedures]";
  }

  /** Builds a surgical history. Not thread-safe. */
  public static final class Builder {
    private final List<String> texts = new ArrayList<>();
    private final List<PastProcedure> procedures = new ArrayList<>();

    private Builder() {}

    /**
     * Tells of operations in words.
     *
     * @param text the text
     * @return this builder
     */
    public Builder text(String text) {
      texts.add(text);
      return this;
    }

    /**
     * Adds an operation.
     *
     * @param code what was done, of CID 3721 Cardiovascular Surgery
     * @return this builder
     */
    public Builder procedure(CodedConcept code) {
      return procedure(code, operation -> {});
    }

    /**
     * Adds an operation.
     *
     * @param code what was done, of CID 3721 Cardiovascular Surgery
     * @param inside says more about it
     * @return this builder
     */
    public Builder procedure(CodedConcept code, Consumer<? super PastProcedureBuilder> inside) {
      PastProcedureBuilder builder = PastProcedure.builder(Sct.SURGICAL_PROCEDURE, code);
      inside.accept(builder);
      return procedure(builder.build());
    }

    /**
     * Adds a procedure.
     *
     * @param procedure the procedure
     * @return this builder
     */
    public Builder procedure(PastProcedure procedure) {
      procedures.add(procedure);
      return this;
    }

    /** {@return the surgical history} */
    public SurgicalHistory build() {
      return new SurgicalHistory(texts, procedures);
    }
  }
}
