package org.dicomsr.model.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/**
 * Items of Referenced SOP Sequence (0008,1199) in content items (PS3.3 C.18.3 to C.18.5): reading
 * and writing.
 */
final class References {
  private References() {}

  static @Nullable SopReference composite(@Nullable DataSet item) {
    return item == null
        ? null
        : new SopReference(
            item.value(Tag.REFERENCED_SOP_CLASS_UID).map(ValueElement::text).orElse(null),
            item.value(Tag.REFERENCED_SOP_INSTANCE_UID).map(ValueElement::text).orElse(null));
  }

  static @Nullable ImageReference image(@Nullable DataSet item) {
    SopReference instance = composite(item);
    return item == null || instance == null
        ? null
        : new ImageReference(
            instance,
            numbers(item, Tag.REFERENCED_FRAME_NUMBER),
            numbers(item, Tag.REFERENCED_SEGMENT_NUMBER),
            composite(item.item(Tag.REFERENCED_SOP_SEQUENCE).orElse(null)),
            composite(
                item.item(Tag.REFERENCED_REAL_WORLD_VALUE_MAPPING_INSTANCE_SEQUENCE).orElse(null)));
  }

  static @Nullable WaveformReference waveform(@Nullable DataSet item) {
    SopReference instance = composite(item);
    if (item == null || instance == null) {
      return null;
    }
    List<Integer> numbers = numbers(item, Tag.REFERENCED_WAVEFORM_CHANNELS);
    List<WaveformReference.Channel> channels = new ArrayList<>(numbers.size() / 2);
    for (int i = 0; i + 1 < numbers.size(); i += 2) {
      channels.add(new WaveformReference.Channel(numbers.get(i), numbers.get(i + 1)));
    }
    return new WaveformReference(instance, channels);
  }

  /** Frame numbers are IS, segment and channel numbers US; what is no number is left out. */
  private static List<Integer> numbers(DataSet item, int tag) {
    ValueElement element = item.value(tag).orElse(null);
    if (element == null || element.isEmpty()) {
      return List.of();
    }
    List<Integer> numbers = new ArrayList<>();
    if (!element.vr().isString()) {
      for (int i = 0; i < element.count(); i++) {
        numbers.add((int) element.integer(i));
      }
      return numbers;
    }
    for (String text : element.strings()) {
      try {
        numbers.add(Integer.parseInt(text.strip()));
      } catch (NumberFormatException e) {
        return List.of();
      }
    }
    return numbers;
  }

  /** Whether writing what was read gives the item again. */
  static boolean isExact(ValueType type, DataSet item) {
    for (int i = 0; i < item.size(); i++) {
      DataElement element = item.elementAt(i);
      int tag = element.tag();
      boolean plain = tag == Tag.REFERENCED_SOP_CLASS_UID || tag == Tag.REFERENCED_SOP_INSTANCE_UID;
      if (!plain || !(element instanceof ValueElement)) {
        return isExactSlowly(type, item);
      }
    }
    return true;
  }

  private static boolean isExactSlowly(ValueType type, DataSet item) {
    return switch (type) {
      case COMPOSITE ->
          Optional.ofNullable(composite(item))
              .map(References::write)
              .filter(item::equals)
              .isPresent();
      case IMAGE ->
          Optional.ofNullable(image(item)).map(References::write).filter(item::equals).isPresent();
      case WAVEFORM ->
          Optional.ofNullable(waveform(item))
              .map(References::write)
              .filter(item::equals)
              .isPresent();
      case TEXT,
          CODE,
          NUM,
          DATETIME,
          DATE,
          TIME,
          UIDREF,
          PNAME,
          SCOORD,
          SCOORD3D,
          TCOORD,
          TABLE,
          CONTAINER ->
          false;
    };
  }

  static DataSet write(SopReference reference) {
    return instance(reference).build();
  }

  private static DataSet.Builder instance(SopReference reference) {
    DataSet.Builder item = DataSet.builder();
    if (reference.sopClassUid() != null) {
      item.text(Tag.REFERENCED_SOP_CLASS_UID, reference.sopClassUid());
    }
    if (reference.sopInstanceUid() != null) {
      item.text(Tag.REFERENCED_SOP_INSTANCE_UID, reference.sopInstanceUid());
    }
    return item;
  }

  static DataSet write(ImageReference reference) {
    DataSet.Builder item = instance(reference.instance());
    if (!reference.frames().isEmpty()) {
      item.text(
          Tag.REFERENCED_FRAME_NUMBER,
          reference.frames().stream().map(String::valueOf).toArray(String[]::new));
    }
    if (reference.presentationState() != null) {
      item.put(
          SequenceElement.of(Tag.REFERENCED_SOP_SEQUENCE, write(reference.presentationState())));
    }
    if (reference.realWorldValueMap() != null) {
      item.put(
          SequenceElement.of(
              Tag.REFERENCED_REAL_WORLD_VALUE_MAPPING_INSTANCE_SEQUENCE,
              write(reference.realWorldValueMap())));
    }
    if (!reference.segments().isEmpty()) {
      long[] numbers = reference.segments().stream().mapToLong(Integer::longValue).toArray();
      item.put(ValueElement.ofIntegers(Tag.REFERENCED_SEGMENT_NUMBER, Vr.US, numbers));
    }
    return item.build();
  }

  static DataSet write(WaveformReference reference) {
    DataSet.Builder item = instance(reference.instance());
    if (!reference.channels().isEmpty()) {
      long[] numbers = new long[reference.channels().size() * 2];
      for (int i = 0; i < numbers.length; i += 2) {
        WaveformReference.Channel channel = reference.channels().get(i / 2);
        numbers[i] = channel.multiplexGroup();
        numbers[i + 1] = channel.channel();
      }
      item.put(ValueElement.ofIntegers(Tag.REFERENCED_WAVEFORM_CHANNELS, Vr.US, numbers));
    }
    return item.build();
  }
}
