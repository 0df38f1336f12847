/**
 * The header of a Structured Report as typed values: one record for each module of PS3.3, or for
 * each group of attributes that belong together.
 *
 * <pre>
 *   Patient, PatientStudy            C.7.1.1, C.7.2.2
 *   Study, Series, Equipment         C.7.2.1, C.17.1 and C.17.6.1, C.7.5.1 and C.7.5.2
 *   SopCommon                        C.12.1
 *   DocumentTime, DocumentStatus,    C.17.2, for Key Object Selection Documents C.17.6.2
 *   Contributors, RelatedDocuments,
 *   ProcedureContext, Evidence
 * </pre>
 *
 * <p>Records are views: {@code from} reads them off a data set, which stays the truth, and {@code
 * putInto} copies the data set with what differs. An attribute whose value does not change keeps
 * its bytes, items of sequences that stay keep the attributes that no record knows, and all other
 * attributes of the module are left alone. Any component may be null where a file leaves the
 * attribute out, leaves it empty, or fills it with something that is no value of its kind.
 *
 * <p>All records are immutable and thread-safe; {@code toString} shows UIDs, flags and counts,
 * never a value that tells who the patient is.
 */
@NullMarked
package org.dicomsr.model.header;

import org.jspecify.annotations.NullMarked;
