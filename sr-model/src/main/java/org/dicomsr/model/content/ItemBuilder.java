package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.jspecify.annotations.Nullable;

/**
 * Builds a content item with what is beneath it, so that code has the shape of the report:
 *
 * <pre>{@code
 * c.num(CONTAINS, LENGTH, 12.5, Ucum.MILLIMETER, n -> n
 *     .code(HAS_CONCEPT_MOD, METHOD, MANUAL)
 *     .scoord(INFERRED_FROM, POLYLINE, Coordinates.of2d(10, 10, 22.5f, 10), s -> s
 *         .image(SELECTED_FROM, image)))
 * }</pre>
 *
 * <p>There is one method for each value type; its last parameter, where given, builds what is
 * beneath the new item. An item that has a {@linkplain #label label} can be the target of {@link
 * #byReference}, before or after. What the standard forbids for every document is refused at once
 * with an {@link IllegalArgumentException}, which shows no value; what it forbids for a SOP class,
 * when the document is built. Not thread-safe.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ItemBuilder<B extends ItemBuilder<B>>
    permits ContainerBuilder, NumBuilder, ScoordBuilder, Scoord3dBuilder, ValueBuilder {
  private final List<Edge> edges = new ArrayList<>();
  private @Nullable String label;
  private @Nullable DicomDateTime observationDateTime;
  private @Nullable String observationUid;
  private DataSet other = DataSet.EMPTY;

  /** For the builders of this package. */
  ItemBuilder() {}

  /** An edge in the making. */
  private sealed interface Edge {
    record ToBuilder(RelationshipType type, ItemBuilder<?> item) implements Edge {}

    record ToItem(RelationshipType type, ContentItem item) implements Edge {}

    record ToLabel(RelationshipType type, String label) implements Edge {}
  }

  abstract B self();

  abstract ContentItem item(ItemDetails details, List<Related> children);

  /**
   * Gives this item a name by which {@link #byReference} finds it. The label is not part of the
   * document.
   *
   * @param name any text, unique in the document
   * @return this builder
   */
  public B label(String name) {
    label = Objects.requireNonNull(name, "name");
    return self();
  }

  /**
   * Says when the observation was completed, Observation DateTime (0040,A032).
   *
   * @param dateTime the date and time
   * @return this builder
   */
  public B observedAt(DicomDateTime dateTime) {
    observationDateTime = Objects.requireNonNull(dateTime, "dateTime");
    return self();
  }

  /**
   * Identifies the observation, Observation UID (0040,A171).
   *
   * @param uid the UID
   * @return this builder
   */
  public B observationUid(String uid) {
    observationUid = Demands.uid(ValueType.UIDREF, "Observation UID", uid);
    return self();
  }

  /**
   * Adds attributes that this model does not know, such as private ones.
   *
   * @param attributes the attributes
   * @return this builder
   */
  public B attributes(DataSet attributes) {
    other = Objects.requireNonNull(attributes, "attributes");
    return self();
  }

  /**
   * Adds an item that is ready.
   *
   * @param type how it relates to this item
   * @param item the item; by-reference edges in it are kept as they are
   * @return this builder
   */
  public B item(RelationshipType type, ContentItem item) {
    edges.add(
        new Edge.ToItem(
            Objects.requireNonNull(type, "type"), Objects.requireNonNull(item, "item")));
    return self();
  }

  /**
   * Adds an edge to an item elsewhere in the tree.
   *
   * @param type how it relates to this item
   * @param name the {@linkplain #label label} of that item, which may come later
   * @return this builder
   */
  public B byReference(RelationshipType type, String name) {
    edges.add(
        new Edge.ToLabel(
            Objects.requireNonNull(type, "type"), Objects.requireNonNull(name, "name")));
    return self();
  }

  private <C extends ItemBuilder<C>> B add(
      RelationshipType type, C child, Consumer<? super C> inside) {
    inside.accept(child);
    edges.add(new Edge.ToBuilder(Objects.requireNonNull(type, "type"), child));
    return self();
  }

  /** Notes the labels of this item and of all beneath it. */
  void collect(ItemIdentifier where, Map<String, ItemIdentifier> labels) {
    if (label != null && labels.putIfAbsent(label, where) != null) {
      throw new IllegalArgumentException(
          "item " + where + ": expected a label that no other item has");
    }
    for (int i = 0; i < edges.size(); i++) {
      if (edges.get(i) instanceof Edge.ToBuilder(RelationshipType type, ItemBuilder<?> child)) {
        child.collect(where.child(i + 1), labels);
      }
    }
  }

  /** Makes this item and all beneath it. */
  ContentItem build(ItemIdentifier where, Map<String, ItemIdentifier> labels) {
    List<Related> children = new ArrayList<>(edges.size());
    for (int i = 0; i < edges.size(); i++) {
      ItemIdentifier place = where.child(i + 1);
      children.add(
          switch (edges.get(i)) {
            case Edge.ToBuilder(RelationshipType type, ItemBuilder<?> child) ->
                Related.of(type, child.build(place, labels));
            case Edge.ToItem(RelationshipType type, ContentItem item) -> Related.of(type, item);
            case Edge.ToLabel(RelationshipType type, String name) ->
                Related.toReference(type, target(name, place, labels));
          });
    }
    return item(new ItemDetails(observationDateTime, observationUid, other), children);
  }

  private static ItemIdentifier target(
      String name, ItemIdentifier place, Map<String, ItemIdentifier> labels) {
    ItemIdentifier target = labels.get(name);
    if (target == null) {
      throw new IllegalArgumentException(
          "edge " + place + ": expected the label of an item, found one that no item has");
    }
    if (target.isPrefixOf(place)) {
      throw new IllegalArgumentException(
          "edge " + place + ": expected an item that is no ancestor, found " + target);
    }
    return target;
  }

  /** For items with nothing beneath them. */
  private static void nothing(Object builder) {}

  // One method or two for each value type, in the order of PS3.3 C.17.3.2.1

  /**
   * Adds a TEXT.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the text
   * @return this builder
   */
  public B text(RelationshipType type, CodedConcept name, String value) {
    return text(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a TEXT.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the text
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B text(
      RelationshipType type,
      CodedConcept name,
      String value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.TEXT, name);
    String text = Demands.text(ValueType.TEXT, value);
    return add(
        type,
        new ValueBuilder((details, children) -> new Text(concept, text, details, children)),
        inside);
  }

  /**
   * Adds a CODE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the code
   * @return this builder
   */
  public B code(RelationshipType type, CodedConcept name, CodedConcept value) {
    return code(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a CODE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the code
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B code(
      RelationshipType type,
      CodedConcept name,
      CodedConcept value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.CODE, name);
    CodedConcept code = Demands.code(ValueType.CODE, "value", value);
    return add(
        type,
        new ValueBuilder((details, children) -> new Code(concept, code, details, children)),
        inside);
  }

  /**
   * Adds a NUM.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the number
   * @param unit its unit, a UCUM code
   * @return this builder
   */
  public B num(RelationshipType type, CodedConcept name, double value, CodedConcept unit) {
    return num(type, name, MeasuredValue.of(value, unit), ItemBuilder::nothing);
  }

  /**
   * Adds a NUM.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the number
   * @param unit its unit, a UCUM code
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B num(
      RelationshipType type,
      CodedConcept name,
      double value,
      CodedConcept unit,
      Consumer<? super NumBuilder> inside) {
    return num(type, name, MeasuredValue.of(value, unit), inside);
  }

  /**
   * Adds a NUM in any form: with the text of the number as it is to be, a floating point or a
   * rational number.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the number and its unit
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B num(
      RelationshipType type,
      CodedConcept name,
      MeasuredValue value,
      Consumer<? super NumBuilder> inside) {
    Demands.that(value.number() != null, ValueType.NUM, "a number", "none");
    Demands.code(ValueType.NUM, "unit", value.unit());
    return add(type, new NumBuilder(Demands.name(ValueType.NUM, name), value, null), inside);
  }

  /**
   * Adds a NUM without a number.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param qualifier why there is no number
   * @return this builder
   */
  public B numWithoutValue(RelationshipType type, CodedConcept name, CodedConcept qualifier) {
    return numWithoutValue(type, name, qualifier, ItemBuilder::nothing);
  }

  /**
   * Adds a NUM without a number.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param qualifier why there is no number
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B numWithoutValue(
      RelationshipType type,
      CodedConcept name,
      CodedConcept qualifier,
      Consumer<? super NumBuilder> inside) {
    CodedConcept reason = Demands.code(ValueType.NUM, "qualifier", qualifier);
    return add(type, new NumBuilder(Demands.name(ValueType.NUM, name), null, reason), inside);
  }

  /**
   * Adds a DATETIME.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the date and time
   * @return this builder
   */
  public B dateTime(RelationshipType type, CodedConcept name, DicomDateTime value) {
    return dateTime(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a DATETIME.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the date and time
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B dateTime(
      RelationshipType type,
      CodedConcept name,
      DicomDateTime value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.DATETIME, name);
    Objects.requireNonNull(value, "value");
    return add(
        type,
        new ValueBuilder((details, children) -> new DateTime(concept, value, details, children)),
        inside);
  }

  /**
   * Adds a DATE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the date
   * @return this builder
   */
  public B date(RelationshipType type, CodedConcept name, DicomDate value) {
    return date(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a DATE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the date
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B date(
      RelationshipType type,
      CodedConcept name,
      DicomDate value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.DATE, name);
    Objects.requireNonNull(value, "value");
    return add(
        type,
        new ValueBuilder((details, children) -> new Date(concept, value, details, children)),
        inside);
  }

  /**
   * Adds a TIME.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the time of day
   * @return this builder
   */
  public B time(RelationshipType type, CodedConcept name, DicomTime value) {
    return time(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a TIME.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the time of day
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B time(
      RelationshipType type,
      CodedConcept name,
      DicomTime value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.TIME, name);
    Objects.requireNonNull(value, "value");
    return add(
        type,
        new ValueBuilder((details, children) -> new Time(concept, value, details, children)),
        inside);
  }

  /**
   * Adds a UIDREF.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the UID
   * @return this builder
   */
  public B uidRef(RelationshipType type, CodedConcept name, String value) {
    return uidRef(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a UIDREF.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the UID
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B uidRef(
      RelationshipType type,
      CodedConcept name,
      String value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.UIDREF, name);
    String uid = Demands.uid(ValueType.UIDREF, "value", value);
    return add(
        type,
        new ValueBuilder((details, children) -> new UidRef(concept, uid, details, children)),
        inside);
  }

  /**
   * Adds a PNAME.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the name of the person
   * @return this builder
   */
  public B pname(RelationshipType type, CodedConcept name, PersonName value) {
    return pname(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a PNAME.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value the name of the person
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B pname(
      RelationshipType type,
      CodedConcept name,
      PersonName value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.PNAME, name);
    Demands.that(!value.isEmpty(), ValueType.PNAME, "a name", "an empty one");
    return add(
        type,
        new ValueBuilder((details, children) -> new Pname(concept, value, details, children)),
        inside);
  }

  /**
   * Adds a COMPOSITE without a concept name.
   *
   * @param type how it relates to this item
   * @param reference the object
   * @return this builder
   */
  public B composite(RelationshipType type, SopReference reference) {
    return composite(type, null, reference, ItemBuilder::nothing);
  }

  /**
   * Adds a COMPOSITE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param reference the object
   * @return this builder
   */
  public B composite(RelationshipType type, @Nullable CodedConcept name, SopReference reference) {
    return composite(type, name, reference, ItemBuilder::nothing);
  }

  /**
   * Adds a COMPOSITE.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param reference the object
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B composite(
      RelationshipType type,
      @Nullable CodedConcept name,
      SopReference reference,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.optionalName(ValueType.COMPOSITE, name);
    Demands.reference(ValueType.COMPOSITE, reference);
    return add(
        type,
        new ValueBuilder(
            (details, children) -> new Composite(concept, reference, details, children)),
        inside);
  }

  /**
   * Adds an IMAGE without a concept name.
   *
   * @param type how it relates to this item
   * @param reference the image, and what of it is meant
   * @return this builder
   */
  public B image(RelationshipType type, ImageReference reference) {
    return image(type, null, reference, ItemBuilder::nothing);
  }

  /**
   * Adds an IMAGE without a concept name.
   *
   * @param type how it relates to this item
   * @param reference the image, and what of it is meant
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B image(
      RelationshipType type, ImageReference reference, Consumer<? super ValueBuilder> inside) {
    return image(type, null, reference, inside);
  }

  /**
   * Adds an IMAGE.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param reference the image, and what of it is meant
   * @return this builder
   */
  public B image(RelationshipType type, @Nullable CodedConcept name, ImageReference reference) {
    return image(type, name, reference, ItemBuilder::nothing);
  }

  /**
   * Adds an IMAGE.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param reference the image, and what of it is meant
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B image(
      RelationshipType type,
      @Nullable CodedConcept name,
      ImageReference reference,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.optionalName(ValueType.IMAGE, name);
    Demands.image(reference);
    return add(
        type,
        new ValueBuilder((details, children) -> new Image(concept, reference, details, children)),
        inside);
  }

  /**
   * Adds a WAVEFORM without a concept name.
   *
   * @param type how it relates to this item
   * @param reference the waveform, and which channels are meant
   * @return this builder
   */
  public B waveform(RelationshipType type, WaveformReference reference) {
    return waveform(type, null, reference, ItemBuilder::nothing);
  }

  /**
   * Adds a WAVEFORM without a concept name.
   *
   * @param type how it relates to this item
   * @param reference the waveform, and which channels are meant
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B waveform(
      RelationshipType type, WaveformReference reference, Consumer<? super ValueBuilder> inside) {
    return waveform(type, null, reference, inside);
  }

  /**
   * Adds a WAVEFORM.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param reference the waveform, and which channels are meant
   * @return this builder
   */
  public B waveform(
      RelationshipType type, @Nullable CodedConcept name, WaveformReference reference) {
    return waveform(type, name, reference, ItemBuilder::nothing);
  }

  /**
   * Adds a WAVEFORM.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param reference the waveform, and which channels are meant
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B waveform(
      RelationshipType type,
      @Nullable CodedConcept name,
      WaveformReference reference,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.optionalName(ValueType.WAVEFORM, name);
    Demands.waveform(reference);
    return add(
        type,
        new ValueBuilder(
            (details, children) -> new Waveform(concept, reference, details, children)),
        inside);
  }

  /**
   * Adds an SCOORD without a concept name.
   *
   * @param type how it relates to this item
   * @param graphic the shape
   * @param points column and row of each point
   * @param inside builds what is beneath it: the image that it was selected from
   * @return this builder
   */
  public B scoord(
      RelationshipType type,
      GraphicType graphic,
      Coordinates points,
      Consumer<? super ScoordBuilder> inside) {
    return scoord(type, null, graphic, points, inside);
  }

  /**
   * Adds an SCOORD.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param graphic the shape
   * @param points column and row of each point
   * @param inside builds what is beneath it: the image that it was selected from
   * @return this builder
   */
  public B scoord(
      RelationshipType type,
      @Nullable CodedConcept name,
      GraphicType graphic,
      Coordinates points,
      Consumer<? super ScoordBuilder> inside) {
    CodedConcept concept = Demands.optionalName(ValueType.SCOORD, name);
    return add(type, new ScoordBuilder(concept, graphic, Demands.points(graphic, points)), inside);
  }

  /**
   * Adds an SCOORD3D.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param graphic the shape
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference
   * @return this builder
   */
  public B scoord3d(
      RelationshipType type,
      @Nullable CodedConcept name,
      GraphicType3d graphic,
      Coordinates points,
      String frameOfReferenceUid) {
    return scoord3d(type, name, graphic, points, frameOfReferenceUid, ItemBuilder::nothing);
  }

  /**
   * Adds an SCOORD3D.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param graphic the shape
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B scoord3d(
      RelationshipType type,
      @Nullable CodedConcept name,
      GraphicType3d graphic,
      Coordinates points,
      String frameOfReferenceUid,
      Consumer<? super Scoord3dBuilder> inside) {
    CodedConcept concept = Demands.optionalName(ValueType.SCOORD3D, name);
    String frame =
        Demands.uid(ValueType.SCOORD3D, "Referenced Frame of Reference UID", frameOfReferenceUid);
    return add(
        type,
        new Scoord3dBuilder(concept, graphic, Demands.points(graphic, points), frame),
        inside);
  }

  /**
   * Adds a TCOORD.
   *
   * @param type how it relates to this item
   * @param name what it is about, or null
   * @param range the shape
   * @param extent the points in time, in one of the three forms
   * @param inside builds what is beneath it: the waveform, image or coordinates that it was
   *     selected from
   * @return this builder
   */
  public B tcoord(
      RelationshipType type,
      @Nullable CodedConcept name,
      TemporalRangeType range,
      TemporalExtent extent,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.optionalName(ValueType.TCOORD, name);
    Demands.extent(range, extent);
    return add(
        type,
        new ValueBuilder(
            (details, children) -> new Tcoord(concept, range, extent, details, children)),
        inside);
  }

  /**
   * Adds a TABLE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value rows, columns and cells
   * @return this builder
   */
  public B table(RelationshipType type, CodedConcept name, TabulatedValues value) {
    return table(type, name, value, ItemBuilder::nothing);
  }

  /**
   * Adds a TABLE.
   *
   * @param type how it relates to this item
   * @param name what it is about
   * @param value rows, columns and cells
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B table(
      RelationshipType type,
      CodedConcept name,
      TabulatedValues value,
      Consumer<? super ValueBuilder> inside) {
    CodedConcept concept = Demands.name(ValueType.TABLE, name);
    Demands.that(value.rows() >= 1, ValueType.TABLE, "1 row or more", value.rows());
    Demands.that(value.columns() >= 1, ValueType.TABLE, "1 column or more", value.columns());
    return add(
        type,
        new ValueBuilder((details, children) -> new Table(concept, value, details, children)),
        inside);
  }

  /**
   * Adds a CONTAINER without a concept name.
   *
   * @param type how it relates to this item
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B container(RelationshipType type, Consumer<? super ContainerBuilder> inside) {
    return container(type, null, inside);
  }

  /**
   * Adds a CONTAINER.
   *
   * @param type how it relates to this item
   * @param name the heading, or null
   * @param inside builds what is beneath it
   * @return this builder
   */
  public B container(
      RelationshipType type,
      @Nullable CodedConcept name,
      Consumer<? super ContainerBuilder> inside) {
    return add(type, new ContainerBuilder(Demands.optionalName(ValueType.CONTAINER, name)), inside);
  }
}
