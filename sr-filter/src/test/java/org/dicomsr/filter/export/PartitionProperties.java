package org.dicomsr.filter.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.dicomsr.index.privacy.IndexSecret;

class PartitionProperties {
  private static final IndexSecret SECRET =
      IndexSecret.of("a secret for tests only".getBytes(StandardCharsets.US_ASCII));
  private static final int MANY = 3000;

  private static Partition split(int... weights) {
    Map<String, Integer> parts = new LinkedHashMap<>();
    for (int i = 0; i < weights.length; i++) {
      parts.put("part" + i, weights[i]);
    }
    return new Partition.Split(parts);
  }

  @Property(tries = 20)
  void partsHaveAboutTheSizesThatAreAskedFor(
      @ForAll @Size(min = 1, max = 5) List<@IntRange(min = 1, max = 100) Integer> each) {
    int[] weights = each.stream().mapToInt(Integer::intValue).toArray();
    Partition partition = split(weights);
    Map<String, Integer> counts = new HashMap<>();
    for (int i = 0; i < MANY; i++) {
      counts.merge(partition.part(SECRET, "patient" + i), 1, Integer::sum);
    }
    double total = java.util.Arrays.stream(weights).sum();
    for (int i = 0; i < weights.length; i++) {
      double expected = MANY * weights[i] / total;
      assertThat(counts.getOrDefault("part" + i, 0).doubleValue())
          .isBetween(
              expected - 6 * Math.sqrt(expected) - 1, expected + 6 * Math.sqrt(expected) + 1);
    }
  }

  @Property(tries = 50)
  void aPatientsPartIsOfThePatientAlone(
      @ForAll String pid, @ForAll @IntRange(min = 1, max = 50) int factor) {
    assertThat(split(7, 2, 1).part(SECRET, pid))
        .isEqualTo(split(7 * factor, 2 * factor, factor).part(SECRET, pid));
    assertThat(new Partition.Folds(5).part(SECRET, pid)).matches("fold-[0-4]");
    assertThat(new Partition.Whole().part(SECRET, pid)).isEmpty();
  }

  /** Only those move that must. */
  @Property(tries = 50)
  void aLargerFirstPartTakesFromTheOthersAlone(
      @ForAll String pid, @ForAll @IntRange(min = 1, max = 99) int weight) {
    if (split(weight, 100 - weight).part(SECRET, pid).equals("part0") && weight < 99) {
      assertThat(split(weight + 1, 99 - weight).part(SECRET, pid)).isEqualTo("part0");
    }
  }

  @Example
  void whatIsNoPartitionIsRefused() {
    assertThatThrownBy(() -> new Partition.Split(Map.of()))
        .hasMessage("expected a part with its weight, found none");
    assertThatThrownBy(() -> new Partition.Split(Map.of("train", 0)))
        .hasMessage("expected weights from 1 to 1000000, found 0");
    assertThatThrownBy(() -> new Partition.Split(Map.of("a,b", 1)))
        .hasMessage("expected names of parts such as train, found something else");
    assertThatThrownBy(() -> new Partition.Folds(1))
        .hasMessage("expected 2 to 1000 folds, found 1");
  }
}
