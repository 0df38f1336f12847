package org.dicomsr.model.dicom.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.dicom.BulkData;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.charset.SpecificCharacterSet;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to data elements, in one pass (PS3.5 7). Elements and items are gathered on two stacks that
 * all levels of nesting share, so a data set costs its elements and one array.
 */
final class DicomParser {
  private static final int ITEM = 0xFFFEE000;
  private static final int ITEM_END = 0xFFFEE00D;
  private static final int SEQUENCE_END = 0xFFFEE0DD;
  private static final long UNDEFINED = 0xFFFFFFFFL;
  private static final int HEADER = 8;

  private final Input in;
  private final @Nullable Path file;
  private final ReadOptions options;
  private final ReadLog log;
  private boolean bigEndian;

  /** The bytes come from the value of a UN element, which keeps them. */
  private boolean inUnknown;

  /** Pixel Representation (0028,0103) of the data set at hand or one around it. */
  private boolean signedPixels;

  /** Where the bytes that were last looked at for padding end in something else. */
  private long nonZeroAt = -1;

  /** Where the items of the sequence read last end, its delimiter not counted. */
  private long itemsEnd;

  private DataElement[] elements = new DataElement[64];
  private int elementCount;
  private DataSet[] items = new DataSet[16];
  private int itemCount;

  /** What the header of the element at hand says; only one header is looked at at a time. */
  private @Nullable Vr vr;

  private int vrCode;
  private long length;

  /** For a whole input. */
  DicomParser(Input in, @Nullable Path file, ReadOptions options, ReadLog log, boolean bigEndian) {
    this.in = in;
    this.file = file;
    this.options = options;
    this.log = log;
    this.bigEndian = bigEndian;
  }

  /**
   * Reads group 0002, which is explicit little endian in every transfer syntax, and leaves the
   * position behind it.
   */
  DataSet fileMeta() throws IOException {
    int first = elementCount;
    while (in.require(HEADER) && u16(in.position) == 0x0002) {
      element(tag(), true, SpecificCharacterSet.DEFAULT, -1, 1);
    }
    DataSet meta = DataSet.copyOf(elements, first, elementCount);
    elementCount = first;
    return meta;
  }

  /** Reads elements up to the end of the input, or to where the options say to stop. */
  DataSet dataSet(boolean explicit) throws IOException {
    return dataSet(-1, explicit, SpecificCharacterSet.DEFAULT, 0);
  }

  private DataSet dataSet(
      long end, boolean explicitIfPlausible, SpecificCharacterSet inherited, int depth)
      throws IOException {
    int first = elementCount;
    SpecificCharacterSet characterSet = inherited;
    boolean explicit = explicitIfPlausible;
    boolean enclosingSigned = signedPixels;
    int lateCharacterSet = first;
    int previous = 0;
    while (end < 0 || in.offset() < end) {
      if (!in.require(HEADER)) {
        endOfInput(end, depth, previous);
        break;
      }
      int tag = tag();
      if (tag == ITEM_END || tag == SEQUENCE_END) {
        if (depth > 0 && tag == SEQUENCE_END && end < 0) {
          log.warn(
              "DCM-DELIMITER",
              in.offset(),
              "expected an item delimiter, found a sequence delimiter",
              "PS3.5 7.5.2");
          break;
        }
        in.position += HEADER;
        if (depth > 0 && end < 0) {
          break;
        }
        log.warn(
            "DCM-DELIMITER",
            in.offset() - HEADER,
            "expected a data element, found a delimiter",
            "PS3.5 7.5.2");
        continue;
      }
      if (depth == 0) {
        if (options.stopAt() != 0 && Integer.compareUnsigned(tag, options.stopAt()) >= 0) {
          new UnreadEnd(in, log, explicit, bigEndian).check(previous);
          break;
        }
        if (tag == 0 && elementCount > first && onlyZerosLeft()) {
          break;
        }
      }
      if (elementCount == first) {
        explicit = encodingOfFirst(explicit, tag);
      } else if (Integer.compareUnsigned(tag, previous) <= 0) {
        log.enter(tag);
        if (tag == previous) {
          log.error(
              "DCM-DUPLICATE", in.offset(), "expected a tag once, found it again", "PS3.5 7.1");
        } else {
          log.error(
              "DCM-ORDER", in.offset(), "expected ascending tags, found a lower one", "PS3.5 7.1");
        }
        log.leave();
      }
      previous = tag;
      element(tag, explicit, characterSet, end, depth);
      if (tag == Tag.SPECIFIC_CHARACTER_SET
          && elements[elementCount - 1] instanceof ValueElement terms) {
        characterSet = log.characterSet(terms, in.offset());
        lateCharacterSet = elementCount - 1;
      } else if (tag == Tag.PIXEL_REPRESENTATION
          && elements[elementCount - 1] instanceof ValueElement value) {
        signedPixels = value.vr() == Vr.US && value.length() == 2 && value.integer(0) == 1;
      }
    }
    signedPixels = enclosingSigned;
    // A character set that comes after text, in a file out of order, still counts for it.
    for (int i = first; i < lateCharacterSet; i++) {
      elements[i] = inCharacterSet(elements[i], characterSet);
    }
    DataSet result = DataSet.copyOf(elements, first, elementCount);
    elementCount = first;
    return result;
  }

