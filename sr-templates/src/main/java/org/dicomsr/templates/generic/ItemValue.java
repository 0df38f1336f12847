package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Coordinates;
import org.dicomsr.model.content.GraphicType;
import org.dicomsr.model.content.GraphicType3d;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.ValueType;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.DicomTime;
import org.dicomsr.templates.generic.Row.ItemRow;
import org.jspecify.annotations.Nullable;

/**
 * A value for a row. What becomes of it is the row's matter: the concept name, the relationship,
 * and the value type where the value fits several.
 *
 * <table>
 * <caption>Values and the rows they go into</caption>
 * <tr><th>value</th><th>rows of type</th></tr>
 * <tr><td>text</td><td>CODE, as the meaning of one of the row's codes; TEXT; UIDREF</td></tr>
 * <tr><td>code</td><td>CODE</td></tr>
 * <tr><td>number, with unit or without</td><td>NUM; without, the row must name one unit only</td></tr>
 * <tr><td>date, time, date with time, name of a person</td><td>DATE, TIME, DATETIME, PNAME</td></tr>
 * <tr><td>reference</td><td>IMAGE, WAVEFORM, COMPOSITE</td></tr>
 * <tr><td>points, times, table</td><td>SCOORD, SCOORD3D, TCOORD, TABLE</td></tr>
 * <tr><td>item that is ready</td><td>its own value type; it keeps its name and all beneath it</td></tr>
 * </table>
 *
 * <p>Immutable and thread-safe; {@code toString} tells the kind of value, never the value.
 */
public final class ItemValue {
  private final String kind;
  private final Set<ValueType> types;
  private final Maker maker;
  private final @Nullable CodedConcept name;
  private final boolean ready;

  /** Puts an item under another. */
  interface Writer {
    void write(
        ItemBuilder<?> parent,
        RelationshipType relationship,
        @Nullable CodedConcept name,
        Consumer<ItemBuilder<?>> inside);
  }

  /** Fits a value to a row. */
  private interface Maker {
    Writer fit(ItemRow row);
  }

  private ItemValue(
      String kind, Set<ValueType> types, Maker maker, @Nullable CodedConcept name, boolean ready) {
    this.ready = ready;
    this.kind = kind;
    this.types = types;
    this.maker = maker;
    this.name = name;
  }

  private static ItemValue of(String kind, ValueType type, Writer writer) {
    return new ItemValue(kind, EnumSet.of(type), row -> writer, null, false);
  }

  /**
   * A text, a UID, or the meaning of a code. In a row that allows both a code and a text it is a
   * code if it is the meaning of one.
   *
   * @param text the text; for meanings case and spaces do not matter
   * @return the value
   */
  public static ItemValue of(String text) {
    Objects.requireNonNull(text, "text");
    Writer asText = (parent, type, name, inside) -> parent.text(type, need(name), text, inside);
    Writer asUid = (parent, type, name, inside) -> parent.uidRef(type, need(name), text, inside);
    Maker maker =
        row -> {
          Optional<CodedConcept> code =
              row.allows(ValueType.CODE) ? row.values.find(text) : Optional.empty();
          if (code.isPresent()) {
            return writer(code.get());
          }
          if (row.allows(ValueType.TEXT) || row.allows(ValueType.UIDREF)) {
            return row.allows(ValueType.TEXT) ? asText : asUid;
          }
          throw new IllegalArgumentException(
              row.values.isAny()
                  ? "expected a code, as the row names none whose meaning could be given, found a text"
                  : "expected the meaning of one of the row's codes, "
                      + row.values.text()
                      + ", found another text");
        };
    return new ItemValue(
        "a text", EnumSet.of(ValueType.TEXT, ValueType.CODE, ValueType.UIDREF), maker, null, false);
  }

  /**
   * A code.
   *
   * @param code the code
   * @return the value
   */
  public static ItemValue of(CodedConcept code) {
    Objects.requireNonNull(code, "code");
    return new ItemValue("a code", EnumSet.of(ValueType.CODE), row -> writer(code), null, false);
  }

  private static Writer writer(CodedConcept code) {
    return (parent, type, name, inside) -> parent.code(type, need(name), code, inside);
  }

  /**
   * A number in the unit of the row.
   *
   * @param number the number
   * @return the value
   */
  public static ItemValue of(double number) {
    Maker maker =
        row -> {
          CodedConcept unit = row.units.single().orElse(null);
          if (unit == null) {
            throw new IllegalArgumentException(
                "expected a unit beside the number, as the row allows "
                    + (row.units.isAny() ? "any" : row.units.text())
                    + ", found none");
          }
          return writer(MeasuredValue.of(number, unit));
        };
    return new ItemValue("a number", EnumSet.of(ValueType.NUM), maker, null, false);
  }

