package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * An instance that goes along, in the UIDs of the archive. Immutable.
 *
 * @param kind what it is part of
 * @param sopClassUid its SOP class; null where it does not say
 * @param studyUid its study; null where it does not say
 * @param seriesUid its series; null where it does not say
 * @param sopInstanceUid itself
 */
record Instance(
    ObjectKind kind,
    @Nullable String sopClassUid,
    @Nullable String studyUid,
    @Nullable String seriesUid,
    String sopInstanceUid) {
  private static final Comparator<String> TEXT = Comparator.naturalOrder();

  /** Instances of objects: by kind, study and series, those of a series in their order. */
  static List<Instance> of(List<ObjectDocument> documents) {
    List<ObjectDocument> sorted = new ArrayList<>(documents);
    sorted.sort(
        Comparator.comparing(ObjectDocument::kind)
            .thenComparing(ObjectDocument::studyUid, Comparator.nullsFirst(TEXT))
            .thenComparing(ObjectDocument::seriesUid, Comparator.nullsFirst(TEXT))
            .thenComparing(ObjectDocument::key));
    List<Instance> instances = new ArrayList<>();
    for (ObjectDocument document : sorted) {
      for (InstanceEntry entry : document.instances()) {
        Optional.ofNullable(entry.instance().sopInstanceUid())
            .ifPresent(uid ->
                instances.add(
                    new Instance(
                        document.kind(),
                        entry.instance().sopClassUid(),
                        document.studyUid(),
                        document.seriesUid(),
                        uid)));
      }
    }
    return instances;
  }
}
