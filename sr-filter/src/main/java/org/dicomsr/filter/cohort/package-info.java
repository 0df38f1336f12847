/**
 * Answers to keep: a query, what it meant, the state of the index, and what was found.
 *
 * <pre>{@code
 * Cohort cohort = Cohort.of(search, search.parse("CT and ECG and pr_interval > 200 ms"));
 * CohortFile.write(cohort, Path.of("long-pr.cohort"), false);
 *
 * Cohort before = CohortFile.read(Path.of("long-pr.cohort"));
 * Cohort now = before.recomputed(search);
 * System.out.println(CohortChange.between(before, now).explained(search).text());
 * }</pre>
 *
 * <p>A cohort lists objects, and by them series, studies and patients. Cohorts of one state can be
 * united, intersected and subtracted; the result is a cohort with a query of its own, so it can be
 * recomputed too.
 */
@NullMarked
package org.dicomsr.filter.cohort;

import org.jspecify.annotations.NullMarked;
