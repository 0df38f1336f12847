package org.dicomsr.examples.demo;

import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.federated.MergedCounts;

/**
 * What came of a demonstration. Immutable.
 *
 * @param folder where everything is
 * @param sites what each site found
 * @param counts what the sites published, put together
 * @param differences where numbers are not those of the truth; empty when all is well
 */
public record DemoResult(
    DemoFolder folder, List<SiteNumbers> sites, MergedCounts counts, List<String> differences) {
  /** Copies the lists. */
  public DemoResult {
    Objects.requireNonNull(folder, "folder");
    sites = List.copyOf(sites);
    Objects.requireNonNull(counts, "counts");
    differences = List.copyOf(differences);
  }

  @Override
  public String toString() {
    return "DemoResult[" + sites.size() + " sites, " + differences.size() + " differences]";
  }
}
