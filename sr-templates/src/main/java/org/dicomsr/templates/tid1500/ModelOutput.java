package org.dicomsr.templates.tid1500;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.header.EvidenceBuilder;
import org.dicomsr.templates.measurement.AlgorithmIdentification;
import org.dicomsr.templates.observation.DeviceObserver;
import org.jspecify.annotations.Nullable;

/**
 * What a model predicts, as a measurement report: one call for each finding.
 *
 * <pre>{@code
 * MeasurementReport report = ModelOutput.builder(AlgorithmIdentification.of("Nodules", "2.1"))
 *     .studyOf(slice)
 *     .evidenceOf(segmentation)
 *     .finding(NODULE, finding -> finding
 *         .probability(0.93)
 *         .site(LUNG)
 *         .segment(segment)
 *         .sourceImages(image)
 *         .measurement(VOLUME, 1500, Ucum.CUBIC_MILLIMETER))
 *     .build();
 * }</pre>
 *
 * <p>The report names the algorithm for all its measurements and a device with its name as the
 * observer; each finding has a tracking UID. Which template a finding is of follows from where it
 * is: a segment, a surface or several outlines make a volume (TID 1411), one outline or a frame of
 * a segmentation a plane (TID 1410), anything else neither (TID 1501).
 */
public final class ModelOutput {
  /** (111012, DCM, "Certainty of Finding"), in percent: what a probability is written as. */
  public static final CodedConcept CERTAINTY_OF_FINDING =
      CodedConcept.of("111012", "DCM", "Certainty of Finding");

  private ModelOutput() {}

  /**
   * Starts the report of a model.
   *
   * @param algorithm the model: name and version, and what else is known of it
   * @return a builder
   */
  public static Builder builder(AlgorithmIdentification algorithm) {
    return new Builder(algorithm);
  }

  /** Builds the report of a model. Not thread-safe. */
  public static final class Builder {
    private final AlgorithmIdentification algorithm;
    private final MeasurementReportBuilder report = MeasurementReport.builder();
    private @Nullable DeviceObserver device;
    private int findings;
    private boolean observed;

    Builder(AlgorithmIdentification algorithm) {
      this.algorithm = Objects.requireNonNull(algorithm, "algorithm");
      report.measurementsAlgorithm(algorithm);
    }

    /**
     * Says on which device the model ran, when it is more than a name.
     *
     * @param value the device
     * @return this builder
     * @throws IllegalStateException when a report that names a device was built already
     */
    public Builder device(DeviceObserver value) {
      if (observed) {
        throw new IllegalStateException(
            "device: expected before the first report is built, found afterwards");
      }
      device = Objects.requireNonNull(value, "value");
      return this;
    }

    /**
     * Puts the report into the study of an object, with its patient. The report may refer to the
     * object.
     *
     * @param object an object of the study; its header is enough
     * @return this builder
     */
    public Builder studyOf(DataSet object) {
      report.studyOf(object);
      return this;
    }

    /**
     * Tells where objects are that findings may refer to.
     *
     * @param objects their data sets, of which the headers are enough
     * @return this builder
     */
    public Builder evidenceOf(DataSet... objects) {
      report.evidenceOf(objects);
      return this;
    }

    /**
     * Tells where objects are that findings refer to.
     *
     * @param locations names studies, series and instances
     * @return this builder
     */
    public Builder evidence(Consumer<? super EvidenceBuilder> locations) {
      report.evidence(locations);
      return this;
    }

    /**
     * Says what the header of the document is to hold.
     *
     * @param more such as {@code header -> header.series(Series.of(uid))}
     * @return this builder
     */
    public Builder header(Consumer<? super SrDocumentBuilder> more) {
      report.header(more);
      return this;
    }

    /**
     * Says more of the report as a whole, such as its language or the images that were looked at.
     *
     * @param more such as {@code report -> report.imageLibrary(library -> library.images(slices))}
     * @return this builder
     */
    public Builder report(Consumer<? super MeasurementReportBuilder> more) {
      more.accept(report);
      return this;
    }

    /**
     * Adds what the model found.
     *
     * @param finding what it is
     * @param inside says where it is, how likely, and more
     * @return this builder
     */
    public Builder finding(CodedConcept finding, Consumer<? super ModelFinding> inside) {
      findings++;
      ModelFinding builder = new ModelFinding(finding, "finding " + findings);
      inside.accept(builder);
      report.group(builder.build());
      return this;
    }

    /**
     * Adds what the model found, by a label of its own.
     *
     * @param scheme the coding scheme designator of the labels, private, such as {@code 99NODULES}
     * @param label what it is
     * @param inside says where it is, how likely, and more
     * @return this builder
     */
    public Builder finding(String scheme, String label, Consumer<? super ModelFinding> inside) {
      return finding(CodedConcept.of(label, scheme, label), inside);
    }

    /**
     * Builds the report.
     *
     * @return the report; without findings it says that the model found none
     * @throws IllegalArgumentException when it refers to an object that no evidence locates
     * @throws org.dicomsr.model.InvalidDocumentException when the template or the standard forbids
     *     what was asked for, with each place and row
     */
    public MeasurementReport build() {
      if (!observed) {
        observed = true;
        report.firstObserver(
            device == null ? DeviceObserver.of(Uids.random()).withName(algorithm.name()) : device);
      }
      return report.build();
    }
  }

  /** {@return the regions that make a plane; more than one, or of another kind, make a volume} */
  static boolean isPlanar(List<Region> regions) {
    return regions.size() == 1
        && switch (regions.getFirst()) {
          case Region.ImageRegion outline -> true;
          case Region.ImageRegion3d outline -> true;
          case Region.SegmentationFrame frame -> true;
          case Region.RegionInSpace other -> false;
          case Region.Segment segment -> false;
          case Region.VolumeSurface surface -> false;
        };
  }
}
