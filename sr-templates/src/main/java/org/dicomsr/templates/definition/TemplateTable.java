package org.dicomsr.templates.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.dicom.UidRegistry;

/**
 * Prints templates as tables that a person reads, in the columns of the standard: row, nesting,
 * relationship, value type, concept name, multiplicity, requirement and condition, constraint.
 *
 * <pre>
 * NL    Row  Relationship   Type       Concept name                      VM   Req  Condition  Value set ...
 *       1    CONTAINS       CONTAINER  EV (122145, DCM, "Qualitative     1    M
 *                                      Analysis")
 * &gt;     3    CONTAINS       CODE       EV (271921002, SCT, "ECG          1-n  MC   At least   BCID 3230
 *                                      Finding")                                   one of
 * </pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class TemplateTable {
  private static final int NARROWEST = 100;
  private static final String INCLUDE = "INCLUDE";

  private final Function<String, Optional<Template>> templates;
  private final Function<String, Optional<String>> groupNames;
  private final int width;

  /** A row to print, with the nesting it has where its template is included. */
  private record Line(int nesting, String label, TemplateRow row) {}

  /**
   * A printer.
   *
   * @param templates finds an included template by its TID
   * @param groupNames finds the title of a context group by its CID
   * @param width how many columns the table may take, at least 100
   */
  public TemplateTable(
      Function<String, Optional<Template>> templates,
      Function<String, Optional<String>> groupNames,
      int width) {
    this.templates = templates;
    this.groupNames = groupNames;
    this.width = Math.max(width, NARROWEST);
  }

  /**
   * Prints a template.
   *
   * @param template the template
   * @param depth how many levels of included templates to print in place, 0 for none; a template is
   *     not printed within itself
   * @return lines that end with a line feed
   */
  public String print(Template template, int depth) {
    TextTable table =
        new TextTable(
            width,
            "NL",
            "Row",
            "Relationship",
            "Type",
            "Concept name",
            "VM",
            "Req",
            "Condition",
            "Value set, units, remarks");
    for (Line line : lines(template, depth)) {
      table.row(cells(line));
    }
    StringBuilder text = new StringBuilder(heading(template));
    for (TemplateParameter parameter : template.parameters()) {
      TextTable.wrapTo(text, parameter.name() + ": " + parameter.usage(), width);
    }
    table.printTo(text);
    for (String note : template.notes()) {
      TextTable.wrapTo(text, "Note: " + note, width);
    }
    return text.toString();
  }

  /**
   * What a template is, in one line.
   *
   * @param template the template
   * @return TID, title, and the kind of template
   */
  public static String heading(Template template) {
    return "TID "
        + template.tid()
        + "  "
        + template.name()
        + "  ("
        + (template.isExtensible() ? "extensible" : "not extensible")
        + ", order "
        + (template.isOrderSignificant() ? "significant" : "not significant")
        + (template.isRoot() ? ", root" : "")
        + ")\n";
  }

  private List<Line> lines(Template template, int depth) {
    List<Line> lines = new ArrayList<>();
    collect(template, depth, 0, "", List.of(template.tid()), lines);
    return lines;
  }

  private void collect(
      Template template,
      int depth,
      int nesting,
      String prefix,
      List<String> way,
      List<Line> lines) {
    for (TemplateRow row : template.rows()) {
      lines.add(new Line(nesting + row.nesting(), prefix + row.label(), row));
      if (row.content() instanceof RowContent.Include include
          && depth > 0
          && !way.contains(include.tid())) {
        List<String> further = new ArrayList<>(way);
        further.add(include.tid());
        templates
            .apply(include.tid())
            .ifPresent(target ->
                collect(
                    target,
                    depth - 1,
                    nesting + row.nesting(),
                    include.tid() + ":",
                    further,
                    lines));
      }
    }
  }

  private String[] cells(Line line) {
    TemplateRow row = line.row;
    Condition condition = row.condition();
    String type = INCLUDE;
    String concept;
    switch (row.content()) {
      case RowContent.Item item -> {
        type = item.valueTypes().stream().map(ValueType::term).collect(Collectors.joining("/"));
        concept = terms(item.concept());
      }
      case RowContent.Include include ->
          concept =
              "TID "
                  + include.tid()
                  + templates.apply(include.tid()).map(found -> " " + found.name()).orElse("");
    }
    return new String[] {
      ">".repeat(line.nesting),
      line.label,
      row.relationshipText(),
      type,
      concept,
      row.multiplicity().toString(),
      row.requirement().name(),
      condition == null ? "" : condition.text(),
      constraint(row)
    };
  }

  private String constraint(TemplateRow row) {
    List<String> parts = new ArrayList<>();
    switch (row.content()) {
      case RowContent.Item item -> constraint(item.constraint(), parts);
      case RowContent.Include include ->
          include
              .bindings()
              .forEach((name, terms) -> {
                if (!terms.equals(List.of(new Term.Parameter(name)))) {
                  parts.add(name + " = " + terms(terms));
                }
              });
    }
    if (!row.remark().isEmpty()) {
      parts.add(row.remark());
    }
    if (row.confidence() != Confidence.CONFIRMED) {
      parts.add("[" + confidence(row.confidence()) + "]");
    }
    return String.join("\n", parts);
  }

  private void constraint(ValueConstraint constraint, List<String> parts) {
    if (!constraint.values().isEmpty()) {
      parts.add(terms(constraint.values()));
    }
    if (constraint.defaultValue() != null) {
      parts.add("default " + term(new Term.Code(constraint.defaultValue(), true)));
    }
    if (!constraint.units().isEmpty()) {
      parts.add("UNITS = " + terms(constraint.units()));
    }
    if (constraint.above() != null) {
      parts.add("value > " + number(constraint.above()));
    }
    if (constraint.graphicTypes() != null) {
      parts.add("GRAPHIC TYPE = " + constraint.graphicTypes());
    }
    ReferenceConstraint reference = constraint.reference();
    if (!reference.sopClasses().isEmpty()) {
      parts.add(
          "refers to "
              + reference.sopClasses().stream()
                  .map(UidRegistry::nameOf)
                  .collect(Collectors.joining(" or ")));
    }
    if (reference.frames() != null) {
      parts.add(reference.frames() + " frame number");
    }
    if (reference.segments() != null) {
      parts.add(reference.segments() + " segment number");
    }
  }

  private static String number(double value) {
    return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
  }

  private static String confidence(Confidence confidence) {
    return switch (confidence) {
      case CONFIRMED -> "confirmed";
      case BY_ANALOGY -> "number by analogy";
      case INFERRED -> "number inferred";
      case SINGLE_SOURCE -> "single source";
    };
  }

  private String terms(List<Term> terms) {
    return terms.stream().map(this::term).collect(Collectors.joining(" or "));
  }

  private String term(Term term) {
    return switch (term) {
      case Term.Code code ->
          (code.enumerated() ? "EV (" : "DT (")
              + code.code().value()
              + ", "
              + code.code().scheme()
              + ", \""
              + code.code().meaning()
              + "\")";
      case Term.Group group ->
          group.text() + groupNames.apply(group.cid()).map(name -> " " + name).orElse("");
      case Term.Parameter parameter -> parameter.name();
    };
  }
}
