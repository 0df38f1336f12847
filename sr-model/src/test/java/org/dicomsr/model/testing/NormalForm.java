package org.dicomsr.model.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;

/**
 * A data set as it must come back when written and read: values of odd length padded, bulk data
 * fetched, group lengths (which the writer finds anew) without number; in implicit VR, what the
 * dictionary does not know as UN and what UN hides as a sequence.
 */
public final class NormalForm {
  /**
   * Elements of private blocks from this number on are sequences, which implicit VR does not tell
   * when their length is defined.
   */
  static final int PRIVATE_SEQUENCES = 0xF0;

  /** A group of the same kind outside the private ones, which the standard has left free. */
  static final int UNLISTED_SEQUENCES = 0x005C;

  private final boolean explicit;

  private NormalForm(boolean explicit) {
    this.explicit = explicit;
  }

  /** The form in which data sets have to agree after a way through a transfer syntax. */
  public static DataSet of(DataSet dataSet, TransferSyntax syntax) {
    return new NormalForm(syntax.explicitVr()).dataSet(dataSet);
  }

  /**
   * A line for each element, with its bytes: what to compare when a difference has to be seen. Of
   * made-up values only.
   */
  public static String dump(DataSet dataSet) {
    StringBuilder text = new StringBuilder();
    dump(dataSet, "", text);
    return text.toString();
  }

  private static void dump(DataSet dataSet, String indent, StringBuilder text) {
    for (DataElement element : dataSet) {
      text.append(indent).append(Tag.format(element.tag())).append(' ').append(element.vr());
      switch (element) {
        case ValueElement value -> {
          byte[] bytes = value.bytes();
          String hex =
              bytes.length > 200 ? "#" + Arrays.hashCode(bytes) : HexFormat.of().formatHex(bytes);
          text.append(' ').append(value.vr().isString() ? value.text() : hex).append('\n');
        }
        case SequenceElement sequence -> {
          text.append('\n');
          sequence
              .items()
              .forEach(item -> {
                text.append(indent).append("  item\n");
                dump(item, indent + "    ", text);
              });
        }
        case FragmentsElement fragments -> text.append('\n');
        case BulkElement bulk -> text.append('\n');
      }
    }
  }

  private DataSet dataSet(DataSet dataSet) {
    List<DataElement> elements = new ArrayList<>();
    for (DataElement element : dataSet) {
      if (!explicit && isHiddenSequence(element.tag())) {
        elements.add(ValueElement.empty(element.tag(), Vr.UN));
        continue;
      }
      elements.add(
          switch (element) {
            case ValueElement value -> value(value);
            case SequenceElement sequence -> sequence(sequence);
            case FragmentsElement fragments ->
                new FragmentsElement(
                    fragments.tag(),
                    fragments.vr(),
                    fragments.fragments().stream()
                        .map(data -> memory(bytes(data, Vr.OB)))
                        .toList());
            case BulkElement bulk ->
                value(ValueElement.ofBytes(bulk.tag(), bulk.vr(), bytes(bulk.data(), bulk.vr())));
          });
    }
    return DataSet.of(elements.toArray(DataElement[]::new));
  }

  private static boolean isHiddenSequence(int tag) {
    return Tag.isPrivate(tag)
        ? (tag & 0xFF00) != 0 && (tag & 0xF0) == PRIVATE_SEQUENCES
        : tag >>> 16 == UNLISTED_SEQUENCES;
  }

  private DataElement value(ValueElement value) {
    Vr vr = explicit ? value.vr() : DataDictionary.vr(value.tag());
    if (Tag.isGroupLength(value.tag()) && value.vr() == Vr.UL) {
      return ValueElement.empty(value.tag(), Vr.UL);
    }
    if (vr == value.vr() && vr.isString()) {
      return value;
    }
    byte[] bytes = padded(value.bytes(), value.vr().padding());
    int foreign = explicit && vr == Vr.UN ? value.vrCode() : Vr.UN.code();
    return foreign != Vr.UN.code()
        ? ValueElement.foreign(value.tag(), foreign, bytes, 0, bytes.length)
        : ValueElement.over(value.tag(), vr, bytes, 0, bytes.length, SpecificCharacterSet.DEFAULT);
  }

  private SequenceElement sequence(SequenceElement sequence) {
    List<DataSet> items = sequence.items().stream().map(this::dataSet).toList();
    return explicit && sequence.vr() == Vr.UN
        ? SequenceElement.unknown(sequence.tag(), items, new byte[0], true)
        : SequenceElement.of(sequence.tag(), items);
  }

  private static BulkData memory(byte[] bytes) {
    byte[] padded = padded(bytes, (byte) 0);
    return new BulkData.InMemory(padded, 0, padded.length);
  }

  private static byte[] padded(byte[] bytes, byte padding) {
    if (bytes.length % 2 == 0) {
      return bytes;
    }
    byte[] result = Arrays.copyOf(bytes, bytes.length + 1);
    result[bytes.length] = padding;
    return result;
  }

  private static byte[] bytes(BulkData data, Vr vr) {
    try (InputStream in = data.open()) {
      byte[] bytes = in.readAllBytes();
      if (data instanceof BulkData.FileRange range && range.byteOrder() == ByteOrder.BIG_ENDIAN) {
        reverseWords(bytes, vr.wordSize());
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void reverseWords(byte[] bytes, int size) {
    byte[] original = bytes.clone();
    for (int i = 0; i < bytes.length - bytes.length % size; i++) {
      bytes[i] = original[i - i % size + size - 1 - i % size];
    }
  }
}