  private static DataElement inCharacterSet(
      DataElement element, SpecificCharacterSet characterSet) {
    if (element instanceof ValueElement value) {
      return value.vr().isText() ? value.withCharacterSet(characterSet) : value;
    }
    if (!(element instanceof SequenceElement sequence)) {
      return element;
    }
    List<DataSet> inherited = new ArrayList<>(sequence.items());
    inherited.replaceAll(item ->
        item.contains(Tag.SPECIFIC_CHARACTER_SET) ? item : inCharacterSet(item, characterSet));
    ByteBuffer encoded = sequence.encoded().orElse(null);
    if (encoded == null) {
      return SequenceElement.of(sequence.tag(), inherited);
    }
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return SequenceElement.unknown(sequence.tag(), inherited, bytes, sequence.delimited());
  }

  private static DataSet inCharacterSet(DataSet item, SpecificCharacterSet characterSet) {
    DataElement[] changed = new DataElement[item.size()];
    for (int i = 0; i < changed.length; i++) {
      changed[i] = inCharacterSet(item.elementAt(i), characterSet);
    }
    return DataSet.of(changed);
  }

  private void endOfInput(long end, int depth, int previous) throws IOException {
    int left = in.available();
    if (depth > 0) {
      throw log.fault(
          in.offset(),
          end < 0 ? "an item delimiter" : "more elements of this item",
          "end of input");
    }
    if (left >= 4 && UnreadEnd.mayFollow(tag(), previous)) {
      log.enter(tag());
      log.truncated(in.offset(), UnreadEnd.headerOf(left), "PS3.5 7.1");
      log.leave();
      in.position = in.limit;
    } else if (left > 0) {
      log.warn(
          "DCM-TRAILING",
          in.offset(),
          "expected a data element or the end, found " + left + " bytes",
          "PS3.10 7.1");
      in.position = in.limit;
    }
  }

  private boolean onlyZerosLeft() throws IOException {
    if (in.offset() < nonZeroAt) {
      return false;
    }
    for (int look = HEADER; ; look *= 2) {
      boolean all = !in.require(look);
      int to = all ? in.limit : in.position + look;
      for (int i = in.position; i < to; i++) {
        if (in.buffer[i] != 0) {
          nonZeroAt = in.offset() + i - in.position;
          return false;
        }
      }
      if (all || look >= 1 << 20) {
        log.warn(
            "DCM-TRAILING",
            in.offset(),
            "expected a data element or the end, found zero bytes",
            "PS3.10 7.1");
        return true;
      }
    }
  }

