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
          "row",
          "rel",
          "type",
          "concept",
          "values",
          "default",
          "units",
          "above",
          "graphic",
          "reference",
          "include",
          "with",
          "vm",
          "req",
          "condition",
          "check",
          "remark",
          "confidence",
          "notes",
          "rows");
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
    for (Node node : nodes) {
      row(node, 0);
    }
    for (RowReference reference : references) {
      if (!positions.containsKey(TemplateFile.rowKey(tid, reference.label))) {
        throw new TemplateFileException(
            reference.position,
            "expected a row of TID "
                + tid
                + " in the condition, found \""
                + reference.label
                + "\"");
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
    RelationshipType relationship = relationship(fields);
    RowContent content = content(fields);
    if (relationship == null && nesting > 0 && content instanceof RowContent.Item) {
      throw new TemplateFileException(
          fields.position(), "expected the field \"rel\" of a nested row, found none");
    }
    rows.add(
        new TemplateRow(
            label,
            nesting,
            relationship,
            fields.text("rel", "").startsWith(BY_REFERENCE),
            content,
            multiplicity(fields),
            requirement(fields),
            condition(fields),
            fields.text("remark", ""),
            confidence(fields),
            fields.texts("notes")));
    for (Node child : fields.list("rows")) {
      row(child, nesting + 1);
    }
  }

  private static @Nullable RelationshipType relationship(Fields fields) {
    String text = fields.find("rel");
    if (text == null) {
      return null;
    }
    String term = text.startsWith(BY_REFERENCE) ? text.substring(BY_REFERENCE.length()) : text;
    RelationshipType type = RelationshipType.ofTerm(term).orElse(null);
    if (type == null) {
      throw new TemplateFileException(
          fields.position("rel"),
          "expected a relationship such as CONTAINS or R-INFERRED FROM, found \"" + text + "\"");
    }
    return type;
  }

  private RowContent content(Fields fields) {
    Node included = fields.node("include");
    if (included == null) {
      if (fields.has("with")) {
        throw new TemplateFileException(
            fields.position("with"), "expected \"with\" beside \"include\" only, found it without");
      }
      fields.required("type");
      return new ItemDecoder(fields, this).item();
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
    for (Map.Entry<String, Node.Field> each : fields.map("with").entrySet()) {
      bindings.put(each.getKey(), terms(each.getValue().value()));
    }
    return new RowContent.Include(target, bindings);
  }

  /** Reads terms, checks their parameters and takes down their context groups. */
  List<Term> terms(@Nullable Node node) {
    List<Node> nodes = Fields.listOf(node);
    List<Term> terms = new ArrayList<>(nodes.size());
    for (Node each : nodes) {
      terms.add(term(each));
    }
    return terms;
  }

  private Term term(Node node) {
    Term term;
    try {
      term = Term.parse(Fields.text(node));
    } catch (TemplateFileException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw Fields.wrong(node.position(), e);
    }
    if (term instanceof Term.Group group) {
      mentions.add(new Mention(Mention.Kind.CONTEXT_GROUP, group.cid(), node.position()));
    }
    if (term instanceof Term.Parameter parameter && !parameters.contains(parameter.name())) {
      throw new TemplateFileException(
          node.position(),
          "expected a parameter that TID " + tid + " declares, found " + parameter.name());
    }
    return term;
  }

  private @Nullable Condition condition(Fields fields) {
    ConditionRule rule = rule(fields);
    if (rule == null && !fields.has("condition")) {
      if (requirement(fields).isConditional()) {
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
    for (String label : RowLabels.of(rule)) {
      references.add(new RowReference(label, position));
    }
    return new Condition(
        fields.has("condition") ? fields.required("condition") : rule.toString(), rule);
  }

  private static @Nullable ConditionRule rule(Fields fields) {
    String text = fields.find("check");
    try {
      return text == null ? null : ConditionRule.parse(text);
    } catch (IllegalArgumentException e) {
      throw fields.wrong("check", e);
    }
  }

  private static ValueMultiplicity multiplicity(Fields fields) {
    String text = fields.text("vm", "1");
    try {
      return text.equals("1") ? ValueMultiplicity.ONE : ValueMultiplicity.parse(text);
    } catch (IllegalArgumentException e) {
      throw fields.wrong("vm", e);
    }
  }

  private static RequirementType requirement(Fields fields) {
    String text = fields.required("req");
    return switch (text) {
      case "M" -> RequirementType.M;
      case "MC" -> RequirementType.MC;
      case "U" -> RequirementType.U;
      case "UC" -> RequirementType.UC;
      default ->
          throw new TemplateFileException(
              fields.position("req"), "expected M, MC, U or UC, found \"" + text + "\"");
    };
  }

  private static Confidence confidence(Fields fields) {
    String text = fields.text("confidence", "confirmed");
    return switch (text) {
      case "confirmed" -> Confidence.CONFIRMED;
      case "by analogy" -> Confidence.BY_ANALOGY;
      case "inferred" -> Confidence.INFERRED;
      case "single source" -> Confidence.SINGLE_SOURCE;
      default ->
          throw new TemplateFileException(
              fields.position("confidence"),
              "expected confirmed, by analogy, inferred or single source, found \"" + text + "\"");
    };
  }

  /** A single code, such as a default. */
  static CodedConcept code(Node node) {
    String text = Fields.text(node);
    try {
      if (Term.parse(text) instanceof Term.Code code) {
        return code.code();
      }
    } catch (IllegalArgumentException e) {
      throw Fields.wrong(node.position(), e);
    }
    throw new TemplateFileException(
        node.position(), "expected scheme|value|meaning, found \"" + text + "\"");
  }
}
