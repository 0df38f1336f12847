package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.templates.definition.GraphicTypes;
import org.dicomsr.templates.definition.ReferenceConstraint;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.definition.ValueConstraint;
import org.dicomsr.templates.definition.ValueMultiplicity;
import org.jspecify.annotations.Nullable;

/** Turns the fields of a row into what its content items must be. */
final class ItemDecoder {
  private static final Set<String> GRAPHIC = FileDecoder.inOrder("only", "not");
  private static final Set<String> REFERENCE =
      FileDecoder.inOrder("sopClasses", "frames", "segments");
  private static final Set<ValueType> GRAPHICAL =
      Set.of(ValueType.SCOORD, ValueType.SCOORD3D, ValueType.TCOORD);
  private static final Set<ValueType> REFERRING =
      Set.of(ValueType.IMAGE, ValueType.WAVEFORM, ValueType.COMPOSITE);

  private final Fields fields;
  private final RowDecoder rows;
  private final List<ValueType> types;

  ItemDecoder(Fields fields, RowDecoder rows) {
    this.fields = fields;
    this.rows = rows;
    this.types = types(fields);
  }

  RowContent.Item item() {
    return new RowContent.Item(types, rows.terms(fields.node("concept")), constraint());
  }

  private static List<ValueType> types(Fields fields) {
    List<ValueType> types = new ArrayList<>();
    for (String term : fields.required("type").split("/", -1)) {
      ValueType type = ValueType.ofTerm(term.strip()).orElse(null);
      if (type == null) {
        throw new TemplateFileException(
            fields.position("type"),
            "expected a value type such as CODE or CODE/TEXT, found \"" + term + "\"");
      }
      types.add(type);
    }
    return types;
  }

  private ValueConstraint constraint() {
    for (String name : List.of("units", "above")) {
      onlyFor(name, Set.of(ValueType.NUM));
    }
    onlyFor("default", Set.of(ValueType.CODE));
    onlyFor("graphic", GRAPHICAL);
    onlyFor("reference", REFERRING);
    List<Term> values = rows.terms(fields.node("values"));
    if (!types.contains(ValueType.CODE)) {
      for (Term value : values) {
        if (!(value instanceof Term.Parameter)) {
          onlyFor("values", Set.of(ValueType.CODE));
        }
      }
    }
    return new ValueConstraint(
        values,
        defaultValue(),
        rows.terms(fields.node("units")),
        above(),
        graphicTypes(),
        reference());
  }

  private void onlyFor(String name, Set<ValueType> allowed) {
    if (fields.has(name) && Collections.disjoint(types, allowed)) {
      throw new TemplateFileException(
          fields.position(name),
          "expected no \"" + name + "\" on a row of type " + types.getFirst() + ", found one");
    }
  }

  private @Nullable CodedConcept defaultValue() {
    Node node = fields.node("default");
    return node == null ? null : RowDecoder.code(node);
  }

  private @Nullable Double above() {
    String text = fields.find("above");
    try {
      return text == null ? null : Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TemplateFileException(
          fields.position("above"), "expected a number, found \"" + text + "\"");
    }
  }

  private @Nullable GraphicTypes graphicTypes() {
    Node node = fields.node("graphic");
    if (node == null) {
      return null;
    }
    Fields graphic = Fields.of(node, "\"graphic\"", GRAPHIC);
    if (graphic.has("only") == graphic.has("not")) {
      throw new TemplateFileException(node.position(), "expected either \"only\" or \"not\"");
    }
    String name = graphic.has("only") ? "only" : "not";
    List<String> terms = graphic.texts(name);
    for (String term : terms) {
      if (!isGraphicType(term)) {
        throw new TemplateFileException(
            graphic.position(name),
            "expected graphic types of " + types.getFirst() + ", found \"" + term + "\"");
      }
    }
    return new GraphicTypes(terms, name.equals("only"));
  }

  private boolean isGraphicType(String term) {
    return (types.contains(ValueType.SCOORD) && GraphicType.ofTerm(term).isPresent())
        || (types.contains(ValueType.SCOORD3D) && GraphicType3d.ofTerm(term).isPresent())
        || (types.contains(ValueType.TCOORD) && TemporalRangeType.ofTerm(term).isPresent());
  }

  private ReferenceConstraint reference() {
    Node node = fields.node("reference");
    if (node == null) {
      return ReferenceConstraint.ANY;
    }
    Fields reference = Fields.of(node, "\"reference\"", REFERENCE);
    return new ReferenceConstraint(
        reference.texts("sopClasses"), count(reference, "frames"), count(reference, "segments"));
  }

  private static @Nullable ValueMultiplicity count(Fields reference, String name) {
    String text = reference.find(name);
    try {
      return text == null ? null : ValueMultiplicity.parse(text);
    } catch (IllegalArgumentException e) {
      throw reference.wrong(name, e);
    }
  }
}
