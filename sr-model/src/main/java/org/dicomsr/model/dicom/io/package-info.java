/**
 * DICOM bytes in and out (PS3.5, PS3.10).
 *
 * <p>{@link org.dicomsr.model.dicom.io.DicomReader} reads Part 10 files, bare data sets, streams
 * and byte arrays in one pass and tolerates what other toolkits tolerate; each oddity becomes a
 * {@link org.dicomsr.model.violation.Violation}. What cannot be understood, or exceeds a limit of
 * {@link org.dicomsr.model.dicom.io.ReadOptions}, is a {@link
 * org.dicomsr.model.dicom.DicomFormatException} that says where, what was expected and what was
 * found. {@link org.dicomsr.model.dicom.io.DicomWriter} writes what the standard asks for.
 */
@NullMarked
package org.dicomsr.model.dicom.io;

import org.jspecify.annotations.NullMarked;
