package org.dicomsr.model.dicom.json;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dicomsr.model.dicom.DataSet;

/**
 * The values of one element as they are in the text, before its VR need be known: members of an
 * object come in any order.
 *
 * <p>An array of a hundred million ones is small as text and must not become large in memory: one
 * run of characters, divided by backslashes as in DICOM, and a few bytes a value.
 */
final class JsonValues {
  enum Kind {
    NULL,
    STRING,
    NUMBER,
    NAME,
    ITEM
  }

  private static final int KEPT = 1 << 12;

  private StringBuilder text = new StringBuilder();
  private int[] ends = new int[8];
  private Kind[] kinds = new Kind[8];
  private int count;
  private int nulls;
  private List<DataSet> items = new ArrayList<>(2);

  void clear() {
    if (items.size() > KEPT) {
      items = new ArrayList<>(2);
    }
    if (text.capacity() > KEPT || ends.length > KEPT) {
      text = new StringBuilder();
      ends = new int[8];
      kinds = new Kind[8];
    }
    text.setLength(0);
    count = 0;
    nulls = 0;
    items.clear();
  }

  void addNull() {
    begin();
    nulls++;
    end(Kind.NULL);
  }

  void add(Kind kind, char[] characters, int offset, int length) {
    begin();
    text.append(characters, offset, length);
    end(kind);
  }

  void addName(String name) {
    begin();
    text.append(name);
    end(Kind.NAME);
  }

  void addItem(DataSet item) {
    begin();
    items.add(item);
    end(Kind.ITEM);
  }

  private void begin() {
    if (count > 0) {
      text.append('\\');
    }
    if (count == ends.length) {
      int more = (int) Math.min(Integer.MAX_VALUE - 16L, count * 2L);
      ends = Arrays.copyOf(ends, more);
      kinds = Arrays.copyOf(kinds, more);
    }
  }

  private void end(Kind kind) {
    kinds[count] = kind;
    ends[count++] = text.length();
  }

  int count() {
    return count;
  }

  /** Whether there is nothing but null. */
  boolean isEmpty() {
    return count == nulls;
  }

  Kind kind(int index) {
    return kinds[index];
  }

  /** The characters of all values and between them. */
  int length() {
    return text.length();
  }

  /** One value. */
  String text(int index) {
    return text.substring(index == 0 ? 0 : ends[index - 1] + 1, ends[index]);
  }

  /** All values, divided by backslashes. */
  String text() {
    return text.toString();
  }

  List<DataSet> items() {
    return items;
  }
}
