package org.dicomsr.templates.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.item.NamedCode;
import org.jspecify.annotations.Nullable;

/** Builds a {@link Problem}. Not thread-safe. */
public final class ProblemBuilder {
  private static final CodedConcept PROBLEM = CodedConcept.of("55607006", "SCT", "Problem");

  private final CodedConcept problem;
  private final List<NamedCode> modifiers = new ArrayList<>();
  private final List<Therapy> therapies = new ArrayList<>();
  private CodedConcept concernType = PROBLEM;
  private @Nullable DicomDateTime concernNoted;
  private @Nullable DicomDateTime concernResolved;
  private @Nullable DicomDateTime started;
  private @Nullable DicomDateTime resolved;
  private @Nullable CodedConcept status;
  private @Nullable CodedConcept severity;
  private @Nullable CodedConcept stage;
  private @Nullable CodedConcept healthStatus;
  private @Nullable String comment;

  ProblemBuilder(CodedConcept problem) {
    this.problem = Objects.requireNonNull(problem, "problem");
  }

  /**
   * Says when the problem became a concern.
   *
   * @param dateTime DateTime Concern Noted
   * @return this builder
   */
  public ProblemBuilder concernNoted(DicomDateTime dateTime) {
    concernNoted = dateTime;
    return this;
  }

  /**
   * Says when the problem ceased to be a concern.
   *
   * @param dateTime DateTime Concern Resolved
   * @return this builder
   */
  public ProblemBuilder concernResolved(DicomDateTime dateTime) {
    concernResolved = dateTime;
    return this;
  }

  /**
   * Says what kind of concern the problem is.
   *
   * @param type of CID 3769 Concern Type
   * @return this builder
   */
  public ProblemBuilder concernType(CodedConcept type) {
    concernType = Objects.requireNonNull(type, "type");
    return this;
  }

  /**
   * Adds what modifies the problem.
   *
   * @param name what kind of modifier it is
   * @param value the modifier
   * @return this builder
   */
  public ProblemBuilder modifier(CodedConcept name, CodedConcept value) {
    modifiers.add(new NamedCode(name, value));
    return this;
  }

  /**
   * Says which type a myocardial infarction is of.
   *
   * @param type of CID 3723 MI Type
   * @return this builder
   */
  public ProblemBuilder typeOfInfarction(CodedConcept type) {
    return modifier(Dcm.TYPE_OF_MYOCARDIAL_INFARCTION, type);
  }

  /**
   * Says when the problem began.
   *
   * @param dateTime DateTime Started
   * @return this builder
   */
  public ProblemBuilder started(DicomDateTime dateTime) {
    started = dateTime;
    return this;
  }

  /**
   * Says when the problem ended.
   *
   * @param dateTime DateTime Problem Resolved
   * @return this builder
   */
  public ProblemBuilder resolved(DicomDateTime dateTime) {
    resolved = dateTime;
    return this;
  }

  /**
   * Says how the problem stands.
   *
   * @param code of CID 3770 Problem Status
   * @return this builder
   */
  public ProblemBuilder status(CodedConcept code) {
    status = code;
    return this;
  }

  /**
   * Says how severe the problem is.
   *
   * @param code of CID 3716 Severity
   * @return this builder
   */
  public ProblemBuilder severity(CodedConcept code) {
    severity = code;
    return this;
  }

  /**
   * Says in which stage the problem is.
   *
   * @param code the stage, of CID 3778 Stage for diseases of the kidney
   * @return this builder
   */
  public ProblemBuilder stage(CodedConcept code) {
    stage = code;
    return this;
  }

  /**
   * Says how the patient is.
   *
   * @param code of CID 3772 Health Status
   * @return this builder
   */
  public ProblemBuilder healthStatus(CodedConcept code) {
    healthStatus = code;
    return this;
  }

  /**
   * Adds a therapy.
   *
   * @param code the therapy
   * @return this builder
   */
  public ProblemBuilder therapy(CodedConcept code) {
    therapies.add(new Therapy(code, null));
    return this;
  }

  /**
   * Adds a therapy.
   *
   * @param code the therapy
   * @param useStatus whether it goes on, of CID 3773 Use Status
   * @return this builder
   */
  public ProblemBuilder therapy(CodedConcept code, CodedConcept useStatus) {
    therapies.add(new Therapy(code, useStatus));
    return this;
  }

  /**
   * Says more in words.
   *
   * @param text the comment
   * @return this builder
   */
  public ProblemBuilder comment(String text) {
    comment = text;
    return this;
  }

  /** {@return the problem} */
  public Problem build() {
    return new Problem(
        concernNoted,
        concernResolved,
        concernType,
        problem,
        modifiers,
        started,
        resolved,
        status,
        severity,
        stage,
        healthStatus,
        therapies,
        comment);
  }
}
