package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A reference to a waveform or some of its channels (PS3.3 C.18.5, WAVEFORM). Immutable.
 *
 * @param name what the item is about; null where a file leaves it out
 * @param reference the waveform and its channels, Referenced SOP Sequence (0008,1199); null where a
 *     file leaves it out
 * @param details what any item may have beside its value
 * @param children edges to other items
 */
public record Waveform(
    @Nullable CodedConcept name,
    @Nullable WaveformReference reference,
    ItemDetails details,
    List<Related> children)
    implements ContentItem {

  /** Copies the list of children. */
  public Waveform {
    children = List.copyOf(children);
  }

  @Override
  public Optional<ValueType> valueType() {
    return Optional.of(ValueType.WAVEFORM);
  }

  @Override
  public Waveform withChildren(List<Related> newChildren) {
    return new Waveform(name, reference, details, newChildren);
  }

  @Override
  public Waveform withDetails(ItemDetails newDetails) {
    return new Waveform(name, reference, newDetails, children);
  }

  @Override
  public String toString() {
    return ItemText.of("WAVEFORM", this);
  }
}
