package org.dicomsr.model.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DictionaryEntry;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomWriter;
import org.jspecify.annotations.Nullable;

/** Makes one data set of whatever a data set can hold. */
final class RandomDataSet {
  /** Tags by the one value representation that the dictionary has for them. */
  private static final Map<Vr, int[]> TAGS = tags();

  private static final Vr[] VRS = Vr.values();
  private static final int[] FOREIGN = {'Z' << 8 | 'Z', 'Q' << 8 | 'A', 'X' << 8 | 'S'};
  private static final double[] DOUBLES = {
    0.0,
    -0.0,
    1.5,
    -2.25e-300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    Double.MAX_VALUE,
    73.3
  };
  private static final long[] INTEGERS = {
    0, 1, -1, 0x7FFF, -0x8000, 0x7FFFFFFF, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, 4711
  };

  private final Random random;
  private final boolean large;

  /**
   * Only what implicit VR can tell: no private elements, no representation but the dictionary's.
   */
  private final boolean plain;

  /** What every value says that can. */
  private final @Nullable Marker marker;

  RandomDataSet(Random random, boolean large) {
    this(random, large, false, null);
  }

  private RandomDataSet(Random random, boolean large, boolean plain, @Nullable Marker marker) {
    this.random = random;
    this.large = large;
    this.plain = plain;
    this.marker = marker;
  }

  static RandomDataSet marked(Random random, Marker marker) {
    return new RandomDataSet(random, false, false, marker);
  }

  private static Map<Vr, int[]> tags() {
    Map<Vr, List<Integer>> all = new EnumMap<>(Vr.class);
    for (DictionaryEntry entry : DataDictionary.entries()) {
      int group = entry.tag() >>> 16;
      // Repeating groups share an entry; Pixel Data and Specific Character Set have roles of their
      // own, and the latter comes first.
      boolean usable =
          entry.vrs().size() == 1
              && Integer.compareUnsigned(entry.tag(), Tag.SPECIFIC_CHARACTER_SET) > 0
              && group < 0x7F00
              && (group < 0x5000 || group >= 0x6100)
              && entry.tag() != Tag.PIXEL_REPRESENTATION
              && DataDictionary.vr(entry.tag()) == entry.vrs().iterator().next();
      if (usable) {
        all.computeIfAbsent(DataDictionary.vr(entry.tag()), vr -> new ArrayList<>())
            .add(entry.tag());
      }
    }
    Map<Vr, int[]> result = new EnumMap<>(Vr.class);
    all.forEach((vr, tags) -> result.put(vr, tags.stream().mapToInt(Integer::intValue).toArray()));
    return result;
  }

  /** A data set of about so many elements, nested ones not counted. */
  DataSet dataSet(int size, int depth) {
    SampleText text =
        random.nextInt(4) == 0
            ? SampleText.DEFAULT
            : SampleText.ALL.get(random.nextInt(SampleText.ALL.size()));
    return dataSet(size, depth, text, true);
  }

  private DataSet dataSet(int size, int depth, SampleText inherited, boolean outermost) {
    Map<Integer, DataElement> elements = new TreeMap<>(Integer::compareUnsigned);
    SampleText text = inherited;
    if (outermost ? !text.terms().isEmpty() : random.nextInt(6) == 0) {
      text = outermost ? text : SampleText.ALL.get(random.nextInt(SampleText.ALL.size()));
      add(elements, charset(text));
    }
    for (int i = 0; i < size; i++) {
      add(elements, text, depth);
    }
    return DataSet.of(elements.values().toArray(DataElement[]::new));
  }

  private static void add(Map<Integer, DataElement> elements, DataElement element) {
    elements.putIfAbsent(element.tag(), element);
  }

  private void add(Map<Integer, DataElement> elements, SampleText text, int depth) {
    switch (random.nextInt(plain ? 8 : 13)) {
      case 0, 1 -> {
        if (depth > 0) {
          add(elements, SequenceElement.of(tag(Vr.SQ), items(depth, text)));
        }
      }
      case 2, 3, 4, 5, 6, 7 -> {
        Vr vr = VRS[random.nextInt(VRS.length)];
        if (TAGS.containsKey(vr) && vr != Vr.SQ) {
          add(elements, value(tag(vr), vr, text));
        }
      }
      case 8, 9 -> privateBlock(elements, text, depth);
      case 10 -> {
        byte[] bytes = bytes(random.nextInt(20));
        add(
            elements,
            ValueElement.foreign(
                unlisted(), FOREIGN[random.nextInt(FOREIGN.length)], bytes, 0, bytes.length));
      }
      case 11 -> {
        if (random.nextBoolean()) {
          add(elements, ValueElement.ofBytes(unlisted(), Vr.UN, bytes(random.nextInt(20))));
        } else {
          // A group length that the writer has to find anew.
          add(
              elements,
              ValueElement.ofIntegers(
                  (random.nextInt(20) * 2 + 4) << 16, Vr.UL, random.nextInt(1000)));
        }
      }
      default -> unknown(elements, text, depth);
    }
  }

