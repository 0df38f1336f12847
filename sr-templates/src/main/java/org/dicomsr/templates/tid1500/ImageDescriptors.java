package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.templates.internal.Nodes;

/**
 * What is said of the images of a library, of a group of them or of one (PS3.16 TID 1602 with 1603
 * to 1607, and TID 1600 itself).
 *
 * <pre>{@code
 * ImageDescriptors.NONE.with(MODALITY, CT).with(SLICE_THICKNESS, 1.25)
 * descriptors.value(SLICE_THICKNESS)
 * }</pre>
 *
 * <p>Immutable and thread-safe; equal when they hold the same values, in whatever order they were
 * added.
 */
public final class ImageDescriptors {
  /** Nothing. */
  public static final ImageDescriptors NONE = new ImageDescriptors(List.of());

  private final List<Entry<?>> entries;

  private ImageDescriptors(List<Entry<?>> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * A descriptor with a value of it.
   *
   * @param descriptor what is said
   * @param value the value
   * @param <T> the type of the value
   */
  private record Entry<T>(ImageDescriptor<T> descriptor, T value) {
    static <T> void read(ImageDescriptor<T> descriptor, ContentNode parent, List<Entry<?>> to) {
      for (ContentNode child : Nodes.children(parent, descriptor.concept())) {
        Optional<T> value = descriptor.form().reader().read(child);
        value.ifPresent(found -> to.add(new Entry<>(descriptor, found)));
      }
    }

    void write(ItemBuilder<?> parent) {
      descriptor.form().writer().write(parent, descriptor.concept(), value);
    }

    boolean is(ImageDescriptor<?> other) {
      return descriptor.equals(other);
    }

    @Override
    public String toString() {
      return descriptor.toString();
    }
  }

  /**
   * Reads what an item says of images.
   *
   * @param parent a library, a group of images or an entry
   * @return what is said right beneath it
   */
  public static ImageDescriptors from(ContentNode parent) {
    List<Entry<?>> entries = new ArrayList<>();
    for (ImageDescriptor<?> descriptor : ImageDescriptor.all()) {
      Entry.read(descriptor, parent, entries);
    }
    return new ImageDescriptors(entries);
  }

  /**
   * Takes what the header of an object tells: of the rows of TID 1602 that every edition of the
   * standard has, and of those for its modality.
   *
   * @param object its data set, of which the header is enough
   * @return what it tells
   */
  public static ImageDescriptors of(DataSet object) {
    return new HeaderDescriptors(object).read();
  }

  /**
   * Adds a value.
   *
   * @param descriptor what is said
   * @param value the value
   * @param <T> the type of the value
   * @return a copy with it
   */
  public <T> ImageDescriptors with(ImageDescriptor<T> descriptor, T value) {
    List<Entry<?>> all = new ArrayList<>(entries);
    all.add(
        new Entry<>(
            Objects.requireNonNull(descriptor, "descriptor"),
            Objects.requireNonNull(value, "value")));
    // A stable sort: values of one descriptor keep their order.
    all.sort(Comparator.comparingInt(entry -> entry.descriptor().position()));
    return new ImageDescriptors(all);
  }

  /**
   * Adds a number in the unit that its row demands.
   *
   * @param descriptor what is said
   * @param number the number
   * @return a copy with it
   */
  public ImageDescriptors with(ImageDescriptor<MeasuredValue> descriptor, double number) {
    return with(descriptor, MeasuredValue.of(number, descriptor.requiredUnit()));
  }

  /**
   * Leaves a descriptor out.
   *
   * @param descriptor what is not to be said
   * @return a copy without its values
   */
  public ImageDescriptors without(ImageDescriptor<?> descriptor) {
    return new ImageDescriptors(entries.stream().filter(entry -> !entry.is(descriptor)).toList());
  }

  /**
   * Values where there are any, others' elsewhere.
   *
   * @param others what holds where nothing is said here, such as the group's
   * @return both together
   */
  public ImageDescriptors orElse(ImageDescriptors others) {
    List<Entry<?>> all = new ArrayList<>(entries);
    others.entries.stream()
        .filter(entry -> entries.stream().noneMatch(own -> own.is(entry.descriptor())))
        .forEach(all::add);
    all.sort(Comparator.comparingInt(entry -> entry.descriptor().position()));
    return new ImageDescriptors(all);
  }

  /** What both say alike. */
  ImageDescriptors common(ImageDescriptors other) {
    return new ImageDescriptors(
        entries.stream()
            .filter(entry -> values(entry.descriptor()).equals(other.values(entry.descriptor())))
            .toList());
  }

  /** What is said here and not there. */
  ImageDescriptors minus(ImageDescriptors other) {
    return new ImageDescriptors(
        entries.stream()
            .filter(
                entry -> other.entries.stream().noneMatch(there -> there.is(entry.descriptor())))
            .toList());
  }

  /**
   * A value.
   *
   * @param descriptor what is asked for
   * @param <T> the type of the value
   * @return the first value, if there is one
   */
  public <T> Optional<T> value(ImageDescriptor<T> descriptor) {
    return values(descriptor).stream().findFirst();
  }

  /**
   * All values of a descriptor.
   *
   * @param descriptor what is asked for
   * @param <T> the type of the values
   * @return the values, in order
   */
  // An entry holds values of its descriptor's type, and a descriptor equals itself only.
  @SuppressWarnings("unchecked")
  public <T> List<T> values(ImageDescriptor<T> descriptor) {
    List<T> values = new ArrayList<>();
    for (Entry<?> entry : entries) {
      if (entry.is(descriptor)) {
        values.add((T) entry.value());
      }
    }
    return values;
  }

  /** {@return what is said, in the order of the templates} */
  public List<ImageDescriptor<?>> descriptors() {
    List<ImageDescriptor<?>> all = new ArrayList<>();
    for (Entry<?> entry : entries) {
      if (all.isEmpty() || !entry.is(all.getLast())) {
        all.add(entry.descriptor());
      }
    }
    return all;
  }

  /** {@return whether nothing is said} */
  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** {@return what made the object} */
  public Optional<CodedConcept> modality() {
    return value(ImageDescriptor.MODALITY);
  }

  /** {@return the frame of reference} */
  public Optional<String> frameOfReferenceUid() {
    return value(ImageDescriptor.FRAME_OF_REFERENCE_UID);
  }

  /** {@return the distances between rows and between columns in mm; empty when one is missing} */
  public List<Double> pixelSpacing() {
    return numbers(
        List.of(ImageDescriptor.VERTICAL_PIXEL_SPACING, ImageDescriptor.HORIZONTAL_PIXEL_SPACING));
  }

  /** {@return x, y and z of the centre of the first pixel in mm; empty when one is missing} */
  public List<Double> imagePosition() {
    return numbers(
        List.of(
            ImageDescriptor.IMAGE_POSITION_X,
            ImageDescriptor.IMAGE_POSITION_Y,
            ImageDescriptor.IMAGE_POSITION_Z));
  }

  /** {@return the directions of rows, then of columns; empty when a component is missing} */
  public List<Double> imageOrientation() {
    return numbers(HeaderDescriptors.ORIENTATION);
  }

  private List<Double> numbers(List<ImageDescriptor<MeasuredValue>> descriptors) {
    List<Double> numbers =
        descriptors.stream()
            .flatMap(descriptor -> value(descriptor).stream())
            .flatMap(value -> value.value().stream())
            .toList();
    return numbers.size() == descriptors.size() ? numbers : List.of();
  }

  /**
   * Writes the items, each of which HAS ACQ CONTEXT.
   *
   * @param parent a library, a group of images or an entry
   */
  public void writeTo(ItemBuilder<?> parent) {
    entries.forEach(entry -> entry.write(parent));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ImageDescriptors that && entries.equals(that.entries);
  }

  @Override
  public int hashCode() {
    return entries.hashCode();
  }

  /** {@return how many values there are} */
  @Override
  public String toString() {
    return "ImageDescriptors[" + entries.size() + "]";
  }
}
