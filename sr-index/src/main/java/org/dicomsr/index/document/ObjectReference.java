package org.dicomsr.index.document;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an object refers to: an instance, or a whole series where it names no instance. Immutable.
 *
 * @param studyUid the study, where the object says it
 * @param seriesUid the series, where the object says it
 * @param sopClassUid the SOP class; null where the object leaves it out
 * @param sopInstanceUid the instance; null for a reference to a series
 * @param roles why, each once, in the order of the enum
 */
public record ObjectReference(
    @Nullable String studyUid,
    @Nullable String seriesUid,
    @Nullable String sopClassUid,
    @Nullable String sopInstanceUid,
    List<ReferenceRole> roles) {

  /** Sorts the roles. */
  public ObjectReference {
    Objects.requireNonNull(roles, "roles");
    roles = roles.size() < 2 ? List.copyOf(roles) : roles.stream().distinct().sorted().toList();
  }

  /** {@return whether the object is about what it refers to} */
  public boolean annotates() {
    return roles.stream().anyMatch(ReferenceRole::annotates);
  }

  @Override
  public String toString() {
    return "ObjectReference["
        + (sopInstanceUid == null ? "series" : "instance")
        + ", "
        + roles
        + "]";
  }
}
