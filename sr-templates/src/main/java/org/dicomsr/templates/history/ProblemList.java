package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.Reading;
import org.dicomsr.templates.item.NamedText;

/**
 * The problems of a patient (TID 3802 rows 3 to 11). Immutable.
 *
 * @param statements problems in words, each by its kind of concern, of CID 3769 Concern Type
 * @param problems problems by code
 */
public record ProblemList(List<NamedText> statements, List<Problem> problems) {
  /** No problems. */
  public static final ProblemList EMPTY = new ProblemList(List.of(), List.of());

  /** Copies the lists. */
  public ProblemList {
    statements = List.copyOf(statements);
    problems = List.copyOf(problems);
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
   * Finds one of the problems that have rows of their own.
   *
   * @param known which
   * @return the first such problem
   */
  public Optional<Problem> problem(KnownProblem known) {
    return problems.stream()
        .filter(problem -> problem.known().equals(Optional.of(known)))
        .findFirst();
  }

  static ProblemList from(Reading history) {
    List<NamedText> statements = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Reading list : history.containers(Ln.PROBLEM_LIST)) {
      for (Reading child : list.children()) {
        child
            .name()
            .ifPresent(
                name -> child.text().ifPresent(text -> statements.add(new NamedText(name, text))));
      }
      for (Reading concern : list.containers(Dcm.CONCERN)) {
        ProblemReading.inContainer(concern).ifPresent(problems::add);
      }
      for (Reading child : list.children()) {
        ProblemReading.bare(child).ifPresent(problems::add);
      }
    }
    return new ProblemList(statements, problems);
  }

  void writeTo(ItemBuilder<?> history) {
    if (isEmpty()) {
      return;
    }
    history.container(
        CONTAINS,
        Ln.PROBLEM_LIST,
        list -> {
          statements.forEach(statement -> statement.writeTo(list, CONTAINS));
          problems.forEach(problem -> problem.writeTo(list));
        });
  }

  /** {@return how many there are} */
  @Override
  public String toString() {
    return "ProblemList[" + statements.size() + " statements, " + problems.size() + " problems]";
  }

  /** Builds a list of problems. Not thread-safe. */
  public static final class Builder {
    private final List<NamedText> statements = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Builder() {}

    /**
     * Adds a problem in words.
     *
     * @param concernType what kind of concern it is, of CID 3769 Concern Type
     * @param text the problem
     * @return this builder
     */
    public Builder statement(CodedConcept concernType, String text) {
      statements.add(new NamedText(concernType, text));
      return this;
    }

    /**
     * Adds a problem.
     *
     * @param problem the problem
     * @return this builder
     */
    public Builder problem(Problem problem) {
      problems.add(problem);
      return this;
    }

    /**
     * Adds a problem.
     *
     * @param code the problem, such as one of CID 3756 Cardiac Patient Risk Factor
     * @param inside says more about it
     * @return this builder
     */
    public Builder problem(CodedConcept code, Consumer<? super ProblemBuilder> inside) {
      ProblemBuilder builder = Problem.builder(code);
      inside.accept(builder);
      return problem(builder.build());
    }

    /**
     * Adds one of the problems that have rows of their own.
     *
     * @param known which
     * @param inside says more about it
     * @return this builder
     */
    public Builder problem(KnownProblem known, Consumer<? super ProblemBuilder> inside) {
      return problem(known.code(), inside);
    }

    /**
     * Adds a history of diabetes.
     *
     * @param inside says more about it; therapies are of CID 3722 Diabetic Therapy
     * @return this builder
     */
    public Builder diabetes(Consumer<? super ProblemBuilder> inside) {
      return problem(KnownProblem.DIABETES, inside);
    }

    /**
     * Adds a history of hypertension.
     *
     * @param inside says more about it; therapies are of CID 3760 Hypertension Therapy
     * @return this builder
     */
    public Builder hypertension(Consumer<? super ProblemBuilder> inside) {
      return problem(KnownProblem.HYPERTENSION, inside);
    }

    /**
     * Adds a history of hypercholesterolemia.
     *
     * @param inside says more about it; therapies are of CID 3761 Antilipemic Agent
     * @return this builder
     */
    public Builder hypercholesterolemia(Consumer<? super ProblemBuilder> inside) {
      return problem(KnownProblem.HYPERCHOLESTEROLEMIA, inside);
    }

    /**
     * Adds an arrhythmia.
     *
     * @param inside says more about it; therapies are of CID 3762 Antiarrhythmic Agent
     * @return this builder
     */
    public Builder arrhythmia(Consumer<? super ProblemBuilder> inside) {
      return problem(KnownProblem.ARRHYTHMIA, inside);
    }

    /**
     * Adds a history of myocardial infarction.
     *
     * @param inside says more about it; therapies are of CID 3764 Myocardial Infarction Therapy
     * @return this builder
     */
    public Builder myocardialInfarction(Consumer<? super ProblemBuilder> inside) {
      return problem(KnownProblem.MYOCARDIAL_INFARCTION, inside);
    }

    /**
     * Adds a history of kidney disease.
     *
     * @param inside says more about it; its stage is of CID 3778 Stage
     * @return this builder
     */
    public Builder kidneyDisease(Consumer<? super ProblemBuilder> inside) {
      return problem(KnownProblem.KIDNEY_DISEASE, inside);
    }

    /** {@return the list; problems with rows of their own come behind others, in their order} */
    public ProblemList build() {
      // The sort is stable: problems of one row stay as they were added.
      List<Problem> ordered =
          problems.stream()
              .sorted(
                  Comparator.comparingInt(
                      problem -> problem.known().map(KnownProblem::ordinal).orElse(-1)))
              .toList();
      return new ProblemList(statements, ordered);
    }
  }
}
