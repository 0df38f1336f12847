package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.templates.internal.Nodes;

/**
 * The images that a report is about (PS3.16 TID 1600). Immutable and thread-safe.
 *
 * @param descriptors what is said of the library as a whole: modalities, SOP classes, target
 *     regions, number of series
 * @param groups images of which something can be said in common
 */
public record ImageLibrary(ImageDescriptors descriptors, List<ImageLibraryGroup> groups) {
  /** Copies the list. */
  public ImageLibrary {
    Objects.requireNonNull(descriptors, "descriptors");
    groups = List.copyOf(groups);
  }

  /** {@return all entries, whatever their group} */
  public List<ImageLibraryEntry> entries() {
    return groups.stream().flatMap(group -> group.entries().stream()).toList();
  }

  /**
   * What is said of an object: by its entry, else by the entry's group.
   *
   * @param sopInstanceUid the object
   * @return what is said, absent when the library does not have it
   */
  public Optional<ImageDescriptors> descriptorsOf(String sopInstanceUid) {
    for (ImageLibraryGroup group : groups) {
      for (ImageLibraryEntry entry : group.entries()) {
        if (sopInstanceUid.equals(entry.instance().sopInstanceUid())) {
          return Optional.of(group.descriptorsOf(entry));
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Reads the library of a report. Entries that stand in no group, as in reports of before 2016,
   * make a group of their own.
   *
   * @param report the root of the report
   * @return the library, if there is one
   */
  public static Optional<ImageLibrary> from(ContentNode report) {
    return Nodes.children(report, Dcm.IMAGE_LIBRARY).stream().findFirst().map(ImageLibrary::read);
  }

  private static ImageLibrary read(ContentNode library) {
    List<ImageLibraryGroup> groups = new ArrayList<>();
    List<ImageLibraryEntry> loose =
        library.children().stream()
            .flatMap(child -> ImageLibraryEntry.from(child).stream())
            .toList();
    if (!loose.isEmpty()) {
      groups.add(new ImageLibraryGroup(ImageDescriptors.NONE, loose));
    }
    for (ContentNode group : Nodes.children(library, Dcm.IMAGE_LIBRARY_GROUP)) {
      groups.add(ImageLibraryGroup.from(group));
    }
    return new ImageLibrary(ImageDescriptors.from(library), groups);
  }

  /**
   * Writes the library, which the report CONTAINS.
   *
   * @param report the report
   */
  public void writeTo(ItemBuilder<?> report) {
    report.container(
        CONTAINS,
        Dcm.IMAGE_LIBRARY,
        library -> {
          descriptors.writeTo(library);
          groups.forEach(group -> group.writeTo(library));
        });
  }

  /** {@return how many groups there are} */
  @Override
  public String toString() {
    return "ImageLibrary[" + groups.size() + " groups]";
  }

  /** Builds a library. Not thread-safe. */
  public static final class Builder {
    private ImageDescriptors descriptors = ImageDescriptors.NONE;
    private final List<ImageLibraryGroup> groups = new ArrayList<>();
    private final List<DataSet> alone = new ArrayList<>();
    private final List<DataSet> objects = new ArrayList<>();

    Builder() {}

    /** The objects whose data sets were given: where they are is known. */
    List<DataSet> objects() {
      return objects;
    }

    /**
     * Says something of the library as a whole.
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
     * Says something of the library as a whole.
     *
     * @param values what is said, in place of what was said before
     * @return this builder
     */
    public Builder descriptors(ImageDescriptors values) {
      descriptors = Objects.requireNonNull(values, "values");
      return this;
    }

    /**
     * Adds an object, with what its header tells, to a group of all those that are added like this.
     *
     * @param object its data set, of which the header is enough
     * @return this builder
     */
    public Builder image(DataSet object) {
      alone.add(object);
      objects.add(object);
      return this;
    }

    /**
     * Adds a group of objects, such as a series: what their headers say alike is said once.
     *
     * @param all data sets, of which the headers are enough
     * @return this builder
     */
    public Builder images(Collection<DataSet> all) {
      objects.addAll(all);
      return group(ImageLibraryGroup.of(all));
    }

    /**
     * Adds a group.
     *
     * @param inside builds it
     * @return this builder
     */
    public Builder group(Consumer<? super ImageLibraryGroup.Builder> inside) {
      ImageLibraryGroup.Builder builder = new ImageLibraryGroup.Builder();
      inside.accept(builder);
      objects.addAll(builder.objects());
      return group(builder.build());
    }

    /**
     * Adds a group.
     *
     * @param group the group
     * @return this builder
     */
    public Builder group(ImageLibraryGroup group) {
      groups.add(Objects.requireNonNull(group, "group"));
      return this;
    }

    ImageLibrary build() {
      List<ImageLibraryGroup> all = new ArrayList<>(groups);
      if (!alone.isEmpty()) {
        all.add(
            new ImageLibraryGroup(
                ImageDescriptors.NONE, alone.stream().map(ImageLibraryEntry::of).toList()));
      }
      return new ImageLibrary(descriptors, all);
    }
  }
}
