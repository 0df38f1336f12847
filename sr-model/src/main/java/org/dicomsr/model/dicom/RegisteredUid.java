package org.dicomsr.model.dicom;

/**
 * A UID that PS3.6 Annex A registers. Immutable and thread-safe.
 *
 * @param uid the UID
 * @param type what it identifies
 * @param name the name, such as {@code Comprehensive SR Storage}; empty where the keyword is
 * @param keyword the keyword, such as {@code ComprehensiveSRStorage}; empty for the few retired
 *     ones without
 * @param retired whether the standard has retired it
 */
public record RegisteredUid(
    String uid, UidType type, String name, String keyword, boolean retired) {}