  private void privateBlock(Map<Integer, DataElement> elements, SampleText text, int depth) {
    int group = (random.nextInt(20) * 2 + 9) << 16;
    int block = 0x10 + random.nextInt(4);
    add(
        elements,
        ValueElement.ofText(
            group | block, Vr.LO, marker == null ? "CREATOR " + block : marker.text()));
    for (int i = random.nextInt(4); i > 0; i--) {
      int tag = group | block << 8 | random.nextInt(NormalForm.PRIVATE_SEQUENCES);
      Vr vr = VRS[random.nextInt(VRS.length)];
      if (vr != Vr.SQ) {
        add(elements, value(tag, vr, text));
      } else if (depth > 0) {
        add(elements, SequenceElement.of(tag | NormalForm.PRIVATE_SEQUENCES, items(depth, text)));
      }
    }
  }

  // What an archive without a dictionary makes of known elements and of sequences.
  private void unknown(Map<Integer, DataElement> elements, SampleText text, int depth) {
    if (random.nextBoolean() || depth == 0) {
      Vr vr = VRS[random.nextInt(VRS.length)];
      if (TAGS.containsKey(vr) && vr != Vr.SQ && vr != Vr.UN) {
        byte[] bytes = value(0, vr, text).bytes();
        if (bytes.length > 0) {
          add(
              elements,
              ValueElement.unknown(tag(vr), vr, bytes, 0, bytes.length, text.characterSet()));
        }
      }
      return;
    }
    boolean delimited = random.nextBoolean();
    int tag = delimited ? NormalForm.UNLISTED_SEQUENCES << 16 | 1 + random.nextInt(99) : tag(Vr.SQ);
    List<DataSet> items = new RandomDataSet(random, false, true, marker).items(depth, text);
    try {
      // A data set of its own would begin in the default character set. The tag is only to come
      // after it.
      DataSet wrapped = DataSet.of(SequenceElement.of(Tag.CONTENT_SEQUENCE, items));
      byte[] encoded =
          DicomWriter.toBytes(
              wrapped.with(charset(text)), TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
      int header = encodedLength(charset(text)) + 8;
      byte[] value = Arrays.copyOfRange(encoded, header, encoded.length);
      if (delimited || value.length > 0) {
        add(elements, SequenceElement.unknown(tag, items, value, delimited));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ValueElement charset(SampleText text) {
    return text.terms().isEmpty()
        ? ValueElement.empty(Tag.SPECIFIC_CHARACTER_SET, Vr.CS)
        : ValueElement.ofText(
            Tag.SPECIFIC_CHARACTER_SET, Vr.CS, text.terms().toArray(String[]::new));
  }

  private static int encodedLength(ValueElement element) {
    return 8 + element.length() + element.length() % 2;
  }

  private List<DataSet> items(int depth, SampleText text) {
    List<DataSet> items = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      items.add(
          random.nextInt(5) == 0
              ? DataSet.EMPTY
              : dataSet(random.nextInt(6), depth - 1, text, false));
    }
    return items;
  }

  private int tag(Vr vr) {
    int[] tags = TAGS.getOrDefault(vr, new int[0]);
    return tags[random.nextInt(tags.length)];
  }

  // Even groups that the standard has left free.
  private int unlisted() {
    return (0x0056 + 2 * random.nextInt(3)) << 16 | (random.nextInt(0xFFFE) + 1);
  }

  private ValueElement value(int tag, Vr vr, SampleText text) {
    if (marker != null && vr != Vr.UI) {
      return marker.value(tag, vr, text.characterSet());
    }
    int shape = random.nextInt(large ? 40 : 39);
    if (shape < 3) {
      return ValueElement.empty(tag, vr);
    }
    // Too long for its own header, a value is written as UN: only the dictionary can tell its
    // representation then.
    if (shape == 39 && (vr.longHeader() || !Tag.isPrivate(tag))) {
      return vr.isString()
          ? ascii(tag, vr, "large ".repeat(12_000).strip())
          : ValueElement.ofBytes(tag, vr, bytes(72_000));
    }
    if (vr.isText()) {
      return text(tag, vr, text);
    }
    int count = vr.multiValued() ? 1 + random.nextInt(random.nextInt(4) == 0 ? 5 : 1) : 1;
    return switch (vr) {
      case FL, FD ->
          ValueElement.ofDoubles(
              tag,
              vr,
              random.doubles(count, 0, DOUBLES.length).map(i -> DOUBLES[(int) i]).toArray());
      case SS, US, SL, UL, SV, UV, AT ->
          ValueElement.ofIntegers(
              tag,
              vr,
              random
                  .ints(count, 0, INTEGERS.length)
                  .mapToLong(i -> fitting(vr, INTEGERS[i]))
                  .toArray());
      case OB, UN -> ValueElement.ofBytes(tag, vr, bytes(random.nextInt(40)));
      case OW, OL, OF, OD, OV -> ValueElement.ofBytes(tag, vr, bytes(8 * random.nextInt(6)));
      default -> {
        String[] values = new String[vr == Vr.UR ? 1 : count];
        Arrays.setAll(values, i -> string(vr));
        yield ascii(tag, vr, String.join("\\", values));
      }
    };
  }

  private static long fitting(Vr vr, long value) {
    return switch (vr) {
      case SS -> (short) value;
      case US -> value & 0xFFFF;
      case SL -> (int) value;
      case UL, AT -> value & 0xFFFFFFFFL;
      default -> value;
    };
  }

  private String string(Vr vr) {
    return switch (vr) {
      case DA -> "19" + (10 + random.nextInt(89)) + "0" + (1 + random.nextInt(9)) + "17";
      case TM -> "1" + random.nextInt(9) + "3000.25";
      case DT -> "20260101120000.5+0100";
      case AS -> "045Y";
      case UI -> "1.2.840." + (random.nextInt(9000) + 1);
      case DS -> new String[] {"1.50", "-0", " 1e-3 ", "+7"}[random.nextInt(4)];
      case IS -> new String[] {"12", "-7", " 3"}[random.nextInt(3)];
      case UR -> "http://example.org/a?b=" + random.nextInt(100);
      default -> new String[] {"SEG_A", "X", "DERIVED", ""}[random.nextInt(4)];
    };
  }

  private ValueElement text(int tag, Vr vr, SampleText text) {
    StringBuilder all = new StringBuilder(text.word(random));
    for (int i = random.nextInt(4); i > 0; i--) {
      all.append(new String[] {"\\", " ", vr.multiValued() ? "\\" : "\r\n"}[random.nextInt(3)])
          .append(random.nextInt(6) == 0 ? "" : text.word(random));
    }
    // Escape sequences make a backslash in the middle of single values ambiguous for no gain here.
    String value = vr.multiValued() ? all.toString() : all.toString().replace('\\', '/');
    byte[] bytes =
        text.characterSet().encode(value, ValueElement.empty(tag, vr).textKind()).orElseThrow();
    return ValueElement.over(tag, vr, bytes, 0, bytes.length, text.characterSet());
  }

  private static ValueElement ascii(int tag, Vr vr, String value) {
    return ValueElement.ofText(tag, vr, value);
  }

  private byte[] bytes(int length) {
    if (marker != null) {
      return marker.text().repeat(2).getBytes(StandardCharsets.US_ASCII);
    }
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  /** Pixel data of one to four fragments, with or without an offset table. */
  FragmentsElement fragments() {
    List<BulkData> all = new ArrayList<>();
    int count = 1 + random.nextInt(4);
    ByteBuffer offsets =
        ByteBuffer.allocate(random.nextBoolean() ? 4 * count : 0).order(ByteOrder.LITTLE_ENDIAN);
    all.add(new BulkData.InMemory(offsets.array(), 0, offsets.capacity()));
    for (int i = 0; i < count; i++) {
      byte[] bytes = bytes(random.nextInt(300));
      all.add(new BulkData.InMemory(bytes, 0, bytes.length));
    }
    return new FragmentsElement(Tag.PIXEL_DATA, Vr.OB, all);
  }
}
