package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Uids;
import org.jspecify.annotations.Nullable;

/**
 * Says where referenced instances are, which content does not tell, and computes {@link Evidence}
 * from that.
 *
 * <pre>{@code
 * evidence(e -> e.study(studyUid).series(seriesUid).instance(classUid, instanceUid).instance(classUid, anotherUid))
 * evidence(e -> e.object(headerOfImage))
 * }</pre>
 *
 * <p>What the content does not refer to is not listed, unless {@link #listAll} is called. Not
 * thread-safe.
 */
public final class EvidenceBuilder {
  private final Map<String, LocatedInstance> located = new LinkedHashMap<>();
  private final Set<String> currentStudies = new HashSet<>();
  private @Nullable String study;
  private @Nullable String series;
  private boolean listAll;

  /** Starts without any. */
  public EvidenceBuilder() {}

  /**
   * Names the study of the series that follow.
   *
   * @param studyInstanceUid its UID
   * @return this builder
   */
  public EvidenceBuilder study(String studyInstanceUid) {
    study = requireUid(studyInstanceUid, "study");
    series = null;
    return this;
  }

  /**
   * Names the series of the instances that follow.
   *
   * @param seriesInstanceUid its UID
   * @return this builder
   */
  public EvidenceBuilder series(String seriesInstanceUid) {
    series = requireUid(seriesInstanceUid, "series");
    return this;
  }

  /**
   * Adds an instance of the series that was named last.
   *
   * @param sopClassUid its SOP class
   * @param sopInstanceUid its UID
   * @return this builder
   * @throws IllegalStateException when no study and series were named
   */
  public EvidenceBuilder instance(String sopClassUid, String sopInstanceUid) {
    if (study == null || series == null) {
      throw new IllegalStateException(
          "SOP Instance " + sopInstanceUid + ": expected study(…).series(…) before it");
    }
    return instance(LocatedInstance.of(study, series, sopClassUid, sopInstanceUid));
  }

  /**
   * Adds an instance.
   *
   * @param instance with its study and series
   * @return this builder
   * @throws IllegalArgumentException when a UID is missing or malformed
   */
  public EvidenceBuilder instance(LocatedInstance instance) {
    requireUid(instance.studyInstanceUid(), "study");
    requireUid(instance.seriesInstanceUid(), "series");
    requireUid(instance.instance().sopClassUid(), "SOP class");
    located.put(requireUid(instance.instance().sopInstanceUid(), "SOP instance"), instance);
    return this;
  }

  /**
   * Adds an object.
   *
   * @param object its data set, of which the header is enough
   * @return this builder
   * @throws IllegalArgumentException when a UID is missing or malformed
   */
  public EvidenceBuilder object(DataSet object) {
    return instance(LocatedInstance.of(object));
  }

  /**
   * Adds all that some evidence locates.
   *
   * @param evidence such as another document's
   * @return this builder
   */
  public EvidenceBuilder from(Evidence evidence) {
    located.putAll(evidence.byUid());
    return this;
  }

  /**
   * Counts a study's instances as evidence of the current procedure, as those of the document's own
   * study and of the studies of its requests are.
   *
   * @param studyInstanceUid the UID of the study
   * @return this builder
   */
  public EvidenceBuilder currentStudy(String studyInstanceUid) {
    currentStudies.add(requireUid(studyInstanceUid, "study"));
    return this;
  }

  /**
   * Lists all instances that were added, whether the content refers to them or not: evidence may be
   * what was looked at and not found worth mentioning.
   *
   * @return this builder
   */
  public EvidenceBuilder listAll() {
    listAll = true;
    return this;
  }

  /**
   * Computes the evidence of a document.
   *
   * @param root its content
   * @param noOtherEvidence whether the document has Current Requested Procedure Evidence only, as
   *     Key Object Selection Documents have
   * @return the evidence
   * @throws IllegalArgumentException when content refers to an instance that was not added; the
   *     message has its UID
   */
  public Evidence build(ContentItem root, boolean noOtherEvidence) {
    return add(Evidence.NONE, Evidence.referencedBy(root), noOtherEvidence);
  }

  /**
   * Computes the evidence of a document whose content was edited. All evidence that is known stays:
   * it may list what content does not refer to.
   *
   * @param known the evidence so far
   * @param before the content so far; what it refers to without evidence is excused
   * @param after the content from now on
   * @param noOtherEvidence whether the document has Current Requested Procedure Evidence only
   * @return the evidence
   * @throws IllegalArgumentException when new content refers to an instance that was not added; the
   *     message has its UID
   */
  public Evidence extend(
      Evidence known, ContentItem before, ContentItem after, boolean noOtherEvidence) {
    List<SopReference> toFind = new ArrayList<>(known.missing(after));
    List<SopReference> excused = known.missing(before);
    toFind.removeIf(reference ->
        excused.contains(reference) && !located.containsKey(reference.sopInstanceUid()));
    return add(known, toFind, noOtherEvidence);
  }

  private Evidence add(Evidence known, List<SopReference> references, boolean noOtherEvidence) {
    Map<String, LocatedInstance> listed = new LinkedHashMap<>();
    for (SopReference reference : references) {
      String uid = Objects.requireNonNull(reference.sopInstanceUid());
      listed.put(uid, locate(uid, reference.sopClassUid()));
    }
    if (listAll) {
      located.forEach(listed::putIfAbsent);
    }
    List<LocatedInstance> current = new ArrayList<>(known.current());
    List<LocatedInstance> other = new ArrayList<>(known.other());
    known.byUid().keySet().forEach(listed::remove);
    for (LocatedInstance instance : listed.values()) {
      (noOtherEvidence || isCurrent(instance) ? current : other).add(instance);
    }
    return new Evidence(current, other);
  }

  private LocatedInstance locate(String uid, @Nullable String sopClassUid) {
    LocatedInstance where = located.get(uid);
    if (where == null) {
      throw new IllegalArgumentException(
          "content refers to SOP Instance "
              + uid
              + ": expected evidence that tells its study and series, found none");
    }
    if (sopClassUid != null && !sopClassUid.equals(where.instance().sopClassUid())) {
      throw new IllegalArgumentException(
          "SOP Instance "
              + uid
              + ": expected SOP class "
              + sopClassUid
              + " as in the content, found "
              + where.instance().sopClassUid());
    }
    return where;
  }

  private boolean isCurrent(LocatedInstance instance) {
    String uid = instance.studyInstanceUid();
    return uid != null && currentStudies.contains(uid);
  }

  private static String requireUid(@Nullable String uid, String what) {
    if (uid == null || uid.isEmpty() || !Uids.isValid(uid)) {
      throw new IllegalArgumentException(
          "expected the UID of a "
              + what
              + ", found "
              + (uid == null ? "none" : "a malformed one"));
    }
    return uid;
  }
}
