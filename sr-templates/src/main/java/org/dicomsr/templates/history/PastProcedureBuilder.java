package org.dicomsr.templates.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.templates.item.NamedCode;
import org.jspecify.annotations.Nullable;

/** Builds a {@link PastProcedure}. Not thread-safe. */
public final class PastProcedureBuilder {
  private final CodedConcept type;
  private final CodedConcept procedure;
  private final List<NamedCode> modifiers = new ArrayList<>();
  private final List<ClinicalReport> reports = new ArrayList<>();
  private final List<String> reportReferences = new ArrayList<>();
  private final List<CodedConcept> results = new ArrayList<>();
  private @Nullable DicomDateTime dateTime;
  private @Nullable String location;
  private @Nullable PersonName performer;
  private @Nullable String performingOrganization;
  private @Nullable String comment;

  PastProcedureBuilder(CodedConcept type, CodedConcept procedure) {
    this.type = Objects.requireNonNull(type, "type");
    this.procedure = Objects.requireNonNull(procedure, "procedure");
  }

  /**
   * Adds what modifies the procedure.
   *
   * @param name what kind of modifier it is
   * @param value the modifier
   * @return this builder
   */
  public PastProcedureBuilder modifier(CodedConcept name, CodedConcept value) {
    modifiers.add(new NamedCode(name, value));
    return this;
  }

  /**
   * Says when it was done.
   *
   * @param value Procedure DateTime
   * @return this builder
   */
  public PastProcedureBuilder dateTime(DicomDateTime value) {
    dateTime = value;
    return this;
  }

  /**
   * Adds a report on it.
   *
   * @param document the report
   * @return this builder
   */
  public PastProcedureBuilder report(SopReference document) {
    reports.add(new ClinicalReport(document, null));
    return this;
  }

  /**
   * Adds a report on it with its title, for which only Extensible SR has room.
   *
   * @param document the report
   * @param title its title
   * @return this builder
   */
  public PastProcedureBuilder report(SopReference document, CodedConcept title) {
    reports.add(new ClinicalReport(document, title));
    return this;
  }

  /**
   * Adds a report on it that is no DICOM object.
   *
   * @param text a URL or other reference
   * @return this builder
   */
  public PastProcedureBuilder reportReference(String text) {
    reportReferences.add(text);
    return this;
  }

  /**
   * Says where it was done.
   *
   * @param text Service Delivery Location
   * @return this builder
   */
  public PastProcedureBuilder location(String text) {
    location = text;
    return this;
  }

  /**
   * Says who did it.
   *
   * @param person Service Performer
   * @return this builder
   */
  public PastProcedureBuilder performer(PersonName person) {
    performer = person;
    return this;
  }

  /**
   * Says which organization did it.
   *
   * @param text Service Performer
   * @return this builder
   */
  public PastProcedureBuilder performingOrganization(String text) {
    performingOrganization = text;
    return this;
  }

  /**
   * Says more in words.
   *
   * @param text the comment
   * @return this builder
   */
  public PastProcedureBuilder comment(String text) {
    comment = text;
    return this;
  }

  /**
   * Adds what came of it.
   *
   * @param code Procedure Result
   * @return this builder
   */
  public PastProcedureBuilder result(CodedConcept code) {
    results.add(code);
    return this;
  }

  /** {@return the procedure} */
  public PastProcedure build() {
    return new PastProcedure(
        type,
        procedure,
        modifiers,
        dateTime,
        reports,
        reportReferences,
        location,
        performer,
        performingOrganization,
        comment,
        results);
  }
}
