/**
 * Where objects come from, and how they get into an index.
 *
 * <h2>Sources</h2>
 *
 * A {@link org.dicomsr.index.source.Source} finds files or objects and hands them over one by one
 * as {@link org.dicomsr.index.source.SourceEntry} values. {@link
 * org.dicomsr.index.source.Source#of(java.nio.file.Path...)} takes what a user may name: folders,
 * zip archives, a DICOMDIR (PS3.10 8.6), single files; {@link
 * org.dicomsr.index.source.Source#ofDataSets} takes objects of a program. For other places, such as
 * an object store, implement {@link org.dicomsr.index.source.Source} and {@link
 * org.dicomsr.index.source.SourceFile}.
 *
 * <h2>Ingest</h2>
 *
 * {@link org.dicomsr.index.source.Ingest} reads the entries with several threads and fills an
 * {@link org.dicomsr.index.source.IngestTarget}:
 *
 * <pre>{@code
 * Source ─▶ find ─▶ line ─▶ read ─▶ start in order ─▶ target.accept ─▶ report in order
 *             │      ▲ bounded in files and bytes                          │
 *           ledger: unchanged files go straight to the report       checkpoint: target
 *                                                                  and ledger together
 * }</pre>
 *
 * <ul>
 *   <li><b>Any input.</b> Each file has an {@link org.dicomsr.index.source.Outcome}; what cannot be
 *       taken in is rejected with a {@link org.dicomsr.index.source.RejectionReason} and a sentence
 *       that holds no value of it. Pixel data is not read.
 *   <li><b>Bounded memory.</b> The bytes of the objects between finding and the target's answer
 *       never exceed {@link org.dicomsr.index.source.IngestOptions#maxBytesInFlight}, and an object
 *       that would by itself is rejected. An object that turns out larger than its file promised,
 *       as deflated ones may, is put back and read at the end, alone.
 *   <li><b>Order.</b> Objects are started in the order of the sources, and files of the same SOP
 *       Instance one after another, so that outcomes do not depend on the number of threads.
 *   <li><b>Repeatable.</b> With a {@link org.dicomsr.index.source.FileLedger}, a second run skips
 *       what the target's last checkpoint holds; a crash at any moment costs repeated work only.
 * </ul>
 *
 * <p>Locations of files appear in the ledger and the report, which only their owner may read, and
 * nowhere else.
 */
@NullMarked
package org.dicomsr.index.source;

import org.jspecify.annotations.NullMarked;
