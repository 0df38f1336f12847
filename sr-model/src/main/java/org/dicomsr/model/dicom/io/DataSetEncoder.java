package org.dicomsr.model.dicom.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/**
 * Data elements to bytes (PS3.5 7). A first walk finds the length of everything that has one, in
 * the order in which the second walk, which writes, needs them: nothing is measured twice however
 * deep it lies.
 */
final class DataSetEncoder {
  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_END = 0xFFFEE00D;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final int UNDEFINED = -1;
  private static final int LARGEST_SHORT = 0xFFFE;
  private static final long LARGEST = 0xFFFFFFFEL;

  private final DataSet dataSet;
  private final boolean explicit;
  private final boolean bigEndian;
  private final boolean encapsulated;
  private final boolean defined;
  private long[] lengths = new long[64];
  private int lengthCount;

  private byte[] buffer = new byte[1 << 14];
  private int position;
  private int nextLength;

  DataSetEncoder(DataSet dataSet, TransferSyntax syntax, SequenceLengths lengths) {
    this.dataSet = TextTranscoder.transcode(dataSet);
    this.explicit = syntax.explicitVr();
    this.bigEndian = syntax.byteOrder() == ByteOrder.BIG_ENDIAN;
    this.encapsulated = syntax.encapsulated();
    this.defined = lengths == SequenceLengths.DEFINED;
    measure(this.dataSet);
  }

  private int reserve() {
    if (lengthCount == lengths.length) {
      lengths = Arrays.copyOf(lengths, lengthCount * 2);
    }
    return lengthCount++;
  }

  // How deep sequences are nested was looked at when the text was.
  private long measure(DataSet data) {
    long total = 0;
    int groupSlot = -1;
    int group = -1;
    long groupStart = 0;
    for (int i = 0; i < data.size(); i++) {
      DataElement element = data.elementAt(i);
      if (groupSlot >= 0 && element.tag() >>> 16 != group) {
        lengths[groupSlot] = total - groupStart;
        groupSlot = -1;
      }
      long size = header(element) + measure(element);
      total += size;
      if (isGroupLength(element)) {
        groupSlot = reserve();
        group = element.tag() >>> 16;
        groupStart = total;
      }
    }
    if (groupSlot >= 0) {
      lengths[groupSlot] = total - groupStart;
    }
    return total;
  }

  private static boolean isGroupLength(DataElement element) {
    return (element.tag() & 0xFFFF) == 0
        && element instanceof ValueElement value
        && value.vrCode() == Vr.UL.code()
        && value.length() == 4;
  }

  private long measure(DataElement element) {
    return switch (element) {
      case ValueElement value -> even(value.length());
      case BulkElement bulk -> even(requireLength(bulk.tag(), bulk.data()));
      case FragmentsElement fragments -> {
        if (!encapsulated) {
          throw new IllegalArgumentException(
              Tag.format(fragments.tag())
                  + ": encapsulated pixel data needs an encapsulated transfer syntax");
        }
        long total = 8;
        for (BulkData fragment : fragments.fragments()) {
          total += 8 + even(requireLength(fragments.tag(), fragment));
        }
        yield total;
      }
      case SequenceElement sequence when sequence.vr() == Vr.UN ->
          encodedLength(sequence) + (sequence.delimited() ? 8 : 0);
      case SequenceElement sequence -> {
        int slot = reserve();
        long total = 0;
        for (DataSet item : sequence.items()) {
          int itemSlot = reserve();
          long length = measure(item);
          lengths[itemSlot] = length;
          total += 8 + length + (defined ? 0 : 8);
        }
        if (defined && total > LARGEST) {
          throw new IllegalArgumentException(
              Tag.format(sequence.tag()) + ": a sequence of over 4 GiB needs undefined lengths");
        }
        lengths[slot] = total;
        yield total + (defined ? 0 : 8);
      }
    };
  }

  private static int encodedLength(SequenceElement sequence) {
    return sequence.encoded().map(ByteBuffer::remaining).orElse(0);
  }

  private static long requireLength(int tag, BulkData data) {
    return switch (data) {
      case BulkData.FileRange range when even(range.length()) > LARGEST ->
          throw new IllegalArgumentException(
              Tag.format(tag) + ": a value of over 4 GiB cannot be written");
      case BulkData.FileRange range -> range.length();
      case BulkData.InMemory memory -> memory.length();
      case BulkData.Uri uri ->
          throw new IllegalArgumentException(
              Tag.format(tag) + ": bulk data behind a URI cannot be written");
      case BulkData.Skipped skipped ->
          throw new IllegalArgumentException(
              Tag.format(tag) + ": bulk data was skipped when it was read and cannot be written");
    };
  }

  private static long even(long length) {
    return length + (length & 1);
  }

  private int header(DataElement element) {
    return explicit && isLong(element) ? 12 : 8;
  }

  private static boolean isLong(DataElement element) {
    return switch (element) {
      case ValueElement value -> {
        Vr written = Vr.ofCode(value.vrCode());
        yield written == null || written.longHeader() || even(value.length()) > LARGEST_SHORT;
      }
      case BulkElement bulk -> true;
      case FragmentsElement fragments -> true;
      case SequenceElement sequence -> true;
    };
  }

  void writeTo(OutputStream out) throws IOException {
    nextLength = 0;
    write(out, dataSet);
    flush(out);
  }

