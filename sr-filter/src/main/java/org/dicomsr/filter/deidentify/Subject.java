package org.dicomsr.filter.deidentify;

import java.util.HashMap;
import java.util.Map;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.model.dicom.UidRegistry;

/**
 * What takes the place of whom and what while one object is cleaned. Not thread-safe; shows
 * nothing.
 */
final class Subject {
  static final String REMOVED = "REMOVED";

  private static final String STANDARD_ROOT = "1.2.840.10008.";

  final String pid;
  final DateShift shift;
  final Identifiers identifiers;

  private final IndexSecret secret;
  private final String patientKey;
  private final Map<String, String> uids = new HashMap<>();

  Subject(IndexSecret secret, String patientKey, Identifiers identifiers) {
    this(secret, patientKey, secret.pseudonym(patientKey), identifiers);
  }

  Subject(IndexSecret secret, String patientKey, String pid, Identifiers identifiers) {
    this.secret = secret;
    this.patientKey = patientKey;
    this.pid = pid;
    this.shift = new DateShift(secret.daysShifted(patientKey));
    this.identifiers = identifiers;
  }

  /** The UID in the place of another: the standard's own are nobody's and stay. */
  String uid(String uid) {
    return uids.computeIfAbsent(uid, each -> uid(secret, each));
  }

  static String uid(IndexSecret secret, String uid) {
    return uid.isEmpty() || UidRegistry.find(uid).isPresent() ? uid : secret.uid(uid);
  }

  /** The UID in the place of a class of objects. */
  String classUid(String uid) {
    return uid.startsWith(STANDARD_ROOT) ? uid : uid(uid);
  }

  /** A name in the place of another one, the same within a patient. */
  String token(String what, String value) {
    return "ID-" + secret.token(what, patientKey, value);
  }

  /** The name of what is tracked, which reports and segmentations share. */
  String trackingIdentifier(String value) {
    return token("tracking identifier", value);
  }

  @Override
  public String toString() {
    return "Subject[]";
  }
}
