package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.SELECTED_FROM;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.TemporalExtent;
import org.dicomsr.model.content.TemporalRangeType;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.content.WaveformReference;
import org.jspecify.annotations.Nullable;

/**
 * A waveform, or a time in one, that something was inferred from: TID 321 (PS3.16). Immutable and
 * thread-safe; {@code toString} shows no times.
 */
public sealed interface WaveformSource {

  /**
   * A waveform, or channels of one.
   *
   * @param purpose for what it is referred to, Purpose of Reference
   * @param waveform the waveform
   */
  record OfWaveform(@Nullable CodedConcept purpose, WaveformReference waveform)
      implements WaveformSource {
    /** Checks that there is a waveform. */
    public OfWaveform {
      Objects.requireNonNull(waveform, "waveform");
    }

    @Override
    public String toString() {
      return "OfWaveform[" + waveform + "]";
    }
  }

  /**
   * Points in time.
   *
   * @param purpose for what they are referred to, Purpose of Reference
   * @param rangeType the shape
   * @param extent the points
   * @param waveform the waveform, where it is not said elsewhere in the document
   * @param waveformReference where in the document the waveform is said
   */
  record OfRange(
      @Nullable CodedConcept purpose,
      TemporalRangeType rangeType,
      TemporalExtent extent,
      @Nullable WaveformReference waveform,
      @Nullable ItemReference waveformReference)
      implements WaveformSource {
    /** Checks that there is a shape. */
    public OfRange {
      Objects.requireNonNull(rangeType, "rangeType");
      Objects.requireNonNull(extent, "extent");
    }

    @Override
    public String toString() {
      return "OfRange[" + rangeType + ", " + extent + "]";
    }
  }

  /**
   * A waveform elsewhere in the document.
   *
   * @param reference where it is
   */
  record ByReference(ItemReference reference) implements WaveformSource {
    /** Checks that there is a reference. */
    public ByReference {
      Objects.requireNonNull(reference, "reference");
    }
  }

  /**
   * A waveform.
   *
   * @param waveform the waveform
   * @return the source, without a purpose
   */
  static WaveformSource of(WaveformReference waveform) {
    return new OfWaveform(null, waveform);
  }

  /**
   * Points in time of a waveform.
   *
   * @param rangeType the shape
   * @param extent the points
   * @param waveform the waveform
   * @return the source, without a purpose
   */
  static WaveformSource of(
      TemporalRangeType rangeType, TemporalExtent extent, WaveformReference waveform) {
    return new OfRange(null, rangeType, extent, waveform, null);
  }

  /**
   * Copies with a purpose.
   *
   * @param purpose for what it is referred to, or null for nothing in particular
   * @return the copy; that of a reference is the same, as the target says its purpose itself
   */
  default WaveformSource withPurpose(@Nullable CodedConcept purpose) {
    return switch (this) {
      case OfWaveform source -> new OfWaveform(purpose, source.waveform);
      case OfRange source ->
          new OfRange(
              purpose, source.rangeType, source.extent, source.waveform, source.waveformReference);
      case ByReference source -> source;
    };
  }

  /**
   * Reads an item.
   *
   * @param node any item
   * @return the source, absent when it is no WAVEFORM or TCOORD or has no value
   */
  static Optional<WaveformSource> from(ContentNode node) {
    return switch (node.item()) {
      case Waveform waveform when waveform.reference() != null ->
          Optional.of(new OfWaveform(waveform.name(), waveform.reference()));
      case Tcoord range when range.rangeType() != null && range.extent() != null ->
          Optional.of(
              new OfRange(
                  range.name(),
                  range.rangeType(),
                  range.extent(),
                  node.children().stream()
                      .map(ContentNode::item)
                      .filter(Waveform.class::isInstance)
                      .map(waveform -> ((Waveform) waveform).reference())
                      .filter(Objects::nonNull)
                      .findFirst()
                      .orElse(null),
                  node.references().stream().map(ItemReference::from).findFirst().orElse(null)));
      case ContentItem other -> Optional.empty();
    };
  }

  /**
   * Writes a WAVEFORM or TCOORD, or an edge to one.
   *
   * @param parent the item beneath which it goes
   * @param type how it relates to it, {@code INFERRED FROM} beneath a measurement
   */
  default void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    switch (this) {
      case OfWaveform source -> parent.waveform(type, source.purpose, source.waveform);
      case OfRange source ->
          parent.tcoord(
              type,
              source.purpose,
              source.rangeType,
              source.extent,
              range -> {
                if (source.waveform != null) {
                  range.waveform(SELECTED_FROM, source.waveform);
                }
                if (source.waveformReference != null) {
                  source.waveformReference.writeTo(range, SELECTED_FROM);
                }
              });
      case ByReference source -> source.reference.writeTo(parent, type);
    }
  }
}