  /**
   * A number in a unit.
   *
   * @param number the number
   * @param unit its unit, a UCUM code
   * @return the value
   */
  public static ItemValue of(double number, CodedConcept unit) {
    return of(MeasuredValue.of(number, unit));
  }

  /**
   * A number in any form.
   *
   * @param value the number and its unit
   * @return the value
   */
  public static ItemValue of(MeasuredValue value) {
    Objects.requireNonNull(value, "value");
    return of("a number", ValueType.NUM, writer(value));
  }

  private static Writer writer(MeasuredValue value) {
    return (parent, type, name, inside) -> parent.num(type, need(name), value, inside);
  }

  /**
   * No number, and why.
   *
   * @param qualifier why there is none, Numeric Value Qualifier Code Sequence (0040,A301)
   * @return the value
   */
  public static ItemValue withoutNumber(CodedConcept qualifier) {
    Objects.requireNonNull(qualifier, "qualifier");
    return of(
        "a number",
        ValueType.NUM,
        (parent, type, name, inside) ->
            parent.numWithoutValue(type, need(name), qualifier, inside));
  }

  /**
   * A date.
   *
   * @param date the date
   * @return the value
   */
  public static ItemValue of(DicomDate date) {
    Objects.requireNonNull(date, "date");
    return of(
        "a date",
        ValueType.DATE,
        (parent, type, name, inside) -> parent.date(type, need(name), date, inside));
  }

  /**
   * A time of day.
   *
   * @param time the time
   * @return the value
   */
  public static ItemValue of(DicomTime time) {
    Objects.requireNonNull(time, "time");
    return of(
        "a time",
        ValueType.TIME,
        (parent, type, name, inside) -> parent.time(type, need(name), time, inside));
  }

  /**
   * A date with time.
   *
   * @param dateTime the date and time
   * @return the value
   */
  public static ItemValue of(DicomDateTime dateTime) {
    Objects.requireNonNull(dateTime, "dateTime");
    return of(
        "a date with time",
        ValueType.DATETIME,
        (parent, type, name, inside) -> parent.dateTime(type, need(name), dateTime, inside));
  }

  /**
   * The name of a person.
   *
   * @param person the name
   * @return the value
   */
  public static ItemValue of(PersonName person) {
    Objects.requireNonNull(person, "person");
    return of(
        "the name of a person",
        ValueType.PNAME,
        (parent, type, name, inside) -> parent.pname(type, need(name), person, inside));
  }

  /**
   * A reference to an object: a whole image or waveform, or an object of any kind.
   *
   * @param object the object
   * @return the value
   */
  public static ItemValue of(SopReference object) {
    Objects.requireNonNull(object, "object");
    ImageReference image = new ImageReference(object, List.of(), List.of(), null, null);
    WaveformReference waveform = new WaveformReference(object, List.of());
    Writer asObject = (parent, type, name, inside) -> parent.composite(type, name, object, inside);
    return new ItemValue(
        "a reference",
        EnumSet.of(ValueType.COMPOSITE, ValueType.IMAGE, ValueType.WAVEFORM),
        row ->
            row.allows(ValueType.COMPOSITE)
                ? asObject
                : row.allows(ValueType.IMAGE) ? writer(image) : writer(waveform),
        null,
        false);
  }

  /**
   * A reference to an image, or to frames or segments of one.
   *
   * @param image the reference
   * @return the value
   */
  public static ItemValue of(ImageReference image) {
    Objects.requireNonNull(image, "image");
    return of("a reference to an image", ValueType.IMAGE, writer(image));
  }

  private static Writer writer(ImageReference image) {
    return (parent, type, name, inside) -> parent.image(type, name, image, inside);
  }

  /**
   * A reference to a waveform, or to channels of one.
   *
   * @param waveform the reference
   * @return the value
   */
  public static ItemValue of(WaveformReference waveform) {
    Objects.requireNonNull(waveform, "waveform");
    return of("a reference to a waveform", ValueType.WAVEFORM, writer(waveform));
  }

  private static Writer writer(WaveformReference waveform) {
    return (parent, type, name, inside) -> parent.waveform(type, name, waveform, inside);
  }

