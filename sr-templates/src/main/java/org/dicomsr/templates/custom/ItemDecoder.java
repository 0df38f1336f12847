package org.dicomsr.templates.custom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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
  private final Function<@Nullable Node, List<Term>> terms;
  private final List<ValueType> types;

  ItemDecoder(Fields fields, Function<@Nullable Node, List<Term>> terms) {
    this.fields = fields;
    this.terms = terms;
    this.types = types(fields);
  }

  RowContent.Item item() {
    return new RowContent.Item(types, terms.apply(fields.node("concept")), constraint());
  }

  private static List<ValueType> types(Fields fields) {
    List<ValueType> types = new ArrayList<>();
    for (String term : fields.required("type").split("/", -1)) {
      types.add(
          ValueType.ofTerm(term.strip())
              .orElseThrow(
                  () ->
                      new TemplateFileException(
                          fields.position("type"),
                          "expected a value type such as CODE or CODE/TEXT, found \"" + term + "\"")));
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
    List<Term> values = terms.apply(fields.node("values"));
    if (!types.contains(ValueType.CODE)) {
      for (Term value : values) {
        if (!(value instanceof Term.Parameter)) {
          onlyFor("values", Set.of(ValueType.CODE));
        }
      }
    }
    return new ValueConstraint(
        values,
        fields.read("default", RowDecoder::code),
        terms.apply(fields.node("units")),
        fields.read("above", ItemDecoder::number),
        graphicTypes(),
        reference());
  }

  private void onlyFor(String name, Set<ValueType> allowed) {
    if (fields.has(name) && types.stream().noneMatch(allowed::contains)) {
      throw new TemplateFileException(
          fields.position(name),
          "expected no \"" + name + "\" on a row of type " + types.getFirst() + ", found one");
    }
  }

  private static Double number(String text) {
    try {
      return Double.valueOf(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("expected a number, found \"" + text + "\"", e);
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
    return new GraphicTypes(
        Fields.formed(graphic.list(name), this::graphicType), name.equals("only"));
  }

  private String graphicType(String term) {
    boolean known =
        types.contains(ValueType.SCOORD) && GraphicType.ofTerm(term).isPresent()
            || types.contains(ValueType.SCOORD3D) && GraphicType3d.ofTerm(term).isPresent()
            || types.contains(ValueType.TCOORD) && TemporalRangeType.ofTerm(term).isPresent();
    if (!known) {
      throw new IllegalArgumentException(
          "expected a graphic type of " + types.getFirst() + ", found \"" + term + "\"");
    }
    return term;
  }

  private ReferenceConstraint reference() {
    Node node = fields.node("reference");
    if (node == null) {
      return ReferenceConstraint.ANY;
    }
    Fields reference = Fields.of(node, "\"reference\"", REFERENCE);
    return new ReferenceConstraint(
        reference.texts("sopClasses"),
        reference.read("frames", ValueMultiplicity::parse),
        reference.read("segments", ValueMultiplicity::parse));
  }
}
