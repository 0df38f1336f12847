package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Some of the values of a tally, in order: of the greatest counts first, then by label, then by
 * value. Immutable.
 *
 * @param values the values of the page
 * @param labels what they are shown by
 * @param other the sum of the counts of all others
 */
public record Page(List<String> values, List<String> labels, long other) {
  /** Copies the lists. */
  public Page {
    values = List.copyOf(values);
    labels = List.copyOf(labels);
  }

  /** Finds what a value is shown by. */
  public interface Labeller {
    /**
     * Finds a label.
     *
     * @param value a value
     * @return what people read
     * @throws IOException when the index cannot be read
     */
    String label(String value) throws IOException;
  }

  /**
   * Cuts a page out. Labels are looked up for those values only that are on the page, or could be.
   *
   * @param tally the counts
   * @param from how many values to leave out
   * @param size how many to take at the most
   * @param labeller finds labels
   * @return the page
   * @throws IOException when the index cannot be read
   */
  public static Page of(Tally tally, int from, int size, Labeller labeller) throws IOException {
    List<Map.Entry<String, Integer>> all = new ArrayList<>(tally.counts().entrySet());
    all.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
    int first = Math.min(from, all.size());
    int end = (int) Math.min((long) first + size, all.size());
    long sum = 0;
    for (Map.Entry<String, Integer> each : all) {
      sum += each.getValue();
    }
    if (first == end) {
      return new Page(List.of(), List.of(), sum);
    }
    int most = all.get(first).getValue();
    int least = all.get(end - 1).getValue();
    Map<String, String> labels = new HashMap<>();
    int start = all.size();
    List<Map.Entry<String, Integer>> candidates = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Map.Entry<String, Integer> each = all.get(i);
      if (each.getValue() <= most && each.getValue() >= least) {
        start = Math.min(start, i);
        candidates.add(each);
        labels.put(each.getKey(), labeller.label(each.getKey()));
      }
    }
    candidates.sort(
        Map.Entry.<String, Integer>comparingByValue()
            .reversed()
            .thenComparing(each -> labels.getOrDefault(each.getKey(), ""))
            .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())));
    List<String> values = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (Map.Entry<String, Integer> each : candidates.subList(first - start, end - start)) {
      values.add(each.getKey());
      shown.add(labels.getOrDefault(each.getKey(), each.getKey()));
      sum -= each.getValue();
    }
    return new Page(values, shown, sum);
  }

  @Override
  public String toString() {
    return "Page[" + values.size() + " values]";
  }
}