  // Some files say one encoding of VR and use the other, in the whole or inside a sequence.
  private boolean encodingOfFirst(boolean explicit, int tag) {
    boolean letters = isVr(in.buffer[in.position + 4], in.buffer[in.position + 5]);
    if (explicit && !letters && tag != ITEM) {
      long implicitLength = u32(in.position + 4);
      long left = in.remaining();
      if (left < 0 || implicitLength <= left - HEADER || implicitLength == UNDEFINED) {
        log.warn(
            "DCM-VR-ENCODING",
            in.offset(),
            "expected explicit value representations, found implicit",
            "PS3.5 7.1.2");
        return false;
      }
    }
    Vr meant = explicit || !letters ? null : Vr.ofCode(letters(in.position + 4));
    if (meant != null) {
      // As an implicit length the two letters would be a value of over 16 kB at least: believe them
      // when such a value
      // cannot be there or they are the ones that the dictionary has.
      long implicitLength = u32(in.position + 4);
      long left = in.remaining();
      boolean fits =
          left < 0 ? implicitLength <= options.maxElementLength() : implicitLength <= left - HEADER;
      if (!fits || meant == DataDictionary.vr(tag)) {
        log.warn(
            "DCM-VR-ENCODING",
            in.offset(),
            "expected implicit value representations, found explicit",
            "PS3.5 7.1.1");
        return true;
      }
    }
    return explicit;
  }

  private void element(
      int tag, boolean explicit, SpecificCharacterSet characterSet, long end, int depth)
      throws IOException {
    if (explicit && !bigEndian && quickElement(tag, characterSet, end)) {
      return;
    }
    log.enter(tag);
    log.countElement(options, in.offset());
    boolean implicit = header(tag, explicit);
    Vr known = vr;
    long size = length;
    if (size == UNDEFINED) {
      undefinedLength(tag, known, implicit, characterSet, depth);
    } else {
      if (end >= 0 && in.offset() + size > end) {
        log.error(
            "DCM-LENGTH",
            in.offset(),
            "expected a value within its item, found one that ends behind it",
            "PS3.5 7.5.1");
      }
      if (known == Vr.SQ && startsWithItem(size)) {
        push(
            SequenceElement.of(tag, items(in.offset() + size, !implicit, characterSet, depth + 1)));
      } else if (known == Vr.SQ) {
        log.error("DCM-SEQUENCE", in.offset(), "expected an item, found other bytes", "PS3.5 7.5");
        vrCode = Vr.SQ.code();
        value(tag, null, size, characterSet, depth);
      } else {
        value(tag, known, size, characterSet, depth);
      }
    }
    log.leave();
  }

  /**
   * The way of nearly every element: a short header, an even length, and the whole value in the
   * window. Anything else takes the long way.
   */
  private boolean quickElement(int tag, SpecificCharacterSet characterSet, long end) {
    byte[] bytes = in.buffer;
    int at = in.position;
    Vr quick = Vr.ofCode((bytes[at + 4] & 0xFF) << 8 | (bytes[at + 5] & 0xFF));
    if (quick == null || quick.longHeader()) {
      return false;
    }
    int size = (bytes[at + 6] & 0xFF) | (bytes[at + 7] & 0xFF) << 8;
    int next = at + HEADER + size;
    if ((size & 1) != 0
        || next > in.limit
        || size > options.maxElementLength()
        || (end >= 0 && in.offset() + HEADER + size > end)
        || !log.countQuickly(options)) {
      return false;
    }
    in.position = next;
    push(
        ValueElement.over(
            tag,
            quick,
            bytes,
            at + HEADER,
            size,
            quick.isText() ? characterSet : SpecificCharacterSet.DEFAULT));
    return true;
  }

  // Old files give some attributes that have become sequences a plain value.
  private boolean startsWithItem(long size) throws IOException {
    if (size == 0 || !in.require(HEADER)) {
      return true;
    }
    int tag = tag();
    return tag == ITEM || tag == SEQUENCE_END || tag == ITEM_END;
  }

