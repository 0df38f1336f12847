package org.dicomsr.benchmarks;

import java.util.Arrays;

/**
 * All jobs, one after the other, and at the end a table of our figures beside those of others, each
 * pair of one run.
 *
 * <pre>{@code
 * java -Xmx2g -cp benchmarks/target/benchmarks.jar org.dicomsr.benchmarks.Report [PYTHON]
 * }</pre>
 *
 * <p>{@code PYTHON} is a Python that has highdicom. PixelMed and dsrdump are found where Debian
 * puts them; a peer that is not installed is left out, and a line says so.
 */
public final class Report {
  private Report() {}

  /** Runs all. */
  public static void main(String[] args) throws Exception {
    ReadJob.main(Arrays.copyOf(args, Math.min(args.length, 1)));
    ValidateJob.main(new String[0]);
    IndexJob.main(new String[] {"5000", "100000", "3", "2"});
    QueryJob.main(new String[] {"200000", "6000"});
    System.out.println();
    System.out.print(Figures.table());
  }
}
