package org.dicomsr.model.dicom;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary as its resource text and two hash tables over it, by tag and by keyword.
 *
 * <p>The text stays as it is (Latin-1, one byte a character), and an entry is a line of it. So
 * loading means finding the lines and their tags; strings are cut out only for who asks. Open
 * addressing with a load under one third keeps a look-up near one probe.
 */
final class DictionaryTable {

  private static final int SLOTS = 1 << 14;
  private static final int ALL_BITS = 0xFFFFFFFF;
  private static final int VR_COLUMN = 9;

  private final String text;
  private final int size;
  private final int[] lines;
  private final int[] tags;
  private final int[] masks;
  private final Vr[] vrs;
  private final short[] byTag = new short[SLOTS];
  private final int[] repeatingMasks;

  /**
   * By keyword; filled when the first keyword is looked up. A race fills it twice, with the same
   * content.
   */
  private volatile short @Nullable [] byKeyword;

  private DictionaryTable(String text) {
    this.text = text;
    int capacity = SLOTS / 3;
    lines = new int[capacity];
    tags = new int[capacity];
    masks = new int[capacity];
    vrs = new Vr[capacity];
    int[] repeating = {};
    int count = 0;
    for (int start = text.indexOf('\n') + 1;
        start < text.length();
        start = text.indexOf('\n', start) + 1) {
      lines[count] = start;
      int mask = readTag(count, start);
      vrs[count] = defaultVr(start + VR_COLUMN);
      put(count);
      if (mask != ALL_BITS) {
        repeating = with(mask, repeating);
      }
      count++;
    }
    size = count;
    repeatingMasks = repeating;
  }

  static DictionaryTable load() {
    return new DictionaryTable(Resources.latin1("dictionary.txt"));
  }

  /**
   * Plain loops here and below: the first stream or lambda of a virtual machine costs more than the
   * whole loading.
   */
  private static int[] with(int mask, int[] masks) {
    for (int known : masks) {
      if (known == mask) {
        return masks;
      }
    }
    int[] more = Arrays.copyOf(masks, masks.length + 1);
    more[masks.length] = mask;
    return more;
  }

  int size() {
    return size;
  }

  int tag(int entry) {
    return tags[entry];
  }

  Vr vr(int tag) {
    int entry = slot(tag, ALL_BITS);
    if (entry >= 0) {
      return vrs[entry];
    }
    if (Tag.isGroupLength(tag)) {
      return Vr.UL;
    }
    if (Tag.isPrivate(tag)) {
      return Tag.isPrivateCreator(tag) ? Vr.LO : Vr.UN;
    }
    entry = findRepeating(tag);
    return entry < 0 ? Vr.UN : vrs[entry];
  }

  /** The entry for a tag, or -1. */
  int find(int tag) {
    int entry = slot(tag, ALL_BITS);
    return entry >= 0 || Tag.isGroupLength(tag) || Tag.isPrivate(tag) ? entry : findRepeating(tag);
  }

  private int findRepeating(int tag) {
    for (int mask : repeatingMasks) {
      int entry = slot(tag & mask, mask);
      if (entry >= 0) {
        return entry;
      }
    }
    return -1;
  }

  /** The entry for a keyword, or -1. */
  int find(String keyword) {
    short[] table = byKeyword;
    if (table == null) {
      table = keywordTable();
      byKeyword = table;
    }
    for (int slot = keyword.hashCode() & SLOTS - 1; table[slot] != 0; slot = slot + 1 & SLOTS - 1) {
      int entry = table[slot] - 1;
      if (keyword(entry).equals(keyword)) {
        return entry;
      }
    }
    return -1;
  }

  DictionaryEntry entry(int entry) {
    String[] columns = columns(entry);
    List<Vr> all = new ArrayList<>();
    for (int at = 0; at + 2 <= columns[1].length(); at += 3) {
      all.add(vrAt(lines[entry] + VR_COLUMN + at));
    }
    String vm = columns[2].isEmpty() ? "1" : columns[2];
    return new DictionaryEntry(
        tags[entry],
        masks[entry],
        keyword(entry),
        columns[3],
        all,
        vm.equals("?") ? null : vm,
        columns[5].equals("R"));
  }

