package org.dicomsr.templates.ecg;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DecimalString;
import org.dicomsr.model.dicom.value.DicomDateTime;

/** Gives items other values, to find out whether a view shows them. */
final class Leaves {
  private static final SopReference OTHER = new SopReference("1.2.840.10008.5.1.4.1.1.2", "2.25.9");

  private static final CodedConcept OTHER_CODE = CodedConcept.of("X1", "99LOCAL", "Other");

  private Leaves() {}

  /** The items that have values. */
  static List<ContentNode> in(ContentTree tree) {
    return tree.nodes().filter(node -> !(node.item() instanceof Container)).toList();
  }

  /** A tree in which one item has another value. */
  static ContentTree changed(ContentTree tree, ContentNode node) {
    return tree.replace(node.identifier(), other(node.item()));
  }

  /** A copy in which items that lack a value have one. */
  static ContentItem filled(ContentItem item) {
    ContentItem own =
        switch (item) {
          case DateTime time when time.value() == null -> other(time);
          case Pname name when name.value() == null -> other(name);
          case Tcoord time when time.extent() == null -> other(time);
          default -> item;
        };
    return own.withChildren(
        item.children().stream()
            .map(child -> (Related.ByValue) child)
            .<Related>map(child -> new Related.ByValue(child.relationship(), filled(child.item())))
            .toList());
  }

  private static ContentItem other(ContentItem item) {
    return switch (item) {
      // F is both another text and the code of another sex.
      case Text text -> new Text(text.name(), "F", text.details(), text.children());
      case Code code -> new Code(code.name(), OTHER_CODE, code.details(), code.children());
      case Num num ->
          new Num(num.name(), number(num), num.qualifier(), num.details(), num.children());
      case DateTime time ->
          new DateTime(
              time.name(),
              DicomDateTime.parse("19991231").orElseThrow(),
              time.details(),
              time.children());
      case UidRef uid -> new UidRef(uid.name(), "2.25.999", uid.details(), uid.children());
      case Pname name ->
          new Pname(name.name(), PersonName.parse("Other"), name.details(), name.children());
      case Composite composite ->
          new Composite(composite.name(), OTHER, composite.details(), composite.children());
      case Waveform waveform ->
          new Waveform(
              waveform.name(),
              new WaveformReference(OTHER, List.of()),
              waveform.details(),
              waveform.children());
      case Tcoord time ->
          new Tcoord(
              time.name(),
              time.rangeType(),
              new TemporalExtent.Samples(List.of(7L)),
              time.details(),
              time.children());
      default -> throw new AssertionError("no other value for " + item);
    };
  }

  private static MeasuredValue number(Num num) {
    Optional<MeasuredValue> value = Optional.ofNullable(num.value());
    return new MeasuredValue(
        DecimalString.of(4711), value.map(MeasuredValue::unit).orElse(null), null, null);
  }
}
