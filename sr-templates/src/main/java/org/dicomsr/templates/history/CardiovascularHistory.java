package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The cardiovascular history of a patient (TID 3802). Immutable and thread-safe.
 *
 * @param text in words; null if not said
 * @param problems the problem list
 * @param social how the patient lives
 * @param surgery operations
 * @param tests tests and laboratory results
 * @param medication medicines
 * @param family what runs in the family
 * @param devices devices
 */
public record CardiovascularHistory(
    @Nullable String text,
    ProblemList problems,
    SocialHistory social,
    SurgicalHistory surgery,
    DiagnosticTests tests,
    MedicationHistory medication,
    FamilyHistory family,
    DeviceHistory devices) {
  /** Nothing said. */
  public static final CardiovascularHistory EMPTY = builder().build();

  /** Checks that all sections are there, be they empty. */
  public CardiovascularHistory {
    Objects.requireNonNull(problems, "problems");
    Objects.requireNonNull(social, "social");
    Objects.requireNonNull(surgery, "surgery");
    Objects.requireNonNull(tests, "tests");
    Objects.requireNonNull(medication, "medication");
    Objects.requireNonNull(family, "family");
    Objects.requireNonNull(devices, "devices");
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return equals(EMPTY);
  }

  /**
   * Reads a history.
   *
   * @param node the History container, or an item above it
   * @return the history, empty where there is none
   */
  public static CardiovascularHistory from(ContentNode node) {
    return from(node, used -> {});
  }

  /**
   * Reads a history and tells from where.
   *
   * @param node the History container, or an item above it
   * @param use is told each item whose value the history holds
   * @return the history, empty where there is none
   */
  public static CardiovascularHistory from(ContentNode node, Consumer<? super ContentNode> use) {
    Reading reading = Reading.of(node, use);
    List<Reading> containers = reading.containers(Ln.HISTORY);
    String text =
        containers.stream()
            .flatMap(history -> history.text(Ln.HISTORY).stream())
            .findFirst()
            .orElse(null);
    return new CardiovascularHistory(
        text,
        ProblemList.from(reading),
        SocialHistory.from(reading),
        SurgicalHistory.from(reading),
        DiagnosticTests.from(reading),
        MedicationHistory.from(reading),
        FamilyHistory.from(reading),
        DeviceHistory.from(reading));
  }

  /**
   * Adds the History container, unless the history is empty.
   *
   * @param parent the item above
   * @throws IllegalArgumentException when a value cannot be written, such as a code without meaning
   */
  public void writeTo(ItemBuilder<?> parent) {
    if (isEmpty()) {
      return;
    }
    parent.container(
        CONTAINS,
        Ln.HISTORY,
        history -> {
          history.template("3802");
          new ChildWriter(history, CONTAINS).text(Ln.HISTORY, text);
          problems.writeTo(history);
          social.writeTo(history);
          surgery.writeTo(history);
          tests.writeTo(history);
          medication.writeTo(history);
          family.writeTo(history);
          devices.writeTo(history);
        });
  }

  /** {@return how much there is} */
  @Override
  public String toString() {
    return "CardiovascularHistory["
        + problems
        + ", "
        + social
        + ", "
        + surgery
        + ", "
        + tests
        + ", "
        + medication
        + ", "
        + family
        + ", "
        + devices
        + "]";
  }

  /** Builds a history, section by section as in the report. Not thread-safe. */
  public static final class Builder {
    private @Nullable String text;
    private ProblemList problems = ProblemList.EMPTY;
    private SocialHistory social = SocialHistory.EMPTY;
    private SurgicalHistory surgery = SurgicalHistory.EMPTY;
    private DiagnosticTests tests = DiagnosticTests.EMPTY;
    private MedicationHistory medication = MedicationHistory.EMPTY;
    private FamilyHistory family = FamilyHistory.EMPTY;
    private DeviceHistory devices = DeviceHistory.EMPTY;

    private Builder() {}

    /**
     * Tells the history in words.
     *
     * @param value the text
     * @return this builder
     */
    public Builder text(String value) {
      text = value;
      return this;
    }

    /**
     * Lists problems.
     *
     * @param inside names them
     * @return this builder
     */
    public Builder problems(Consumer<? super ProblemList.Builder> inside) {
      ProblemList.Builder builder = ProblemList.builder();
      inside.accept(builder);
      problems = builder.build();
      return this;
    }

    /**
     * Tells how the patient lives.
     *
     * @param inside tells it
     * @return this builder
     */
    public Builder social(Consumer<? super SocialHistory.Builder> inside) {
      SocialHistory.Builder builder = SocialHistory.builder();
      inside.accept(builder);
      social = builder.build();
      return this;
    }

    /**
     * Lists operations.
     *
     * @param inside names them
     * @return this builder
     */
    public Builder surgery(Consumer<? super SurgicalHistory.Builder> inside) {
      SurgicalHistory.Builder builder = SurgicalHistory.builder();
      inside.accept(builder);
      surgery = builder.build();
      return this;
    }

    /**
     * Lists tests and laboratory results.
     *
     * @param inside names them
     * @return this builder
     */
    public Builder tests(Consumer<? super DiagnosticTests.Builder> inside) {
      DiagnosticTests.Builder builder = DiagnosticTests.builder();
      inside.accept(builder);
      tests = builder.build();
      return this;
    }

    /**
     * Lists medicines.
     *
     * @param inside names them
     * @return this builder
     */
    public Builder medication(Consumer<? super MedicationHistory.Builder> inside) {
      MedicationHistory.Builder builder = MedicationHistory.builder();
      inside.accept(builder);
      medication = builder.build();
      return this;
    }

    /**
     * Tells what runs in the family.
     *
     * @param inside tells it
     * @return this builder
     */
    public Builder family(Consumer<? super FamilyHistory.Builder> inside) {
      FamilyHistory.Builder builder = FamilyHistory.builder();
      inside.accept(builder);
      family = builder.build();
      return this;
    }

    /**
     * Lists devices.
     *
     * @param inside names them
     * @return this builder
     */
    public Builder devices(Consumer<? super DeviceHistory.Builder> inside) {
      DeviceHistory.Builder builder = DeviceHistory.builder();
      inside.accept(builder);
      devices = builder.build();
      return this;
    }

    /** {@return the history} */
    public CardiovascularHistory build() {
      return new CardiovascularHistory(
          text, problems, social, surgery, tests, medication, family, devices);
    }
  }
}
