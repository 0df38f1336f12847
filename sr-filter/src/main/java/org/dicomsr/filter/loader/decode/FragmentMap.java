package org.dicomsr.filter.loader.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;

/**
 * Which fragments make which frame of encapsulated pixel data (PS3.5 A.4): by the Extended Offset
 * Table, by the Basic Offset Table, by number where there are as many of both, or by where the
 * streams of JPEG end.
 */
final class FragmentMap {
  private static final int EXTENDED_OFFSET_TABLE_LENGTHS = 0x7FE00002;
  private static final int ITEM_HEADER = 8;
  // Where the end marker of a JPEG stream stands: padding may follow it.
  private static final int TAIL = 10;

  private final DataSet object;
  private final List<BulkData> fragments;
  private final int frames;

  private FragmentMap(DataSet object, List<BulkData> fragments, int frames) {
    this.object = object;
    this.fragments = fragments;
    this.frames = frames;
  }

  /** The fragments of each frame. */
  static List<List<BulkData>> of(DataSet object, FragmentsElement element, int frames)
      throws IOException {
    List<BulkData> all = element.fragments();
    if (all.size() < 2) {
      throw Attributes.fault(
          object, Tag.format(element.tag()), "an offset table and fragments", "less");
    }
    return new FragmentMap(object, all.subList(1, all.size()), frames).map(all.getFirst());
  }

  /** Lengths of the streams that the object states, without padding; empty where it does not. */
  static long[] lengths(DataSet object) {
    return longs(object.value(EXTENDED_OFFSET_TABLE_LENGTHS).orElse(null));
  }

  private static long[] longs(@org.jspecify.annotations.Nullable ValueElement element) {
    if (element == null) {
      return new long[0];
    }
    long[] values = new long[element.length() / 8];
    element.byteBuffer().asLongBuffer().get(values);
    return values;
  }

  private List<List<BulkData>> map(BulkData basicTable) throws IOException {
    long[] extended = longs(object.value(Tag.EXTENDED_OFFSET_TABLE).orElse(null));
    if (extended.length == frames) {
      return byOffsets(extended, Tag.EXTENDED_OFFSET_TABLE);
    }
    if (frames == 1) {
      return List.of(fragments);
    }
    if (fragments.size() == frames) {
      return fragments.stream().map(List::of).toList();
    }
    if (basicTable.length() == 4L * frames) {
      byte[] bytes = new byte[4 * frames];
      RawBytes.read(basicTable, 0, bytes);
      ByteBuffer table = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
      long[] offsets = new long[frames];
      for (int i = 0; i < frames; i++) {
        offsets[i] = table.getInt(i * 4) & 0xFFFFFFFFL;
      }
      return byOffsets(offsets, Tag.PIXEL_DATA);
    }
    return byEndOfImage();
  }

  /** Offsets count from the item of the first fragment, headers included. */
  private List<List<BulkData>> byOffsets(long[] offsets, int table) throws IOException {
    List<List<BulkData>> mapped = new ArrayList<>(frames);
    long at = 0;
    int frame = -1;
    for (BulkData fragment : fragments) {
      if (frame + 1 < frames && offsets[frame + 1] == at) {
        frame++;
        mapped.add(new ArrayList<>());
      }
      if (frame < 0) {
        break;
      }
      mapped.get(frame).add(fragment);
      at += ITEM_HEADER + fragment.length();
    }
    if (mapped.size() != frames) {
      throw Attributes.fault(
          object,
          Tag.format(table),
          "offsets of " + frames + " frames at the start of fragments",
          mapped.size() + " such offsets");
    }
    return mapped;
  }

  private List<List<BulkData>> byEndOfImage() throws IOException {
    List<List<BulkData>> mapped = new ArrayList<>();
    List<BulkData> open = new ArrayList<>();
    for (BulkData fragment : fragments) {
      open.add(fragment);
      if (endsImage(fragment)) {
        mapped.add(open);
        open = new ArrayList<>();
      }
    }
    if (mapped.size() != frames || !open.isEmpty()) {
      throw Attributes.fault(
          object,
          Tag.format(Tag.PIXEL_DATA),
          "an offset table, or a fragment for each of " + frames + " frames",
          fragments.size() + " fragments and no table");
    }
    return mapped;
  }

  /** Whether a fragment ends with the marker of JPEG, JPEG-LS and JPEG 2000. */
  private static boolean endsImage(BulkData fragment) throws IOException {
    byte[] tail = new byte[(int) Math.min(TAIL, fragment.length())];
    RawBytes.read(fragment, fragment.length() - tail.length, tail);
    for (int i = 0; i + 1 < tail.length; i++) {
      if (tail[i] == (byte) 0xFF && tail[i + 1] == (byte) 0xD9) {
        return true;
      }
    }
    return false;
  }
}