  String keyword(int entry) {
    String[] columns = columns(entry);
    return switch (columns[4]) {
      case "" -> keywordOf(columns[3]);
      case "-" -> "";
      default -> columns[4];
    };
  }

  /** The keyword most names have: words capitalised, without spaces and punctuation. */
  private static String keywordOf(String name) {
    StringBuilder keyword = new StringBuilder(name.length());
    for (int at = 0; at < name.length(); at++) {
      char c = name.charAt(at);
      boolean small = c >= 'a' && c <= 'z';
      if (small && at > 0 && name.charAt(at - 1) == ' ') {
        keyword.append((char) (c - 'a' + 'A'));
      } else if (small || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) {
        keyword.append(c);
      }
    }
    return keyword.toString();
  }

  /** Tag, VRs, multiplicity, name, keyword, retirement; empty where the line is shorter. */
  private String[] columns(int entry) {
    String[] columns = new String[6];
    Arrays.fill(columns, "");
    int end = text.indexOf('\n', lines[entry]);
    int start = lines[entry];
    for (int column = 0; start <= end; column++) {
      int tab = text.indexOf('\t', start);
      int stop = tab < 0 || tab > end ? end : tab;
      columns[column] = text.substring(start, stop);
      start = stop + 1;
    }
    return columns;
  }

  private short[] keywordTable() {
    short[] table = new short[SLOTS];
    for (int entry = 0; entry < size; entry++) {
      String keyword = keyword(entry);
      if (!keyword.isEmpty()) {
        int slot = keyword.hashCode() & SLOTS - 1;
        while (table[slot] != 0) {
          slot = slot + 1 & SLOTS - 1;
        }
        table[slot] = (short) (entry + 1);
      }
    }
    return table;
  }

  private int readTag(int entry, int start) {
    int tag = 0;
    int mask = 0;
    for (int at = start; at < start + 8; at++) {
      char c = text.charAt(at);
      tag = tag << 4 | (c == 'x' ? 0 : c <= '9' ? c - '0' : c - 'A' + 10);
      mask = mask << 4 | (c == 'x' ? 0 : 0xF);
    }
    tags[entry] = tag;
    masks[entry] = mask;
    return mask;
  }

  /** OW when it is a choice, else the first; UN for items and delimiters, whose column is empty. */
  private Vr defaultVr(int start) {
    if (text.charAt(start) == '\t') {
      return Vr.UN;
    }
    int at = start;
    for (; text.charAt(at + 2) == '/'; at += 3) {
      // OW is always named last.
    }
    Vr last = vrAt(at);
    return last == Vr.OW ? last : vrAt(start);
  }

  private Vr vrAt(int at) {
    Vr vr = Vr.ofCode(text.charAt(at) << 8 | text.charAt(at + 1));
    if (vr == null) {
      throw new IllegalStateException("dictionary.txt, offset %d: expected a VR".formatted(at));
    }
    return vr;
  }

  private void put(int entry) {
    int slot = hash(tags[entry]);
    while (byTag[slot] != 0) {
      slot = slot + 1 & SLOTS - 1;
    }
    byTag[slot] = (short) (entry + 1);
  }

  /**
   * The entry of just this tag and mask, or -1: (0028,0400) is both an element and the first of
   * (0028,04x0).
   */
  private int slot(int tag, int mask) {
    for (int slot = hash(tag); byTag[slot] != 0; slot = slot + 1 & SLOTS - 1) {
      int entry = byTag[slot] - 1;
      if (tags[entry] == tag && masks[entry] == mask) {
        return entry;
      }
    }
    return -1;
  }

  /** The top bits of a product with the golden ratio: neighbouring tags go far apart. */
  private static int hash(int tag) {
    return (tag * 0x9E3779B9) >>> 18;
  }
}
