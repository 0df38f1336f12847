package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dicomsr.index.privacy.IndexSecret;

/**
 * How patients are divided. A patient's part is a keyed hash of the patient alone: it is the same
 * in all data sets of one secret, and stays when others are added. So parts have the sizes that are
 * asked for only about. Immutable and thread-safe.
 */
public sealed interface Partition {
  /** All in one. */
  record Whole() implements Partition {}

  /**
   * Parts of different size.
   *
   * @param weights the weight of each part by its name, in their order
   */
  record Split(Map<String, Integer> weights) implements Partition {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,31}");
    private static final int MOST = 1_000_000;

    /** Copies the map; checks names and weights. */
    public Split {
      weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
      if (weights.isEmpty()) {
        throw new IllegalArgumentException("expected a part with its weight, found none");
      }
      weights.forEach((name, weight) -> {
        if (!NAME.matcher(name).matches()) {
          throw new IllegalArgumentException(
              "expected names of parts such as train, found something else");
        }
        if (weight < 1 || weight > MOST) {
          throw new IllegalArgumentException(
              "expected weights from 1 to " + MOST + ", found " + weight);
        }
      });
    }
  }

  /**
   * Parts of one size, for cross-validation.
   *
   * @param count how many
   */
  record Folds(int count) implements Partition {
    private static final int MOST = 1000;

    /** Checks the number. */
    public Folds {
      if (count < 2 || count > MOST) {
        throw new IllegalArgumentException("expected 2 to " + MOST + " folds, found " + count);
      }
    }
  }

  /**
   * Training, validation and test.
   *
   * @param train weight of the part to train with
   * @param validation weight of the part to choose by
   * @param test weight of the part to be kept for the end
   * @return the partition
   */
  static Partition split(int train, int validation, int test) {
    Map<String, Integer> weights = new LinkedHashMap<>();
    weights.put("train", train);
    weights.put("validation", validation);
    weights.put("test", test);
    return new Split(weights);
  }

  /** {@return the names of the parts; none where there is one} */
  default List<String> parts() {
    return switch (this) {
      case Whole whole -> List.of();
      case Split split -> List.copyOf(split.weights().keySet());
      case Folds folds -> {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < folds.count(); i++) {
          names.add("fold-" + i);
        }
        yield List.copyOf(names);
      }
    };
  }

  /**
   * The part of a patient.
   *
   * @param secret what the hash is keyed with
   * @param pid the patient
   * @return the name of the part; empty where there is one alone
   */
  default String part(IndexSecret secret, String pid) {
    return switch (this) {
      case Whole whole -> "";
      case Split split -> {
        // One number for any weights: who moves when they change is decided by the weights alone.
        double place = secret.number("split", pid, 0, (1 << 30) - 1) / (double) (1 << 30);
        long total = split.weights().values().stream().mapToLong(Integer::longValue).sum();
        long sum = 0;
        String last = "";
        for (Map.Entry<String, Integer> each : split.weights().entrySet()) {
          sum += each.getValue();
          last = each.getKey();
          if (place * total < sum) {
            break;
          }
        }
        yield last;
      }
      case Folds folds -> "fold-" + secret.number("fold", pid, 0, folds.count() - 1);
    };
  }

  /** {@return as it is asked for: {@code train=70,validation=15,test=15}} */
  default String text() {
    return switch (this) {
      case Whole whole -> "none";
      case Split split ->
          String.join(
              ",",
              split.weights().entrySet().stream()
                  .map(each -> each.getKey() + "=" + each.getValue())
                  .toList());
      case Folds folds -> folds.count() + " folds";
    };
  }
}