  /** Reads the header at the position and moves behind it; tells whether it was implicit. */
  private boolean header(int tag, boolean explicit) throws IOException {
    int at = in.position;
    int code = letters(at + 4);
    if (explicit && !isVr(in.buffer[at + 4], in.buffer[at + 5])) {
      return headerWithoutVr(tag, at);
    }
    if (!explicit) {
      return implicitHeader(tag, at);
    }
    vr = Vr.ofCode(code);
    vrCode = code;
    if (vr == null ? foreignIsLong(at) : vr.longHeader()) {
      if (!in.require(12)) {
        throw log.fault(in.offset(), "a header of 12 bytes", in.available() + " bytes");
      }
      length = u32(in.position + 8);
      in.position += 12;
    } else {
      length = u16(at + 6);
      in.position += HEADER;
    }
    return false;
  }

  private boolean implicitHeader(int tag, int at) {
    length = u32(at + 4);
    vr = implicitVr(tag);
    vrCode = vr.code();
    in.position += HEADER;
    return true;
  }

  // Amid explicit elements: dcmtk reads such as a short header with two odd bytes for a VR, pydicom
  // as an implicit element.
  private boolean headerWithoutVr(int tag, int at) throws IOException {
    long left = in.remaining() < 0 ? options.maxElementLength() : in.remaining() - HEADER;
    boolean printable = isPrintable(in.buffer[at + 4]) && isPrintable(in.buffer[at + 5]);
    long implicitLength = u32(at + 4);
    boolean isShort = u16(at + 6) <= left && (printable || implicitLength > left);
    if (!isShort && implicitLength > left && implicitLength != UNDEFINED) {
      throw log.fault(in.offset(), "an explicit VR", "other bytes");
    }
    log.error(
        "DCM-VR-MISSING", in.offset(), "expected an explicit VR, found other bytes", "PS3.5 7.1.2");
    implicitHeader(tag, at);
    if (isShort) {
      length = u16(at + 6);
    }
    return true;
  }

  private static boolean isPrintable(byte b) {
    return b >= 0x20 && b < 0x7F;
  }

  // PS3.5 6.2: representations to come have long headers. Files that invent some of their own do as
  // they like.
  private boolean foreignIsLong(int at) throws IOException {
    log.error(
        "DCM-VR-UNKNOWN",
        in.offset(),
        "expected a value representation of PS3.5, found other letters",
        "PS3.5 6.2");
    if (u16(at + 6) != 0 || !in.require(12)) {
      return false;
    }
    long longLength = u32(in.position + 8);
    long left = in.remaining();
    return longLength == UNDEFINED
        || (left < 0 ? longLength <= options.maxElementLength() : longLength <= left - 12);
  }

  private Vr implicitVr(int tag) {
    Vr known = DataDictionary.vr(tag);
    if (known == Vr.US
        && signedPixels
        && DataDictionary.find(tag).filter(entry -> entry.vrs().contains(Vr.SS)).isPresent()) {
      return Vr.SS;
    }
    return known;
  }

  private void undefinedLength(
      int tag, @Nullable Vr known, boolean implicit, SpecificCharacterSet characterSet, int depth)
      throws IOException {
    if (known == Vr.OB || known == Vr.OW || tag == Tag.PIXEL_DATA) {
      fragments(tag, known == null || known == Vr.UN ? Vr.OB : known, depth);
    } else if (known == Vr.SQ || implicit) {
      push(SequenceElement.of(tag, items(-1, !implicit, characterSet, depth + 1)));
    } else if (known == Vr.UN || known == null) {
      boolean outermost = !inUnknown && !in.isCapturing();
      if (outermost) {
        in.startCapture();
      }
      boolean order = bigEndian;
      // PS3.5 6.2.2: a sequence inside UN is implicit little endian, whatever surrounds it.
      bigEndian = false;
      List<DataSet> nested = items(-1, false, characterSet, depth + 1);
      bigEndian = order;
      push(
          outermost
              ? SequenceElement.unknown(
                  tag, nested, in.endCapture((int) (in.offset() - itemsEnd)), true)
              : SequenceElement.of(tag, nested));
    } else {
      throw log.fault(in.offset(), "a defined length for VR " + known, "undefined length");
    }
  }

