package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dicomsr.filter.internal.memory.Explainer;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectReference;
import org.jspecify.annotations.Nullable;

/**
 * Which objects of a patient go along. Immutable and thread-safe.
 *
 * @param plan what the cohort's query asks
 * @param include the choice
 */
record Selection(Plan plan, Include include) {

  /**
   * Chooses.
   *
   * @param documents all of one patient, sorted by key
   * @param hits what the cohort has of the patient, at the level of its query
   * @param objects keys of the objects that the cohort has of the patient
   * @return some of the documents, in their order
   */
  List<ObjectDocument> of(
      List<ObjectDocument> documents, Collection<Hit> hits, Set<String> objects) {
    Set<String> matching = matching(documents, hits, objects);
    Set<String> keys =
        switch (include) {
          case MATCHING -> matching;
          case STUDY -> studies(documents, matching);
          case REFERENCES -> referenced(documents, matching);
        };
    return documents.stream().filter(document -> keys.contains(document.key())).toList();
  }

  private Set<String> matching(
      List<ObjectDocument> documents, Collection<Hit> hits, Set<String> objects) {
    Explainer explainer = new Explainer(MemoryArchive.of(documents));
    Set<String> keys = new HashSet<>();
    for (Hit hit : hits) {
      for (Hit object : explainer.matching(plan, hit)) {
        keys.add(object.object());
      }
    }
    return keys.isEmpty() ? objects : keys;
  }

  private static Set<String> studies(List<ObjectDocument> documents, Set<String> keys) {
    Set<String> studies = new HashSet<>();
    for (ObjectDocument document : documents) {
      if (keys.contains(document.key()) && document.studyUid() != null) {
        studies.add(document.studyUid());
      }
    }
    Set<String> all = new HashSet<>(keys);
    for (ObjectDocument document : documents) {
      if (studies.contains(document.studyUid())) {
        all.add(document.key());
      }
    }
    return all;
  }

  private static Set<String> referenced(List<ObjectDocument> documents, Set<String> keys) {
    Map<String, List<ObjectDocument>> byInstance = new HashMap<>();
    Map<String, List<ObjectDocument>> bySeries = new HashMap<>();
    List<ObjectDocument> open = new ArrayList<>();
    for (ObjectDocument document : documents) {
      for (InstanceEntry entry : document.instances()) {
        add(byInstance, entry.instance().sopInstanceUid(), document);
      }
      add(bySeries, document.seriesUid(), document);
      if (keys.contains(document.key())) {
        open.add(document);
      }
    }
    Set<String> all = new LinkedHashSet<>(keys);
    for (int next = 0; next < open.size(); next++) {
      for (ObjectReference reference : open.get(next).references()) {
        String instance = reference.sopInstanceUid();
        List<ObjectDocument> targets =
            instance != null
                ? byInstance.getOrDefault(instance, List.of())
                : bySeries.getOrDefault(String.valueOf(reference.seriesUid()), List.of());
        for (ObjectDocument target : targets) {
          if (all.add(target.key())) {
            open.add(target);
          }
        }
      }
    }
    return all;
  }

  private static void add(
      Map<String, List<ObjectDocument>> documents, @Nullable String uid, ObjectDocument document) {
    if (uid != null) {
      documents.computeIfAbsent(uid, absent -> new ArrayList<>()).add(document);
    }
  }
}
