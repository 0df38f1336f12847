/**
 * Data sets made of cohorts: the same layout at every site, byte for byte the same whenever it is
 * made of the same.
 *
 * <pre>{@code
 * Cohort cohort = Cohort.of(search, search.parse("CT and ECG and pacemaker = yes"));
 * ExportReport report =
 *     Export.write(
 *         index, search, cohort, Path.of("dataset"),
 *         ExportOptions.standard()
 *             .withFiles(FileMode.COPY)
 *             .withPartition(Partition.split(70, 15, 15)));
 * }</pre>
 *
 * <p>What becomes of a cohort, in the order of the data:
 *
 * <ol>
 *   <li>Each patient gets a {@code pid}, a keyed hash, and by another keyed hash a {@linkplain
 *       org.dicomsr.filter.export.Partition part} of the data set. Neither depends on who else is
 *       in it.
 *   <li>The variables of the catalogue are read from all that the index holds of the patient, as
 *       queries read them. What is unknown is empty; where facts that count do not agree, nothing
 *       is guessed.
 *   <li>The objects that {@linkplain org.dicomsr.filter.export.Include go along} are found by the
 *       index's ledger, and copied without what identifies the patient, or linked, or referred to.
 *   <li>All is written into a folder beside the target, which gets the target's name when it is
 *       complete.
 * </ol>
 *
 * <p>Patients are gone through one by one; what is kept of each is a pseudonym.
 */
@NullMarked
package org.dicomsr.filter.export;

import org.jspecify.annotations.NullMarked;
