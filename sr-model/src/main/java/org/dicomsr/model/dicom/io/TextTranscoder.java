package org.dicomsr.model.dicom.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * Brings the text of a data set into the character set that the data set declares (PS3.3
 * C.12.1.1.2); text that is in it already, as all text of an unmodified data set, keeps its bytes.
 * Where the declared set cannot express a text, everything goes to UTF-8.
 */
// Identity tells what had to be changed: equality would compare all text again.
@SuppressWarnings("ReferenceEquality")
final class TextTranscoder {
  private final @Nullable SpecificCharacterSet forced;

  private TextTranscoder(@Nullable SpecificCharacterSet forced) {
    this.forced = forced;
  }

  static DataSet transcode(DataSet dataSet) {
    DataSet result = new TextTranscoder(null).dataSet(dataSet, SpecificCharacterSet.DEFAULT, 0);
    if (result != null) {
      return result;
    }
    DataSet unicode =
        new TextTranscoder(SpecificCharacterSet.UTF_8)
            .dataSet(dataSet, SpecificCharacterSet.UTF_8, 0);
    if (unicode == null) {
      throw new IllegalArgumentException("text with half a surrogate pair cannot be written");
    }
    return unicode;
  }

  /** Null when some text cannot be expressed. */
  private @Nullable DataSet dataSet(DataSet dataSet, SpecificCharacterSet inherited, int depth) {
    if (depth > ReadOptions.DEEPEST) {
      throw new IllegalArgumentException(
          "expected at most " + ReadOptions.DEEPEST + " levels of sequences, found more");
    }
    SpecificCharacterSet target = inherited;
    if (forced == null) {
      Optional<ValueElement> declared = dataSet.value(Tag.SPECIFIC_CHARACTER_SET);
      target = declared.isPresent() ? SpecificCharacterSet.of(declared.get().strings()) : inherited;
    }
    DataElement[] changed = null;
    for (int i = 0; i < dataSet.size(); i++) {
      DataElement element = dataSet.elementAt(i);
      DataElement transcoded = element(element, target, depth);
      if (transcoded == null) {
        return null;
      }
      if (transcoded != element) {
        if (changed == null) {
          changed = new DataElement[dataSet.size()];
          for (int j = 0; j < changed.length; j++) {
            changed[j] = dataSet.elementAt(j);
          }
        }
        changed[i] = transcoded;
      }
    }
    DataSet result = changed == null ? dataSet : DataSet.of(changed);
    if (forced == null) {
      return result;
    }
    return depth == 0
        ? result.with(ValueElement.ofText(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, "ISO_IR 192"))
        : result.contains(Tag.SPECIFIC_CHARACTER_SET)
            ? result.without(Tag.SPECIFIC_CHARACTER_SET)
            : result;
  }

  private @Nullable DataElement element(
      DataElement element, SpecificCharacterSet target, int depth) {
    if (element instanceof ValueElement value) {
      if (!value.vr().isText() || value.isEmpty() || value.characterSet().equals(target)) {
        return element;
      }
      return encoded(value, target);
    }
    if (!(element instanceof SequenceElement sequence)) {
      return element;
    }
    List<DataSet> items = null;
    for (int i = 0; i < sequence.items().size(); i++) {
      DataSet item = sequence.items().get(i);
      DataSet transcoded = dataSet(item, target, depth + 1);
      if (transcoded == null) {
        return null;
      }
      if (transcoded != item && items == null) {
        items = new ArrayList<>(sequence.items());
      }
      if (items != null) {
        items.set(i, transcoded);
      }
    }
    return items == null ? element : SequenceElement.of(sequence.tag(), items);
  }

  private static @Nullable ValueElement encoded(ValueElement value, SpecificCharacterSet target) {
    String text = value.text();
    Optional<byte[]> bytes = target.encode(text, value.textKind());
    if (bytes.isEmpty()) {
      return null;
    }
    byte[] all = bytes.get();
    return value.vrCode() == Vr.UN.code()
        ? ValueElement.unknown(value.tag(), value.vr(), all, 0, all.length, target)
        : ValueElement.over(value.tag(), value.vr(), all, 0, all.length, target);
  }
}
