package org.dicomsr.templates.tid1500;

import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.header.LocatedInstance;

/** An object in an image library (PS3.16 TID 1601). Immutable and thread-safe. */
public sealed interface ImageLibraryEntry {

  /** {@return the object} */
  SopReference instance();

  /** {@return what is said of it by itself; its group and its library may say more} */
  ImageDescriptors descriptors();

  /**
   * Writes the entry, which the group CONTAINS.
   *
   * @param group the group of images
   */
  void writeTo(ItemBuilder<?> group);

  /**
   * An image (rows 1 and 2).
   *
   * @param image the image, or frames of it
   * @param descriptors what is said of it
   */
  record OfImage(ImageReference image, ImageDescriptors descriptors) implements ImageLibraryEntry {
    /** Checks that no component is null. */
    public OfImage {
      Objects.requireNonNull(image, "image");
      Objects.requireNonNull(descriptors, "descriptors");
    }

    @Override
    public SopReference instance() {
      return image.instance();
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      group.image(CONTAINS, image, descriptors::writeTo);
    }
  }

  /**
   * An object that is neither image nor waveform (rows 3 and 4).
   *
   * @param instance the object
   * @param descriptors what is said of it
   */
  record OfComposite(SopReference instance, ImageDescriptors descriptors)
      implements ImageLibraryEntry {
    /** Checks that no component is null. */
    public OfComposite {
      Objects.requireNonNull(instance, "instance");
      Objects.requireNonNull(descriptors, "descriptors");
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      group.composite(CONTAINS, null, instance, descriptors::writeTo);
    }
  }

  /**
   * A waveform (rows 5 and 6).
   *
   * @param waveform the waveform, or channels of it
   * @param descriptors what is said of it
   */
  record OfWaveform(WaveformReference waveform, ImageDescriptors descriptors)
      implements ImageLibraryEntry {
    /** Checks that no component is null. */
    public OfWaveform {
      Objects.requireNonNull(waveform, "waveform");
      Objects.requireNonNull(descriptors, "descriptors");
    }

    @Override
    public SopReference instance() {
      return waveform.instance();
    }

    @Override
    public void writeTo(ItemBuilder<?> group) {
      group.waveform(CONTAINS, waveform, descriptors::writeTo);
    }
  }

  /**
   * An entry for an object, of the kind that its SOP class is, with what its header tells.
   *
   * @param object its data set, of which the header is enough
   * @return the entry
   */
  static ImageLibraryEntry of(DataSet object) {
    return of(LocatedInstance.of(object).instance(), ImageDescriptors.of(object));
  }

  /**
   * An entry of the kind that the SOP class of an object is.
   *
   * @param instance the object
   * @param descriptors what is said of it
   * @return the entry
   */
  static ImageLibraryEntry of(SopReference instance, ImageDescriptors descriptors) {
    String sopClass = instance.sopClassUid() == null ? "" : instance.sopClassUid();
    if (SopClassUid.isImage(sopClass)) {
      return new OfImage(
          new ImageReference(instance, List.of(), List.of(), null, null), descriptors);
    }
    return SopClassUid.isWaveform(sopClass)
        ? new OfWaveform(new WaveformReference(instance, List.of()), descriptors)
        : new OfComposite(instance, descriptors);
  }

  /**
   * Reads an entry.
   *
   * @param node an item of a group of images
   * @return the entry, if the item is one
   */
  static Optional<ImageLibraryEntry> from(ContentNode node) {
    return switch (node.item()) {
      case Image item when item.reference() != null ->
          Optional.of(new OfImage(item.reference(), ImageDescriptors.from(node)));
      case Composite item when item.reference() != null ->
          Optional.of(new OfComposite(item.reference(), ImageDescriptors.from(node)));
      case Waveform item when item.reference() != null ->
          Optional.of(new OfWaveform(item.reference(), ImageDescriptors.from(node)));
      default -> Optional.empty();
    };
  }
}
