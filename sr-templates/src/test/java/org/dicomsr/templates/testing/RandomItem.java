package org.dicomsr.templates.testing;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Continuity;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.templates.definition.GraphicTypes;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Term;
import org.dicomsr.templates.definition.ValueConstraint;
import org.dicomsr.templates.definition.ValueMultiplicity;

/** Makes one item of a row, without children. */
final class RandomItem {
  /** Picks a code that terms allow. */
  interface Picker {
    CodedConcept pick(List<Term> terms, Map<String, List<Term>> bindings, Set<ConceptKey> taken);
  }

  private final Random random;
  private final Picker picker;

  RandomItem(Random random, Picker picker) {
    this.random = random;
    this.picker = picker;
  }

  ContentItem make(
      RowContent.Item content, Map<String, List<Term>> bindings, Set<ConceptKey> taken) {
    ValueType type = content.valueTypes().get(random.nextInt(content.valueTypes().size()));
    ValueConstraint constraint = content.constraint();
    CodedConcept name = picker.pick(content.concept(), bindings, taken);
    List<String> sopClasses = constraint.reference().sopClasses();
    String sopClass =
        sopClasses.isEmpty()
            ? "1.2.840.10008.5.1.4.1.1.2"
            : sopClasses.get(random.nextInt(sopClasses.size()));
    SopReference instance = new SopReference(sopClass, "2.25." + random.nextInt(1_000_000));
    ItemDetails none = ItemDetails.NONE;
    return switch (type) {
      case TEXT -> new Text(name, "text", none, List.of());
      case CODE ->
          new Code(name, picker.pick(constraint.values(), bindings, Set.of()), none, List.of());
      case NUM -> {
        List<Term> units = TemplateInstances.resolve(constraint.units(), bindings);
        CodedConcept unit =
            units.isEmpty() ? Ucum.MILLIMETER : picker.pick(units, bindings, Set.of());
        unit = unit.value().equals("L1") ? Ucum.MILLIMETER : unit;
        yield new Num(name, MeasuredValue.of(1 + random.nextInt(99), unit), null, none, List.of());
      }
      case DATETIME -> new DateTime(name, null, none, List.of());
      case DATE -> new Date(name, null, none, List.of());
      case TIME -> new Time(name, null, none, List.of());
      case UIDREF -> new UidRef(name, "2.25.1", none, List.of());
      case PNAME -> new Pname(name, null, none, List.of());
      case COMPOSITE -> new Composite(name, instance, none, List.of());
      case IMAGE -> {
        ImageReference image =
            new ImageReference(
                instance,
                numbers(constraint.reference().frames()),
                numbers(constraint.reference().segments()),
                null,
                null);
        yield new Image(name, image, none, List.of());
      }
      case WAVEFORM ->
          new Waveform(name, new WaveformReference(instance, List.of()), none, List.of());
      case SCOORD -> {
        List<GraphicType> types =
            List.of(GraphicType.values()).stream()
                .filter(graphic -> allows(constraint.graphicTypes(), graphic.term()))
                .toList();
        GraphicType graphic = types.get(random.nextInt(types.size()));
        Coordinates points = Coordinates.of2d(new float[] {1, 1});
        yield new Scoord(name, graphic, points, null, null, none, List.of());
      }
      case SCOORD3D -> {
        List<GraphicType3d> types =
            List.of(GraphicType3d.values()).stream()
                .filter(graphic -> allows(constraint.graphicTypes(), graphic.term()))
                .toList();
        GraphicType3d graphic = types.get(random.nextInt(types.size()));
        Coordinates points = Coordinates.of3d(new float[] {1, 1, 1});
        yield new Scoord3d(name, graphic, points, "2.25.2", null, none, List.of());
      }
      case TCOORD -> new Tcoord(name, TemporalRangeType.POINT, null, none, List.of());
      case TABLE -> new Table(name, null, none, List.of());
      case CONTAINER -> new Container(name, Continuity.SEPARATE, null, none, List.of());
    };
  }

  private static boolean allows(
      @org.jspecify.annotations.Nullable GraphicTypes types, String term) {
    return types == null || types.allows(term);
  }

  private static List<Integer> numbers(
      @org.jspecify.annotations.Nullable ValueMultiplicity multiplicity) {
    return multiplicity == null
        ? List.of()
        : java.util.stream.IntStream.rangeClosed(1, multiplicity.minimum()).boxed().toList();
  }
}
