package org.dicomsr.filter.internal.memory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ObjectReference;
import org.jspecify.annotations.Nullable;

/** Which objects of one patient annotate which. */
final class Annotators {
  private final IdentityHashMap<MemoryObject, Set<MemoryObject>> direct =
      new IdentityHashMap<>();

  Annotators(Collection<MemoryObject> patient) {
    Map<String, List<MemoryObject>> byInstance = new HashMap<>();
    Map<String, List<MemoryObject>> bySeries = new HashMap<>();
    for (MemoryObject object : patient) {
      for (InstanceEntry entry : object.document().instances()) {
        add(byInstance, entry.instance().sopInstanceUid(), object);
      }
      add(bySeries, object.document().seriesUid(), object);
    }
    for (MemoryObject object : patient) {
      for (ObjectReference reference : object.document().references()) {
        if (reference.annotates()) {
          String instance = reference.sopInstanceUid();
          link(
              object,
              instance != null ? byInstance.get(instance) : bySeries.get(reference.seriesUid()));
        }
      }
    }
  }

  private static void add(
      Map<String, List<MemoryObject>> objects, @Nullable String uid, MemoryObject object) {
    if (uid != null) {
      objects.computeIfAbsent(uid, absent -> new ArrayList<>()).add(object);
    }
  }

  private void link(MemoryObject from, @Nullable List<MemoryObject> targets) {
    if (targets != null) {
      for (MemoryObject target : targets) {
        if (target != from) {
          direct.computeIfAbsent(target, absent -> new LinkedHashSet<>()).add(from);
        }
      }
    }
  }

  /** Some objects, and all that annotate one of them, themselves or by way of others. */
  Set<MemoryObject> with(Collection<MemoryObject> objects) {
    Set<MemoryObject> all = new LinkedHashSet<>(objects);
    List<MemoryObject> open = new ArrayList<>(all);
    for (int next = 0; next < open.size(); next++) {
      for (MemoryObject annotator : direct.getOrDefault(open.get(next), Set.of())) {
        if (all.add(annotator)) {
          open.add(annotator);
        }
      }
    }
    return all;
  }
}
