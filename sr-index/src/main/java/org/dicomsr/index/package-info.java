/**
 * The embedded index: from files to nested documents in a folder, to be searched without a server.
 *
 * <pre>{@code
 * try (SrIndex index = SrIndex.open(Path.of("index"))) {
 *   IngestReport report = index.ingest(Source.of(Path.of("/archive")));
 *   try (IndexSnapshot snapshot = index.snapshot()) {
 *     snapshot.statistics().templates().forEach((tid, reports) -> show(tid, reports));
 *     snapshot.documentsOf("1.2.840.…7").forEach(document -> show(document));
 *   }
 * }
 * }</pre>
 *
 * <p>What goes on behind it, in the order of the data:
 *
 * <ol>
 *   <li>{@link org.dicomsr.index.source}: files are found, read and handed over, by several threads
 *       and in bounded memory.
 *   <li>{@link org.dicomsr.index.flatten}: each becomes a {@linkplain org.dicomsr.index.document
 *       nested document}, whatever kind of object it is.
 *   <li>{@link org.dicomsr.index.privacy}: what the index must not hold of people is left out.
 *   <li>{@link org.dicomsr.index.IndexSession}: the rest is stored and indexed, images series by
 *       series, and committed.
 *   <li>{@link org.dicomsr.index.IndexSnapshot}: a commit is read, while others write on.
 * </ol>
 *
 * <p>{@link org.dicomsr.index.store} has what an index answers besides documents, and the exception
 * that tells why it cannot be used.
 */
@NullMarked
package org.dicomsr.index;

import org.jspecify.annotations.NullMarked;
