package org.dicomsr.templates.imaging;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.measurement.Measurement;
import org.jspecify.annotations.Nullable;

/**
 * An image or a measurement, in a section or in support of a statement: TID 2001 (PS3.16).
 * Immutable and thread-safe; {@code toString} shows no value.
 */
public sealed interface ImagingObservation extends ReportItem {

  /**
   * An image.
   *
   * @param purpose what it shows, as in CID 7003; files sometimes lack it
   * @param image the image, or frames or segments of it
   */
  record OfImage(@Nullable CodedConcept purpose, ImageReference image)
      implements ImagingObservation {
    /** Checks that there is an image. */
    public OfImage {
      Objects.requireNonNull(image, "image");
    }

    @Override
    public String toString() {
      return "OfImage[" + image + "]";
    }
  }

  /**
   * A measurement: a length of TID 1400, an area of TID 1401, a volume of TID 1402, or another of
   * TID 1404.
   *
   * @param measurement the measurement
   */
  record OfMeasurement(Measurement measurement) implements ImagingObservation {
    /** Checks that there is a measurement. */
    public OfMeasurement {
      Objects.requireNonNull(measurement, "measurement");
    }
  }

  /**
   * Reads an item.
   *
   * @param node any item
   * @return the observation, absent when it is no IMAGE or NUM
   */
  static Optional<ImagingObservation> from(ContentNode node) {
    return switch (node.item()) {
      case Image image when image.reference() != null ->
          Optional.of(new OfImage(image.name(), image.reference()));
      case Num num -> Measurement.from(node).map(OfMeasurement::new);
      case ContentItem other -> Optional.empty();
    };
  }

  /**
   * Writes the observation.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it: {@code CONTAINS} in a section, {@code INFERRED FROM} beneath
   *     a statement
   */
  default void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    switch (this) {
      case OfImage(CodedConcept purpose, ImageReference image) ->
          parent.image(type, purpose, image);
      case OfMeasurement(Measurement measurement) ->
          measurement.writeAsImagingMeasurementTo(parent, type);
    }
  }
}