  /**
   * Points in an image.
   *
   * @param graphic the shape
   * @param points column and row of each point
   * @return the value
   */
  public static ItemValue of(GraphicType graphic, Coordinates points) {
    Objects.requireNonNull(graphic, "graphic");
    Objects.requireNonNull(points, "points");
    return of(
        "points in an image",
        ValueType.SCOORD,
        (parent, type, name, inside) -> parent.scoord(type, name, graphic, points, inside));
  }

  /**
   * Points in a frame of reference.
   *
   * @param graphic the shape
   * @param points x, y and z of each point in mm
   * @param frameOfReferenceUid the frame of reference
   * @return the value
   */
  public static ItemValue of(
      GraphicType3d graphic, Coordinates points, String frameOfReferenceUid) {
    Objects.requireNonNull(graphic, "graphic");
    Objects.requireNonNull(points, "points");
    Objects.requireNonNull(frameOfReferenceUid, "frameOfReferenceUid");
    return of(
        "points in a frame of reference",
        ValueType.SCOORD3D,
        (parent, type, name, inside) ->
            parent.scoord3d(type, name, graphic, points, frameOfReferenceUid, inside));
  }

  /**
   * Points in time.
   *
   * @param range the shape
   * @param extent the points
   * @return the value
   */
  public static ItemValue of(TemporalRangeType range, TemporalExtent extent) {
    Objects.requireNonNull(range, "range");
    Objects.requireNonNull(extent, "extent");
    return of(
        "points in time",
        ValueType.TCOORD,
        (parent, type, name, inside) -> parent.tcoord(type, name, range, extent, inside));
  }

  /**
   * A table.
   *
   * @param table rows, columns and cells
   * @return the value
   */
  public static ItemValue of(TabulatedValues table) {
    Objects.requireNonNull(table, "table");
    return of(
        "a table",
        ValueType.TABLE,
        (parent, type, name, inside) -> parent.table(type, need(name), table, inside));
  }

  /**
   * An item that is ready, such as one that was read. It keeps its own concept name; what is put
   * beneath it comes after what it has.
   *
   * @param item the item; edges by reference in it are kept as they are
   * @return the value
   * @throws IllegalArgumentException if its value type is none of the standard's
   */
  public static ItemValue of(ContentItem item) {
    ValueType own =
        item.valueType()
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "item: expected a value type of the standard, found another"));
    Writer writer =
        (parent, type, name, inside) -> {
          List<Related> children = new ArrayList<>(item.children());
          // Only the children of this root are wanted.
          CodedConcept any = CodedConcept.of("121071", "DCM", "Finding");
          Container more = ContainerBuilder.root(any, inside);
          children.addAll(more.children());
          ItemDetails details = item.details();
          if (more.details().observationDateTime() != null) {
            details = details.withObservationDateTime(more.details().observationDateTime());
          }
          if (more.details().observationUid() != null) {
            details = details.withObservationUid(more.details().observationUid());
          }
          parent.item(type, item.withDetails(details).withChildren(children));
        };
    return new ItemValue(
        own == ValueType.CONTAINER ? "a container" : "an item of type " + own.term(),
        EnumSet.of(own),
        row -> writer,
        item.name(),
        true);
  }

  /** A container, which is nothing but what is beneath it. */
  static ItemValue container() {
    return of(
        "a container",
        ValueType.CONTAINER,
        (parent, type, name, inside) -> parent.container(type, name, inside));
  }

  /**
   * The same value under a concept name, for rows that allow several.
   *
   * @param concept what the item is about
   * @return a copy
   * @throws IllegalStateException if it is an item that is ready, which has its name
   */
  public ItemValue named(CodedConcept concept) {
    if (ready) {
      throw new IllegalStateException("expected a value without a name, found an item");
    }
    return new ItemValue(kind, types, maker, Objects.requireNonNull(concept, "concept"), false);
  }

  @Nullable CodedConcept name() {
    return name;
  }

  /** {@return whether it is an item that is ready, with its name or without one} */
  boolean isReady() {
    return ready;
  }

  boolean fits(ItemRow row) {
    return types.stream().anyMatch(row::allows);
  }

  /** Whether a row that fits by its value type takes this very value. */
  boolean suits(ItemRow row) {
    try {
      maker.fit(row);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  Writer fit(ItemRow row) {
    return maker.fit(row);
  }

  private static CodedConcept need(@Nullable CodedConcept name) {
    if (name == null) {
      throw new IllegalArgumentException("expected a concept name, found none");
    }
    return name;
  }

  /** {@return the kind of value} */
  @Override
  public String toString() {
    return kind;
  }
}
