/**
 * What a consortium has, without seeing anyone: every site counts the same subsets of its patients,
 * and publishes numbers of which none tells of a few.
 *
 * <pre>
 * SubsetFile   the same at every site: named queries, how small a number may be
 *   │ CountsLedger.publish, which counts over a Search and remembers what was counted
 * SiteCounts   of one site: patients by the exact combination of subsets that they are in
 *   │ SiteCountsJson, one file of each site
 * MergedCounts sites × subsets, with intervals where numbers are hidden
 *   │
 * CompositionFigure (SVG), MergedTable (CSV), MergedPage (HTML)
 * </pre>
 *
 * <pre>{@code
 * SubsetFile subsets = SubsetFile.read(Path.of("subsets.yaml"), catalogue);
 * try (SrIndex index = SrIndex.openExisting(folder);
 *     IndexSnapshot snapshot = index.snapshot()) {
 *   SiteCounts counts =
 *       CountsLedger.beside(folder)
 *           .publish(subsets, Search.over(snapshot, catalogue), "Aachen", Another.REFUSED);
 *   Files.writeString(Path.of("aachen.json"), SiteCountsJson.write(counts));
 * }
 * }</pre>
 *
 * <h2>What a site publishes</h2>
 *
 * Each patient is in exactly one cell: that of the combination of all subsets it belongs to. A cell
 * is published as it is when it is 0 or at least {@code minCell}; else it is hidden. There are no
 * totals and no inclusive figures, such as "all with CT", from which a hidden cell could be
 * calculated: cells are disjoint and nothing is said twice, so of a hidden cell nothing follows but
 * that it is from 1 to {@code minCell − 1}. Who wants inclusive figures adds cells, and gets an
 * interval.
 *
 * <p>Two different subset files over the same patients could be played off against each other, so a
 * {@link org.dicomsr.filter.federated.CountsLedger} beside the index refuses a second one that
 * overlaps. What it cannot see: the same file counted before and after a patient was added.
 * Rounding blurs that.
 */
@NullMarked
package org.dicomsr.filter.federated;

import org.jspecify.annotations.NullMarked;