  private List<DataSet> items(
      long end, boolean explicit, SpecificCharacterSet characterSet, int depth) throws IOException {
    if (depth > options.maxDepth()) {
      throw log.fault(
          in.offset(), "at most maxDepth = " + options.maxDepth() + " levels of sequences", "more");
    }
    int first = itemCount;
    while (end < 0 || in.offset() < end) {
      if (!in.require(HEADER)) {
        throw log.fault(
            in.offset(), end < 0 ? "an item or sequence delimiter" : "an item", "end of input");
      }
      int tag = tag();
      long size = u32(in.position + 4);
      itemsEnd = in.offset();
      if (tag == SEQUENCE_END) {
        in.position += HEADER;
        if (end < 0) {
          break;
        }
        log.warn(
            "DCM-DELIMITER", in.offset(), "expected an item, found a delimiter", "PS3.5 7.5.2");
      } else if (tag == ITEM_END) {
        in.position += HEADER;
        log.warn(
            "DCM-DELIMITER", in.offset(), "expected an item, found a delimiter", "PS3.5 7.5.2");
      } else if (tag == ITEM) {
        in.position += HEADER;
        log.countItem(options, in.offset(), itemCount - first + 1);
        if (end >= 0 && size != UNDEFINED && in.offset() + size > end) {
          log.error(
              "DCM-LENGTH",
              in.offset(),
              "expected an item within its sequence, found one that ends behind it",
              "PS3.5 7.5.1");
        }
        pushItem(
            size == 0
                ? DataSet.EMPTY
                : dataSet(
                    size == UNDEFINED ? -1 : in.offset() + size, explicit, characterSet, depth));
      } else if (end < 0 && plausibleElement(tag)) {
        // The sequence delimiter was forgotten: what follows belongs to the enclosing data set.
        log.error(
            "DCM-DELIMITER",
            in.offset(),
            "expected a sequence delimiter, found " + Tag.format(tag),
            "PS3.5 7.5.2");
        break;
      } else {
        throw log.fault(in.offset(), "an item or a sequence delimiter", known(tag));
      }
    }
    List<DataSet> result =
        itemCount == first + 1
            ? List.of(items[first])
            : List.of(Arrays.copyOfRange(items, first, itemCount));
    itemCount = first;
    log.leaveItems();
    return result;
  }

  // A tag that the dictionary does not know may be a piece of text: it is not shown.
  private static String known(int tag) {
    return DataDictionary.keyword(tag).isPresent() ? Tag.format(tag) : "other bytes";
  }

  private boolean plausibleElement(int tag) {
    return Integer.compareUnsigned(tag, log.tag()) > 0
        && tag >>> 16 < 0xFFFE
        && DataDictionary.keyword(tag).isPresent();
  }

  private void fragments(int tag, Vr known, int depth) throws IOException {
    List<BulkData> fragments = new ArrayList<>();
    while (true) {
      if (!in.require(HEADER)) {
        if (depth > 0) {
          throw log.fault(in.offset(), "a fragment or a sequence delimiter", "end of input");
        }
        endOfFragments();
        break;
      }
      int next = tag();
      long size = u32(in.position + 4);
      if (next == SEQUENCE_END) {
        in.position += HEADER;
        break;
      }
      if (next != ITEM || size == UNDEFINED) {
        throw log.fault(in.offset(), "a fragment or a sequence delimiter", known(next));
      }
      in.position += HEADER;
      log.countItem(options, in.offset(), fragments.size() + 1);
      if (!truncated(size, depth)) {
        fragments.add(bulk(size, depth, false));
      } else {
        fragments.add(bulk(in.remaining(), depth, false));
        break;
      }
    }
    log.leaveItems();
    push(new FragmentsElement(tag, known, fragments));
  }

