package org.dicomsr.model.content;

/**
 * Compares code meanings without regard to case and to the number of spaces, and without making new
 * strings: a search does so at each item.
 */
final class MeaningText {
  private MeaningText() {}

  static boolean same(String left, String right) {
    int i = word(left, 0);
    int j = word(right, 0);
    while (i < left.length() && j < right.length()) {
      if (fold(left.charAt(i)) != fold(right.charAt(j))) {
        return false;
      }
      i++;
      j++;
      int nextLeft = word(left, i);
      int nextRight = word(right, j);
      // Where one has spaces between words the other must have some; at the end they do not count.
      boolean ends = nextLeft == left.length() || nextRight == right.length();
      if (!ends && (nextLeft > i) != (nextRight > j)) {
        return false;
      }
      i = nextLeft;
      j = nextRight;
    }
    return i == left.length() && j == right.length();
  }

  /** The start of the next word, or the end. */
  private static int word(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static char fold(char c) {
    return Character.toLowerCase(Character.toUpperCase(c));
  }
}
