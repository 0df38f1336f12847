package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.HAS_ACQ_CONTEXT;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.templates.internal.Nodes;

/** How values of a type stand in a content tree: one value type each. */
record DescriptorForm<T>(Reader<T> reader, Writer<T> writer) {

  /** Reads the value of an item, if it is of the value type and has one. */
  interface Reader<T> {
    Optional<T> read(ContentNode node);
  }

  /** Writes an item. */
  interface Writer<T> {
    void write(ItemBuilder<?> parent, CodedConcept name, T value);
  }

  static final DescriptorForm<CodedConcept> CODE =
      new DescriptorForm<>(
          node -> node.item() instanceof Code code ? Optional.ofNullable(code.value()) : none(),
          (parent, name, value) -> parent.code(HAS_ACQ_CONTEXT, name, value));
  static final DescriptorForm<String> TEXT =
      new DescriptorForm<>(
          node -> node.item() instanceof Text text ? Optional.ofNullable(text.value()) : none(),
          (parent, name, value) -> parent.text(HAS_ACQ_CONTEXT, name, value));
  static final DescriptorForm<String> UID =
      new DescriptorForm<>(
          node -> node.item() instanceof UidRef uid ? Optional.ofNullable(uid.value()) : none(),
          (parent, name, value) -> parent.uidRef(HAS_ACQ_CONTEXT, name, value));
  static final DescriptorForm<MeasuredValue> NUMBER =
      new DescriptorForm<>(
          node -> node.item() instanceof Num num ? Optional.ofNullable(num.value()) : none(),
          (parent, name, value) -> parent.num(HAS_ACQ_CONTEXT, name, value, inside -> {}));
  static final DescriptorForm<DicomDate> DATE =
      new DescriptorForm<>(
          node -> node.item() instanceof Date date ? Optional.ofNullable(date.value()) : none(),
          (parent, name, value) -> parent.date(HAS_ACQ_CONTEXT, name, value));
  static final DescriptorForm<DicomTime> TIME =
      new DescriptorForm<>(
          node -> node.item() instanceof Time time ? Optional.ofNullable(time.value()) : none(),
          (parent, name, value) -> parent.time(HAS_ACQ_CONTEXT, name, value));
  static final DescriptorForm<DicomDateTime> DATE_TIME =
      new DescriptorForm<>(
          node ->
              node.item() instanceof DateTime dateTime
                  ? Optional.ofNullable(dateTime.value())
                  : none(),
          (parent, name, value) -> parent.dateTime(HAS_ACQ_CONTEXT, name, value));
  static final DescriptorForm<ImageView> VIEW =
      new DescriptorForm<>(
          DescriptorForm::view,
          (parent, name, value) ->
              parent.code(
                  HAS_ACQ_CONTEXT,
                  name,
                  value.view(),
                  inside ->
                      value
                          .modifiers()
                          .forEach(modifier ->
                              inside.code(HAS_CONCEPT_MOD, Dcm.IMAGE_VIEW_MODIFIER, modifier))));

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  private static Optional<ImageView> view(ContentNode node) {
    return CODE.reader
        .read(node)
        .map(view ->
            new ImageView(
                view,
                Nodes.items(node, Dcm.IMAGE_VIEW_MODIFIER, Code.class).stream()
                    .flatMap(code -> Optional.ofNullable(code.value()).stream())
                    .toList()));
  }
}