  // Between two fragments, a delimiter that was never written looks like a cut: it is forgiven.
  private void endOfFragments() {
    if (in.available() == 0) {
      log.error(
          "DCM-DELIMITER",
          in.offset(),
          "expected a fragment or a sequence delimiter, found end of input",
          "PS3.5 A.4");
    } else {
      log.truncated(in.offset(), UnreadEnd.headerOf(in.available()), "PS3.5 A.4");
      in.position = in.limit;
    }
  }

  private void value(
      int tag, @Nullable Vr known, long declared, SpecificCharacterSet characterSet, int depth)
      throws IOException {
    long size = declared;
    // What is marked UN is known to the dictionary sometimes, and always little endian (PS3.5
    // 6.2.2).
    Vr meant = known == Vr.UN ? DataDictionary.vr(tag) : known;
    if (truncated(size, depth)) {
      size = in.remaining();
    }
    if (meant != null
        && meant.isBulk()
        && size > options.bulkThreshold()
        && options.bulk() != BulkHandling.KEEP
        && (file != null || options.bulk() == BulkHandling.SKIP)) {
      push(new BulkElement(tag, meant, bulk(size, depth, bigEndian && known != Vr.UN)));
      return;
    }
    int taken = load(size, depth);
    int from = in.position;
    in.position += taken;
    if ((taken & 1) != 0) {
      log.error(
          "DCM-LENGTH-ODD",
          in.offset() - taken,
          "expected an even length, found " + taken,
          "PS3.5 7.1.1");
    }
    if (known == null) {
      push(ValueElement.foreign(tag, vrCode, in.buffer, from, taken));
    } else if (known == Vr.UN) {
      push(unknown(tag, in.buffer, from, taken, characterSet, depth));
    } else if (bigEndian && known.wordSize() > 1) {
      push(
          ValueElement.over(
              tag,
              known,
              swapped(in.buffer, from, taken, known.wordSize()),
              0,
              taken,
              characterSet));
    } else {
      push(
          ValueElement.over(
              tag,
              known,
              in.buffer,
              from,
              taken,
              known.isText() ? characterSet : SpecificCharacterSet.DEFAULT));
    }
  }

  // An archive without the dictionary writes UN for elements that we know (PS3.5 6.2.2).
  private DataElement unknown(
      int tag, byte[] buffer, int from, int size, SpecificCharacterSet characterSet, int depth) {
    Vr meant = implicitVr(tag);
    if (meant == Vr.UN) {
      return ValueElement.over(tag, Vr.UN, buffer, from, size, SpecificCharacterSet.DEFAULT);
    }
    if (meant != Vr.SQ) {
      return ValueElement.unknown(
          tag,
          meant,
          buffer,
          from,
          size,
          meant.isText() ? characterSet : SpecificCharacterSet.DEFAULT);
    }
    int mark = log.depth();
    try {
      DicomParser nested =
          new DicomParser(
              Input.over(buffer, from, from + size, in.offset() - size), null, options, log, false);
      nested.inUnknown = true;
      nested.signedPixels = signedPixels;
      List<DataSet> read = nested.items(in.offset(), false, characterSet, depth + 1);
      // The outermost keeps the bytes of all within it.
      return inUnknown || in.isCapturing()
          ? SequenceElement.of(tag, read)
          : SequenceElement.unknown(
              tag, read, Arrays.copyOfRange(buffer, from, from + size), false);
    } catch (IOException e) {
      log.returnTo(mark);
      log.leaveItems();
      log.error(
          "DCM-UN",
          in.offset() - size,
          "expected a sequence inside UN, found other bytes",
          "PS3.5 6.2.2");
      return ValueElement.over(tag, Vr.UN, buffer, from, size, SpecificCharacterSet.DEFAULT);
    }
  }

