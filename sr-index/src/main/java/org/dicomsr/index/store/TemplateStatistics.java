package org.dicomsr.index.store;

import java.util.Objects;

/**
 * How often a template occurs in an index. What a report is found to be of and what it names may
 * differ: many name none, or that of a part. Immutable.
 *
 * @param tid the template, such as {@code 1500}
 * @param reports how many reports were found to be of it
 * @param naming how many reports name it as theirs
 * @param parts how many containers within reports name it
 */
public record TemplateStatistics(String tid, long reports, long naming, long parts) {
  /** Checks that the template is not null. */
  public TemplateStatistics {
    Objects.requireNonNull(tid, "tid");
  }
}
