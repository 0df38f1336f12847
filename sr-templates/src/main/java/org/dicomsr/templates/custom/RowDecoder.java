package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.definition.Condition;
import org.dicomsr.templates.definition.ConditionRule;
import org.dicomsr.templates.definition.Confidence;
import org.dicomsr.templates.definition.RequirementType;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.definition.ValueMultiplicity;
import org.jspecify.annotations.Nullable;

/** Turns nodes into the rows of one template. */
final class RowDecoder {
  private static final Set<String> ROW =
      FileDecoder.inOrder(
          "row", "rel", "type", "concept", "values", "default", "units", "above", "graphic",
          "reference", "include", "with", "vm", "req", "condition", "check", "remark",
          "confidence", "notes", "rows");
  private static final Set<String> OF_ITEMS =
      FileDecoder.inOrder(
          "type", "concept", "values", "default", "units", "above", "graphic", "reference");
  private static final String BY_REFERENCE = "R-";

  private final String tid;
  private final Set<String> parameters;
  private final List<Mention> mentions;
  private final Map<String, FilePosition> positions;
  private final List<TemplateRow> rows = new ArrayList<>();
  private final List<RowReference> references = new ArrayList<>();

  /** A row that a condition names, to be looked for when all rows are known. */
  private record RowReference(String label, FilePosition position) {}

  RowDecoder(
      String tid,
      Set<String> parameters,
      List<Mention> mentions,
      Map<String, FilePosition> positions) {
    this.tid = tid;
    this.parameters = parameters;
    this.mentions = mentions;
    this.positions = positions;
  }

  List<TemplateRow> decode(List<Node> nodes) {
    nodes.forEach(node -> row(node, 0));
    for (RowReference reference : references) {
      if (!positions.containsKey(TemplateFile.rowKey(tid, reference.label))) {
        throw new TemplateFileException(
            reference.position,
            "expected a row of TID " + tid + " in the condition, found \"" + reference.label + "\"");
      }
    }
    return rows;
  }

  private void row(Node node, int nesting) {
    Fields fields = Fields.of(node, "a row", ROW);
    String label = fields.text("row", Integer.toString(rows.size() + 1));
    FilePosition taken = positions.putIfAbsent(TemplateFile.rowKey(tid, label), fields.position());
    if (taken != null) {
      throw new TemplateFileException(
          fields.position("row"),
          "expected each row label once, found \"" + label + "\" again after line " + taken.line());
    }
    String relationship = fields.text("rel", "");
    boolean byReference = relationship.startsWith(BY_REFERENCE);
    RelationshipType type = relationship(fields, byReference);
    RowContent content = content(fields);
    if (type == null && nesting > 0 && content instanceof RowContent.Item) {
      throw new TemplateFileException(
          fields.position(), "expected the field \"rel\" of a nested row, found none");
    }
    fields.required("req");
    rows.add(
        new TemplateRow(
            label,
            nesting,
            type,
            byReference,
            content,
            orElse(fields.read("vm", ValueMultiplicity::parse), ValueMultiplicity.ONE),
            orElse(fields.read("req", RowDecoder::requirement), RequirementType.U),
            condition(fields),
            fields.text("remark", ""),
            orElse(fields.read("confidence", RowDecoder::confidence), Confidence.CONFIRMED),
            fields.texts("notes")));
    fields.list("rows").forEach(child -> row(child, nesting + 1));
  }

  private static <T> T orElse(@Nullable T value, T absent) {
    return value == null ? absent : value;
  }

  private static @Nullable RelationshipType relationship(Fields fields, boolean byReference) {
    return fields.read(
        "rel",
        text ->
            RelationshipType.ofTerm(byReference ? text.substring(BY_REFERENCE.length()) : text)
                .orElseThrow(
                    () ->
                        new IllegalArgumentException(
                            "expected a relationship such as CONTAINS or R-INFERRED FROM, found \""
                                + text + "\"")));
  }

  private RowContent content(Fields fields) {
    Node included = fields.node("include");
    if (included == null) {
      if (fields.has("with")) {
        throw new TemplateFileException(
            fields.position("with"), "expected \"with\" beside \"include\" only, found it without");
      }
      fields.required("type");
      return new ItemDecoder(fields, this::terms).item();
    }
    for (String name : OF_ITEMS) {
      if (fields.has(name)) {
        throw new TemplateFileException(
            fields.position(name), "expected no \"" + name + "\" beside \"include\", found one");
      }
    }
    String target = fields.required("include");
    mentions.add(new Mention(Mention.Kind.TEMPLATE, target, included.position()));
    Map<String, List<Term>> bindings = new LinkedHashMap<>();
    fields.map("with").forEach((name, value) -> bindings.put(name, terms(value.value())));
    return new RowContent.Include(target, bindings);
  }

  /** Reads terms, checks their parameters and takes down their context groups. */
  private List<Term> terms(@Nullable Node node) {
    List<Node> nodes = Fields.listOf(node);
    List<Term> terms = new ArrayList<>(nodes.size());
    for (Node each : nodes) {
      Term term = Fields.formed(each, Term::parse);
      switch (term) {
        case Term.Code code -> {}
        case Term.Group group ->
            mentions.add(new Mention(Mention.Kind.CONTEXT_GROUP, group.cid(), each.position()));
        case Term.Parameter parameter -> {
          if (!parameters.contains(parameter.name())) {
            throw new TemplateFileException(
                each.position(),
                "expected a parameter that TID " + tid + " declares, found " + parameter.name());
          }
        }
      }
      terms.add(term);
    }
    return terms;
  }

  private @Nullable Condition condition(Fields fields) {
    ConditionRule rule = fields.read("check", ConditionRule::parse);
    boolean conditional =
        fields.text("req", "").equals("MC") || fields.text("req", "").equals("UC");
    if (rule == null && !fields.has("condition")) {
      if (conditional) {
        throw new TemplateFileException(
            fields.position("req"),
            "expected \"condition\" or \"check\" of an MC or UC row, found neither");
      }
      return null;
    }
    if (rule == null) {
      return new Condition(fields.required("condition"), new ConditionRule.Undecidable(""));
    }
    FilePosition position = fields.position("check");
    RowLabels.of(rule).forEach(label -> references.add(new RowReference(label, position)));
    return new Condition(fields.text("condition", rule.toString()), rule);
  }

  private static RequirementType requirement(String text) {
    return switch (text) {
      case "M" -> RequirementType.M;
      case "MC" -> RequirementType.MC;
      case "U" -> RequirementType.U;
      case "UC" -> RequirementType.UC;
      default ->
          throw new IllegalArgumentException("expected M, MC, U or UC, found \"" + text + "\"");
    };
  }

  private static Confidence confidence(String text) {
    return switch (text) {
      case "confirmed" -> Confidence.CONFIRMED;
      case "by analogy" -> Confidence.BY_ANALOGY;
      case "inferred" -> Confidence.INFERRED;
      case "single source" -> Confidence.SINGLE_SOURCE;
      default ->
          throw new IllegalArgumentException(
              "expected confirmed, by analogy, inferred or single source, found \"" + text + "\"");
    };
  }

  static CodedConcept code(String text) {
    if (Term.parse(text) instanceof Term.Code code && code.enumerated()) {
      return code.code();
    }
    throw new IllegalArgumentException("expected scheme|value|meaning, found \"" + text + "\"");
  }
}
