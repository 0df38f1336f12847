package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.jspecify.annotations.Nullable;

/**
 * Copies a data set with what differs between two states of a record, and with nothing else
 * changed. Not thread-safe.
 */
final class ModuleEdit {
  private final DataSet original;
  private final DataSet.Builder data;

  ModuleEdit(DataSet original) {
    this.original = original;
    this.data = original.toBuilder();
  }

  /** An attribute of type 2: empty when there is no value. */
  <T> ModuleEdit type2(int tag, @Nullable T before, @Nullable T after, Function<T, String> text) {
    if (unchanged(before, after)) {
      return emptyUnlessThere(tag);
    }
    if (after == null) {
      data.empty(tag);
    } else {
      data.text(tag, text.apply(after));
    }
    return this;
  }

  /** An attribute of type 1 or 3: left out when there is no value. */
  <T> ModuleEdit type3(int tag, @Nullable T before, @Nullable T after, Function<T, String> text) {
    if (unchanged(before, after)) {
      return this;
    }
    if (after == null) {
      data.remove(tag);
    } else {
      data.text(tag, text.apply(after));
    }
    return this;
  }

  /** An attribute of several values: left out when there is none. */
  ModuleEdit texts(int tag, List<String> before, List<String> after) {
    if (!before.equals(after)) {
      if (after.isEmpty()) {
        data.remove(tag);
      } else {
        data.text(tag, after.toArray(String[]::new));
      }
    }
    return this;
  }

  /** A sequence of type 2: empty when there are no items. */
  <T> ModuleEdit items2(
      int tag,
      List<T> before,
      List<T> after,
      Function<DataSet, Optional<T>> reader,
      Function<T, DataSet> writer) {
    return items(tag, before, after, reader, writer).emptyUnlessThere(tag);
  }

  /** A sequence of type 1 or 3: left out when there are no items. */
  <T> ModuleEdit items3(
      int tag,
      List<T> before,
      List<T> after,
      Function<DataSet, Optional<T>> reader,
      Function<T, DataSet> writer) {
    items(tag, before, after, reader, writer);
    if (!before.equals(after) && after.isEmpty()) {
      data.remove(tag);
    }
    return this;
  }

  private <T> ModuleEdit items(
      int tag,
      List<T> before,
      List<T> after,
      Function<DataSet, Optional<T>> reader,
      Function<T, DataSet> writer) {
    if (before.equals(after)) {
      return this;
    }
    // An item that stays keeps the attributes that no record knows.
    List<DataSet> left = new ArrayList<>(original.items(tag));
    List<DataSet> result = new ArrayList<>();
    for (T value : after) {
      DataSet kept = null;
      for (DataSet item : left) {
        if (reader.apply(item).filter(value::equals).isPresent()) {
          kept = item;
          break;
        }
      }
      if (kept != null) {
        left.remove(kept);
      }
      result.add(kept != null ? kept : writer.apply(value));
    }
    data.sequence(tag, result);
    return this;
  }

  ModuleEdit codes2(int tag, List<CodedConcept> before, List<CodedConcept> after) {
    return items2(
        tag, before, after, item -> Optional.of(CodeSequence.read(item)), CodeSequence::write);
  }

  private ModuleEdit emptyUnlessThere(int tag) {
    if (!original.contains(tag) && !data.build().contains(tag)) {
      data.empty(tag);
    }
    return this;
  }

  private static boolean unchanged(@Nullable Object before, @Nullable Object after) {
    return Objects.equals(before, after);
  }

  DataSet build() {
    return data.build();
  }

  /** The first value of an attribute, null when there is none. */
  static @Nullable String text(DataSet data, int tag) {
    return data.string(tag).filter(text -> !text.isEmpty()).orElse(null);
  }

  /**
   * The first value of an attribute as something else, null when there is none or it is none of
   * that kind.
   */
  static <T> @Nullable T parsed(DataSet data, int tag, Function<String, Optional<T>> parser) {
    return data.string(tag).filter(text -> !text.isEmpty()).flatMap(parser).orElse(null);
  }

  /** The items of a sequence that can be read. */
  static <T> List<T> items(DataSet data, int tag, Function<DataSet, Optional<T>> reader) {
    List<DataSet> items = data.items(tag);
    if (items.isEmpty()) {
      return List.of();
    }
    List<T> values = new ArrayList<>(items.size());
    for (DataSet item : items) {
      reader.apply(item).ifPresent(values::add);
    }
    return List.copyOf(values);
  }

  static List<CodedConcept> codes(DataSet data, int tag) {
    return CodeSequence.readAll(data.items(tag));
  }
}
