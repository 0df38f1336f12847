package org.dicomsr.index.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gathers references, so that each instance comes once with all that is said of it: its series may
 * be told in one place, and what it is for in another. Not thread-safe.
 */
public final class ObjectReferences {
  private final Map<List<String>, ObjectReference> known = new LinkedHashMap<>();

  /** Starts without references. */
  public ObjectReferences() {}

  /**
   * Adds a reference. Where two say different studies, series or classes of one instance, those
   * that come first in the alphabet are kept, whatever the order.
   *
   * @param reference the reference
   * @return this
   */
  public ObjectReferences add(ObjectReference reference) {
    known.merge(key(reference), reference, ObjectReferences::both);
    return this;
  }

  /**
   * Adds references.
   *
   * @param references the references
   * @return this
   */
  public ObjectReferences addAll(List<ObjectReference> references) {
    references.forEach(this::add);
    return this;
  }

  /** {@return the references, in the order in which they were first added} */
  public List<ObjectReference> list() {
    return List.copyOf(known.values());
  }

  private static List<String> key(ObjectReference reference) {
    String instance = reference.sopInstanceUid();
    return instance != null
        ? List.of(instance)
        : List.of(or(reference.studyUid()), or(reference.seriesUid()), or(reference.sopClassUid()));
  }

  private static String or(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static ObjectReference both(ObjectReference a, ObjectReference b) {
    if (b.roles().equals(a.roles()) && b.equals(a)) {
      return a;
    }
    List<ReferenceRole> roles = Stream.concat(a.roles().stream(), b.roles().stream()).toList();
    return new ObjectReference(
        first(a.studyUid(), b.studyUid()),
        first(a.seriesUid(), b.seriesUid()),
        first(a.sopClassUid(), b.sopClassUid()),
        a.sopInstanceUid(),
        roles);
  }

  private static @Nullable String first(@Nullable String a, @Nullable String b) {
    return a == null || (b != null && b.compareTo(a) < 0) ? b : a;
  }
}
