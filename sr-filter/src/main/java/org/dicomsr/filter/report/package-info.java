/**
 * A page about the patients of one site: what there is of them, as charts and tables.
 *
 * <pre>{@code
 * try (SrIndex index = SrIndex.openExisting(folder);
 *     IndexSnapshot snapshot = index.snapshot()) {
 *   Facets facets = Facets.of(snapshot, catalogue);
 *   Files.writeString(file, CohortReport.of(facets, catalogue).where("CT and SEG").html());
 * }
 * }</pre>
 *
 * <p>The page is one file that needs nothing else, neither network nor scripts, and it is the same
 * whenever it is made of the same index. It is for people who may see the archive: it names rare
 * things no sooner than a number of patients has them, but its numbers can be subtracted from each
 * other. What may leave a site is counted by {@code org.dicomsr.filter.federated}.
 */
@NullMarked
package org.dicomsr.filter.report;

import org.jspecify.annotations.NullMarked;
