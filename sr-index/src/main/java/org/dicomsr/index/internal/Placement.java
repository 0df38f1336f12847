package org.dicomsr.index.internal;

import java.util.Set;

/**
 * What the index adds to a document.
 *
 * @param patient the patient's number
 * @param study the study's number; any for an object without study
 * @param series the series' number; any for an object without series
 * @param stored the document as bytes
 * @param hash tells its content from any other
 * @param marks keyed hashes of the patient's birth date and sex, as the object's files have them
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Placement(int patient, int study, int series, byte[] stored, long hash, Set<String> marks) {}
