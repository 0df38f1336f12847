package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedQuantity;
import org.dicomsr.templates.item.Quantity;

/**
 * Tests and laboratory results that matter for the heart (TID 3802 rows 20 to 24). Immutable.
 *
 * @param texts in words
 * @param procedures diagnostic procedures
 * @param results laboratory results: HDL and LDL cholesterol, which have rows of their own and come
 *     first, and others
 */
public record DiagnosticTests(
    List<String> texts, List<PastProcedure> procedures, List<NamedQuantity> results) {
  /** No tests. */
  public static final DiagnosticTests EMPTY = new DiagnosticTests(List.of(), List.of(), List.of());

  /** Copies the lists and puts the results in order. */
  public DiagnosticTests {
    texts = List.copyOf(texts);
    procedures = List.copyOf(procedures);
    results =
        results.stream().sorted(Comparator.comparingInt(result -> rank(result.name()))).toList();
  }

  private static int rank(CodedConcept name) {
    return name.sameConceptAs(Ln.CHOLESTEROL_IN_HDL)
        ? 0
        : name.sameConceptAs(Ln.CHOLESTEROL_IN_LDL) ? 1 : 2;
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether there are none} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /**
   * Finds a laboratory result.
   *
   * @param name what was measured
   * @return the first such result
   */
  public Optional<Quantity> result(CodedConcept name) {
    return results.stream()
        .filter(result -> result.name().sameConceptAs(name))
        .map(NamedQuantity::quantity)
        .findFirst();
  }

  /** {@return the cholesterol in high density lipoprotein} */
  public Optional<Quantity> hdlCholesterol() {
    return result(Ln.CHOLESTEROL_IN_HDL);
  }

  /** {@return the cholesterol in low density lipoprotein} */
  public Optional<Quantity> ldlCholesterol() {
    return result(Ln.CHOLESTEROL_IN_LDL);
  }

  static DiagnosticTests from(Reading history) {
    Builder read = new Builder();
    for (Reading section :
        history.containers(Ln.RELEVANT_DIAGNOSTIC_TESTS_AND_OR_LABORATORY_DATA)) {
      read.texts.addAll(section.texts(Ln.HISTORY));
      read.procedures.addAll(PastProcedure.allFrom(section));
      for (Reading child : section.children()) {
        child
            .name()
            .ifPresent(name -> child.quantity().ifPresent(quantity -> read.result(name, quantity)));
      }
    }
    return read.build();
  }

  void writeTo(ItemBuilder<?> history) {
    if (isEmpty()) {
      return;
    }
    history.container(
        CONTAINS,
        Ln.RELEVANT_DIAGNOSTIC_TESTS_AND_OR_LABORATORY_DATA,
        section -> {
          new ChildWriter(section, CONTAINS).texts(Ln.HISTORY, texts);
          procedures.forEach(procedure -> procedure.writeTo(section));
          results.forEach(result -> result.writeTo(section, CONTAINS));
        });
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return "DiagnosticTests["
        + texts.size()
        + " texts, "
        + procedures.size()
        + " procedures, "
        + results.size()
        + " results]";
  }

  /** Builds a list of tests. Not thread-safe. */
  public static final class Builder {
    private final List<String> texts = new ArrayList<>();
    private final List<PastProcedure> procedures = new ArrayList<>();
    private final List<NamedQuantity> results = new ArrayList<>();

    private Builder() {}

    /**
     * Tells of tests in words.
     *
     * @param text the text
     * @return this builder
     */
    public Builder text(String text) {
      texts.add(text);
      return this;
    }

    /**
     * Adds a diagnostic procedure.
     *
     * @param code what was done, of CID 3757 Cardiac Diagnostic Procedure
     * @return this builder
     */
    public Builder procedure(CodedConcept code) {
      return procedure(code, test -> {});
    }

    /**
     * Adds a diagnostic procedure.
     *
     * @param code what was done, of CID 3757 Cardiac Diagnostic Procedure
     * @param inside says more about it
     * @return this builder
     */
    public Builder procedure(CodedConcept code, Consumer<? super PastProcedureBuilder> inside) {
      PastProcedureBuilder builder = PastProcedure.builder(Sct.DIAGNOSTIC_INTENT, code);
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

    /**
     * Says how much cholesterol there is in high density lipoprotein.
     *
     * @param milligramsPerDeciliter the value in mg/dl
     * @return this builder
     */
    public Builder hdlCholesterol(double milligramsPerDeciliter) {
      return result(
          Ln.CHOLESTEROL_IN_HDL, Quantity.of(milligramsPerDeciliter, Ucum.MILLIGRAM_PER_DECILITER));
    }

    /**
     * Says how much cholesterol there is in low density lipoprotein.
     *
     * @param milligramsPerDeciliter the value in mg/dl
     * @return this builder
     */
    public Builder ldlCholesterol(double milligramsPerDeciliter) {
      return result(
          Ln.CHOLESTEROL_IN_LDL, Quantity.of(milligramsPerDeciliter, Ucum.MILLIGRAM_PER_DECILITER));
    }

    /**
     * Adds a laboratory result.
     *
     * @param name what was measured
     * @param quantity the result
     * @return this builder
     */
    public Builder result(CodedConcept name, Quantity quantity) {
      results.add(new NamedQuantity(name, quantity));
      return this;
    }

    /** {@return the tests} */
    public DiagnosticTests build() {
      return new DiagnosticTests(texts, procedures, results);
    }
  }
}
