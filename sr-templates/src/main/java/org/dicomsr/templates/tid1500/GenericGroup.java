package org.dicomsr.templates.tid1500;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.WaveformSource;
import org.jspecify.annotations.Nullable;

/**
 * What was measured and judged of no region of interest, such as an image or waveform as a whole
 * (PS3.16 TID 1501 Measurement and Qualitative Evaluation Group). Immutable and thread-safe.
 */
public final class GenericGroup extends MeasurementGroup {
  static final String TID = "1501";

  GenericGroup(GroupParts parts, List<String> templates, @Nullable ContentNode node) {
    super(parts, templates, node);
  }

  /**
   * Builds a group.
   *
   * @param inside builds it
   * @return the group
   */
  public static GenericGroup of(Consumer<? super Builder> inside) {
    Builder builder = new Builder();
    inside.accept(builder);
    return builder.build();
  }

  @Override
  String tid() {
    return TID;
  }

  /** {@return the images, and coordinates in images or space, that the measurements are of} */
  public List<ImageSource> imageSources() {
    return parts().imageSources();
  }

  /** {@return the waveforms, and times in them, that the measurements are of} */
  public List<WaveformSource> waveformSources() {
    return parts().waveformSources();
  }

  @Override
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.copy(parts());
    return builder;
  }

  /** Builds a generic group. Not thread-safe. */
  public static final class Builder extends GroupBuilder<Builder> {
    Builder() {}

    @Override
    Builder self() {
      return this;
    }

    /**
     * Adds an image that the measurements are of (row 10b).
     *
     * @param purpose for what it is named, of CID 7551 or your own
     * @param image the image
     * @return this builder
     */
    public Builder image(CodedConcept purpose, ImageReference image) {
      return source(ImageSource.of(image).withPurpose(purpose));
    }

    /**
     * Adds a waveform that the measurements are of (row 10f).
     *
     * @param purpose for what it is named
     * @param waveform the waveform
     * @return this builder
     */
    public Builder waveform(CodedConcept purpose, WaveformReference waveform) {
      return source(WaveformSource.of(waveform).withPurpose(purpose));
    }

    /**
     * Adds an image, or coordinates, that the measurements are of (rows 10b to 10e).
     *
     * @param source the image or coordinates, with a purpose
     * @return this builder
     */
    public Builder source(ImageSource source) {
      imageSources.add(Objects.requireNonNull(source, "source"));
      return this;
    }

    /**
     * Adds a waveform, or times in one, that the measurements are of (rows 10f to 10h).
     *
     * @param source the waveform or times, with a purpose
     * @return this builder
     */
    public Builder source(WaveformSource source) {
      waveformSources.add(Objects.requireNonNull(source, "source"));
      return this;
    }

    @Override
    public GenericGroup build() {
      return new GenericGroup(parts(), List.of(TID), null);
    }
  }
}
