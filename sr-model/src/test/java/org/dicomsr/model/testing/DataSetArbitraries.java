package org.dicomsr.model.testing;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TransferSyntax;

/**
 * Random data sets: every value representation, several and no values, nested and empty sequences
 * and items, private blocks, elements and representations that no dictionary knows, sequences
 * hidden in UN, group lengths, text in every character set with overrides in items, odd lengths,
 * numbers at the edges of their ranges.
 *
 * <p>Values are in memory. What a program could not tell from a file after writing and reading is
 * left to {@link NormalForm}.
 */
public final class DataSetArbitraries {
  /** The transfer syntaxes without encapsulation. */
  public static final List<TransferSyntax> NATIVE =
      List.of(
          TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
          TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
          TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN);

  /** JPEG Baseline, for pixel data in fragments. */
  public static final TransferSyntax ENCAPSULATED = TransferSyntax.ofUid("1.2.840.10008.1.2.4.50");

  private static final int DEPTH = 3;

  private DataSetArbitraries() {}

  /** Data sets of up to 25 elements, nested three deep; shrinks towards fewer elements. */
  public static Arbitrary<DataSet> dataSets() {
    return Combinators.combine(Arbitraries.integers().between(0, 25), seeds())
        .as((size, seed) -> new RandomDataSet(new Random(seed), true).dataSet(size, DEPTH));
  }

  /** Data sets that end with pixel data in fragments. */
  public static Arbitrary<DataSet> encapsulated() {
    return Combinators.combine(Arbitraries.integers().between(0, 10), seeds())
        .as((size, seed) -> {
          RandomDataSet maker = new RandomDataSet(new Random(seed), false);
          return maker.dataSet(size, 1).with(maker.fragments());
        });
  }

  /** As {@link #encapsulated()}, for loops. */
  public static DataSet encapsulated(Random random, int size) {
    RandomDataSet maker = new RandomDataSet(random, false);
    return maker.dataSet(size, 1).with(maker.fragments());
  }

  /** Data sets whose every value that is no UID says the same. */
  public static Arbitrary<DataSet> marked(Marker marker) {
    return Combinators.combine(Arbitraries.integers().between(0, 15), seeds())
        .as((size, seed) -> RandomDataSet.marked(new Random(seed), marker).dataSet(size, 2));
  }

  /** One of {@link #NATIVE}. */
  public static Arbitrary<TransferSyntax> transferSyntaxes() {
    return Arbitraries.of(NATIVE);
  }

  /**
   * A data set without large values, for loops that go faster than properties.
   *
   * @param random decides everything
   * @param size about how many elements, nested ones not counted
   */
  public static DataSet dataSet(Random random, int size) {
    return new RandomDataSet(random, false).dataSet(size, DEPTH);
  }

  private static Arbitrary<Long> seeds() {
    return Arbitraries.longs().withoutEdgeCases();
  }
}