  /**
   * Whether the input is known to end before so many bytes; only forgiven for the last element of
   * an object.
   */
  private boolean truncated(long size, int depth) throws IOException {
    long left = in.remaining();
    if (left < 0 || size <= left) {
      return false;
    }
    cutShort(left, depth);
    return true;
  }

  // A length that was taken from the middle of something else is no sign of a cut.
  // The length that was promised may be a piece of text or a number from a value, so it is not
  // shown.
  private void cutShort(long left, int depth) throws IOException {
    if (depth > 0) {
      throw log.fault(
          in.offset(), "a whole value", "its first " + left + " bytes and the end of input");
    }
    if (UnreadEnd.isForeign(log.tag())) {
      log.error(
          "DCM-LENGTH",
          in.offset(),
          "expected a value within the input, found one that ends behind it",
          "PS3.5 7.1");
    } else {
      log.truncated(in.offset(), UnreadEnd.valueOf(left), "PS3.5 7.1");
    }
  }

  /**
   * Gets a value into the window and tells its length, which is less than asked for when the input
   * ends.
   */
  private int load(long size, int depth) throws IOException {
    // A stream tells by its end only that a length was a lie.
    if (size > options.maxElementLength()
        && (depth > 0
            || in.remaining() >= 0
            || in.require((int) Math.min(options.maxElementLength() + 1L, Integer.MAX_VALUE)))) {
      throw log.fault(
          in.offset(),
          "a value of at most maxElementLength = " + options.maxElementLength() + " bytes",
          "a longer one");
    }
    if (size > options.maxElementLength() || !in.require((int) size)) {
      int left = in.available();
      cutShort(left, depth);
      return left;
    }
    return (int) size;
  }

  private BulkData bulk(long size, int depth, boolean swapped) throws IOException {
    long at = in.offset();
    if (options.bulk() == BulkHandling.KEEP
        || (options.bulk() == BulkHandling.REFERENCE && file == null)) {
      int taken = load(size, depth);
      BulkData data = new BulkData.InMemory(in.buffer, in.position, taken);
      in.position += taken;
      return data;
    }
    if (!in.skip(size)) {
      throw log.fault(at, "a whole value", "end of input");
    }
    return file != null && options.bulk() == BulkHandling.REFERENCE
        ? new BulkData.FileRange(
            file, at, size, swapped ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
        : new BulkData.Skipped(at, size);
  }

  private static byte[] swapped(byte[] buffer, int from, int size, int word) {
    byte[] result = Arrays.copyOfRange(buffer, from, from + size);
    WordSwap.swap(result, size, word);
    return result;
  }

  private void push(DataElement element) {
    if (elementCount == elements.length) {
      elements = Arrays.copyOf(elements, elementCount * 2);
    }
    elements[elementCount++] = element;
  }

  private void pushItem(DataSet item) {
    if (itemCount == items.length) {
      items = Arrays.copyOf(items, itemCount * 2);
    }
    items[itemCount++] = item;
  }

  private static boolean isVr(byte first, byte second) {
    return first >= 'A' && first <= 'Z' && second >= 'A' && second <= 'Z';
  }

  private int letters(int at) {
    return (in.buffer[at] & 0xFF) << 8 | (in.buffer[at + 1] & 0xFF);
  }

  private int tag() {
    return u16(in.position) << 16 | u16(in.position + 2);
  }

  private int u16(int at) {
    byte[] b = in.buffer;
    return bigEndian
        ? (b[at] & 0xFF) << 8 | (b[at + 1] & 0xFF)
        : (b[at] & 0xFF) | (b[at + 1] & 0xFF) << 8;
  }

  private long u32(int at) {
    return (bigEndian ? u16(at) << 16 | u16(at + 2) : u16(at) | u16(at + 2) << 16) & 0xFFFFFFFFL;
  }
}
