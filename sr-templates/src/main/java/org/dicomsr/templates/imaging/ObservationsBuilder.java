package org.dicomsr.templates.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.templates.measurement.Measurement;

/** Gathers images and measurements in support of a statement. Not thread-safe. */
public final class ObservationsBuilder {
  private final List<ImagingObservation> observations = new ArrayList<>();

  ObservationsBuilder() {}

  /**
   * Adds an image.
   *
   * @param purpose what it shows, as in CID 7003
   * @param image the image, or frames or segments of it
   * @return this builder
   */
  public ObservationsBuilder image(CodedConcept purpose, ImageReference image) {
    return observation(
        new ImagingObservation.OfImage(Objects.requireNonNull(purpose, "purpose"), image));
  }

  /**
   * Adds a measurement.
   *
   * @param measurement the measurement
   * @return this builder
   */
  public ObservationsBuilder measurement(Measurement measurement) {
    return observation(new ImagingObservation.OfMeasurement(measurement));
  }

  /**
   * Adds an observation that is ready.
   *
   * @param observation an image or a measurement
   * @return this builder
   */
  public ObservationsBuilder observation(ImagingObservation observation) {
    observations.add(Objects.requireNonNull(observation, "observation"));
    return this;
  }

  List<ImagingObservation> observations() {
    return observations;
  }
}