  private void write(OutputStream out, DataSet data) throws IOException {
    for (int i = 0; i < data.size(); i++) {
      DataElement element = data.elementAt(i);
      switch (element) {
        case ValueElement value -> write(out, value);
        case BulkElement bulk -> {
          Vr written = bulk.vr().longHeader() ? bulk.vr() : Vr.UN;
          header(out, bulk.tag(), written.code(), true, (int) even(bulk.data().length()));
          copy(out, bulk.data(), written);
        }
        case FragmentsElement fragments -> {
          header(out, fragments.tag(), fragments.vr().code(), true, UNDEFINED);
          for (BulkData fragment : fragments.fragments()) {
            delimiter(out, ITEM, (int) even(fragment.length()));
            copy(out, fragment, Vr.OB);
          }
          delimiter(out, SEQUENCE_END, 0);
        }
        case SequenceElement sequence -> write(out, sequence);
      }
    }
  }

  private void write(OutputStream out, ValueElement value) throws IOException {
    int length = value.length();
    int vrCode = value.vrCode();
    boolean isLong = isLong(value);
    Vr written = Vr.ofCode(vrCode);
    if (written != null && !written.longHeader() && isLong) {
      vrCode = Vr.UN.code(); // PS3.5 6.2.2: too long for its own header
    }
    header(out, value.tag(), vrCode, isLong, (int) even(length));
    if (isGroupLength(value)) {
      room(out, 4);
      i32((int) lengths[nextLength++]);
      return;
    }
    // What is marked UN is little endian whatever surrounds it.
    int word = bigEndian && vrCode != Vr.UN.code() ? value.vr().wordSize() : 1;
    ByteBuffer bytes = value.byteBuffer();
    if (word > 1) {
      byte[] copy = value.bytes();
      WordSwap.swap(copy, copy.length, word);
      bytes = ByteBuffer.wrap(copy);
    }
    write(out, bytes);
    if ((length & 1) != 0) {
      room(out, 1);
      buffer[position++] = value.vr().padding();
    }
  }

  private void write(OutputStream out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      room(out, 1);
      int step = Math.min(bytes.remaining(), buffer.length - position);
      bytes.get(buffer, position, step);
      position += step;
    }
  }

  private void write(OutputStream out, SequenceElement sequence) throws IOException {
    if (sequence.vr() == Vr.UN) {
      header(
          out,
          sequence.tag(),
          Vr.UN.code(),
          true,
          sequence.delimited() ? UNDEFINED : encodedLength(sequence));
      Optional<ByteBuffer> encoded = sequence.encoded();
      if (encoded.isPresent()) {
        write(out, encoded.get());
      }
      if (!sequence.delimited()) {
        return;
      }
      room(out, 8);
      // Inside UN all is little endian, the delimiter too.
      buffer[position++] = (byte) 0xFE;
      buffer[position++] = (byte) 0xFF;
      buffer[position++] = (byte) 0xDD;
      buffer[position++] = (byte) 0xE0;
      Arrays.fill(buffer, position, position + 4, (byte) 0);
      position += 4;
      return;
    }
    long length = lengths[nextLength++];
    header(out, sequence.tag(), Vr.SQ.code(), true, defined ? (int) length : UNDEFINED);
    for (DataSet item : sequence.items()) {
      long itemLength = lengths[nextLength++];
      delimiter(out, ITEM, defined ? (int) itemLength : UNDEFINED);
      write(out, item);
      if (!defined) {
        delimiter(out, ITEM_END, 0);
      }
    }
    if (!defined) {
      delimiter(out, SEQUENCE_END, 0);
    }
  }

  private void header(OutputStream out, int tag, int vrCode, boolean isLong, int length)
      throws IOException {
    room(out, 12);
    tag(tag);
    if (!explicit) {
      i32(length);
      return;
    }
    buffer[position++] = (byte) (vrCode >> 8);
    buffer[position++] = (byte) vrCode;
    if (isLong) {
      i16(0);
      i32(length);
    } else {
      i16(length);
    }
  }

  private void delimiter(OutputStream out, int tag, int length) throws IOException {
    room(out, 8);
    tag(tag);
    i32(length);
  }

  private void copy(OutputStream out, BulkData data, Vr vr) throws IOException {
    flush(out);
    boolean swap = vr.wordSize() > 1 && bigEndian != isBigEndian(data);
    try (InputStream in = data.open()) {
      byte[] chunk = new byte[1 << 16];
      long left = data.length();
      while (left > 0) {
        int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
        if (read == 0) {
          throw new IOException("bulk data: expected " + left + " more bytes, found end of input");
        }
        if (swap) {
          WordSwap.swap(chunk, read, vr.wordSize());
        }
        out.write(chunk, 0, read);
        left -= read;
      }
    }
    if ((data.length() & 1) != 0) {
      out.write(vr.padding());
    }
  }

  private static boolean isBigEndian(BulkData data) {
    return data instanceof BulkData.FileRange range && range.byteOrder() == ByteOrder.BIG_ENDIAN;
  }

  private void room(OutputStream out, int bytes) throws IOException {
    if (buffer.length - position < bytes) {
      flush(out);
    }
  }

  private void flush(OutputStream out) throws IOException {
    out.write(buffer, 0, position);
    position = 0;
  }

  private void tag(int tag) {
    i16(tag >>> 16);
    i16(tag);
  }

  private void i16(int value) {
    if (bigEndian) {
      buffer[position++] = (byte) (value >> 8);
      buffer[position++] = (byte) value;
    } else {
      buffer[position++] = (byte) value;
      buffer[position++] = (byte) (value >> 8);
    }
  }

  private void i32(int value) {
    if (bigEndian) {
      i16(value >>> 16);
      i16(value);
    } else {
      i16(value);
      i16(value >>> 16);
    }
  }
}
