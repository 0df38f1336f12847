package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;

/**
 * Images of which something can be said in common (PS3.16 TID 1600 rows 2 to 4). Immutable and
 * thread-safe.
 *
 * @param descriptors what is said of all of them
 * @param entries the images and other objects
 */
public record ImageLibraryGroup(ImageDescriptors descriptors, List<ImageLibraryEntry> entries) {
  /** Copies the list. */
  public ImageLibraryGroup {
    Objects.requireNonNull(descriptors, "descriptors");
    entries = List.copyOf(entries);
  }

  /**
   * A group of objects with what their headers tell: in common what they all say alike, the rest
   * with each.
   *
   * @param objects data sets, of which the headers are enough
   * @return the group
   */
  public static ImageLibraryGroup of(Collection<DataSet> objects) {
    List<ImageLibraryEntry> entries = objects.stream().map(ImageLibraryEntry::of).toList();
    ImageDescriptors common =
        entries.size() < 2
            ? ImageDescriptors.NONE
            : entries.stream()
                .map(ImageLibraryEntry::descriptors)
                .reduce(ImageDescriptors::common)
                .orElse(ImageDescriptors.NONE);
    // Which rows an entry may have depends on its modality, so each repeats it.
    ImageDescriptors left = common.without(ImageDescriptor.MODALITY);
    return new ImageLibraryGroup(
        common,
        entries.stream()
            .map(entry -> ImageLibraryEntry.of(entry.instance(), entry.descriptors().minus(left)))
            .toList());
  }

  /**
   * What is said of an entry, here or by itself.
   *
   * @param entry one of the entries
   * @return its own descriptors, and those of the group that it has none of
   */
  public ImageDescriptors descriptorsOf(ImageLibraryEntry entry) {
    return entry.descriptors().orElse(descriptors);
  }

  /**
   * Reads a group.
   *
   * @param node the container of the group
   * @return the group
   */
  public static ImageLibraryGroup from(ContentNode node) {
    return new ImageLibraryGroup(
        ImageDescriptors.from(node),
        node.children().stream().flatMap(child -> ImageLibraryEntry.from(child).stream()).toList());
  }

  /**
   * Writes the group, which the library CONTAINS.
   *
   * @param library the library
   */
  public void writeTo(ItemBuilder<?> library) {
    library.container(
        CONTAINS,
        Dcm.IMAGE_LIBRARY_GROUP,
        group -> {
          descriptors.writeTo(group);
          entries.forEach(entry -> entry.writeTo(group));
        });
  }

  /** {@return how many entries there are} */
  @Override
  public String toString() {
    return "ImageLibraryGroup[" + entries.size() + " entries]";
  }

  /** Builds a group. Not thread-safe. */
  public static final class Builder {
    private ImageDescriptors descriptors = ImageDescriptors.NONE;
    private final List<ImageLibraryEntry> entries = new ArrayList<>();
    private final List<DataSet> objects = new ArrayList<>();

    Builder() {}

    List<DataSet> objects() {
      return objects;
    }

    /**
     * Says something of all entries.
     *
     * @param descriptor what is said
     * @param value the value
     * @param <T> the type of the value
     * @return this builder
     */
    public <T> Builder with(ImageDescriptor<T> descriptor, T value) {
      descriptors = descriptors.with(descriptor, value);
      return this;
    }

    /**
     * Says something of all entries.
     *
     * @param values what is said, in place of what was said before
     * @return this builder
     */
    public Builder descriptors(ImageDescriptors values) {
      descriptors = Objects.requireNonNull(values, "values");
      return this;
    }

    /**
     * Adds an object with what its header tells; the report's evidence will tell where it is.
     *
     * @param object its data set, of which the header is enough
     * @return this builder
     */
    public Builder image(DataSet object) {
      objects.add(object);
      return entry(ImageLibraryEntry.of(object));
    }

    /**
     * Adds an image.
     *
     * @param image the image
     * @param said what is said of it
     * @return this builder
     */
    public Builder image(ImageReference image, ImageDescriptors said) {
      return entry(new ImageLibraryEntry.OfImage(image, said));
    }

    /**
     * Adds a waveform.
     *
     * @param waveform the waveform
     * @param said what is said of it
     * @return this builder
     */
    public Builder waveform(WaveformReference waveform, ImageDescriptors said) {
      return entry(new ImageLibraryEntry.OfWaveform(waveform, said));
    }

    /**
     * Adds an object that is neither image nor waveform.
     *
     * @param object the object
     * @param said what is said of it
     * @return this builder
     */
    public Builder composite(SopReference object, ImageDescriptors said) {
      return entry(new ImageLibraryEntry.OfComposite(object, said));
    }

    /**
     * Adds an entry.
     *
     * @param entry the entry
     * @return this builder
     */
    public Builder entry(ImageLibraryEntry entry) {
      entries.add(Objects.requireNonNull(entry, "entry"));
      return this;
    }

    ImageLibraryGroup build() {
      return new ImageLibraryGroup(descriptors, entries);
    }
  }
}
