package org.dicomsr.templates.imaging;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.observation.TextOrCode;

/** Builds a {@link ReportSection}. Not thread-safe. */
public final class ReportSectionBuilder {
  private final CodedConcept heading;
  private ObservationContext context = ObservationContext.INHERITED;
  private final List<ReportItem> items = new ArrayList<>();

  ReportSectionBuilder(CodedConcept heading) {
    this.heading = heading;
  }

  /**
   * Says who observed what in whom, where that differs from the report.
   *
   * @param value the context
   * @return this builder
   */
  public ReportSectionBuilder context(ObservationContext value) {
    context = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Adds a statement in words.
   *
   * @param concept what is stated, as in CID 7002
   * @param text the statement
   * @return this builder
   */
  public ReportSectionBuilder text(CodedConcept concept, String text) {
    return text(concept, text, support -> {});
  }

  /**
   * Adds a statement in words.
   *
   * @param concept what is stated, as in CID 7002
   * @param text the statement
   * @param support gathers images and measurements that it was inferred from
   * @return this builder
   */
  public ReportSectionBuilder text(
      CodedConcept concept, String text, Consumer<? super ObservationsBuilder> support) {
    return statement(concept, TextOrCode.of(text), support);
  }

  /**
   * Adds a statement as a code.
   *
   * @param concept what is stated, as in CID 7002
   * @param code the statement
   * @return this builder
   */
  public ReportSectionBuilder code(CodedConcept concept, CodedConcept code) {
    return code(concept, code, support -> {});
  }

  /**
   * Adds a statement as a code.
   *
   * @param concept what is stated, as in CID 7002
   * @param code the statement
   * @param support gathers images and measurements that it was inferred from
   * @return this builder
   */
  public ReportSectionBuilder code(
      CodedConcept concept, CodedConcept code, Consumer<? super ObservationsBuilder> support) {
    return statement(concept, TextOrCode.of(code), support);
  }

  private ReportSectionBuilder statement(
      CodedConcept concept, TextOrCode value, Consumer<? super ObservationsBuilder> support) {
    ObservationsBuilder gathered = new ObservationsBuilder();
    support.accept(gathered);
    return item(new Statement(concept, value, gathered.observations()));
  }

  /**
   * Adds an image.
   *
   * @param purpose what it shows, as in CID 7003
   * @param image the image, or frames or segments of it
   * @return this builder
   */
  public ReportSectionBuilder image(CodedConcept purpose, ImageReference image) {
    return item(new ImagingObservation.OfImage(Objects.requireNonNull(purpose, "purpose"), image));
  }

  /**
   * Adds a measurement.
   *
   * @param measurement the measurement
   * @return this builder
   */
  public ReportSectionBuilder measurement(Measurement measurement) {
    return item(new ImagingObservation.OfMeasurement(measurement));
  }

  /**
   * Adds an item that is ready.
   *
   * @param item a statement, image or measurement
   * @return this builder
   */
  public ReportSectionBuilder item(ReportItem item) {
    items.add(Objects.requireNonNull(item, "item"));
    return this;
  }

  ReportSection build() {
    return new ReportSection(heading, context, items);
  }
}
