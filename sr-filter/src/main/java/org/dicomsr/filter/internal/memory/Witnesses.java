package org.dicomsr.filter.internal.memory;

import java.util.List;
import org.dicomsr.filter.internal.memory.Evaluation.Candidate;
import org.dicomsr.filter.search.Witness;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.ItemDocument;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.TimeRange;
import org.jspecify.annotations.Nullable;

/** What was found, as explanations show it. */
final class Witnesses {
  /** So many of many are shown. */
  private static final int FEW = 3;

  private Witnesses() {}

  static List<Witness> first(List<Witness> witnesses) {
    return witnesses.size() <= FEW ? witnesses : witnesses.subList(0, FEW);
  }

  static Witness of(FoundBlock block) {
    return witness(block.object(), block.group(), null, null, null, block.time());
  }

  static Witness of(Candidate candidate) {
    return of(candidate.fact(), candidate.time());
  }

  static Witness of(Found fact, @Nullable TimeRange time) {
    return witness(
        fact.object(),
        fact.group(),
        fact.item() == null ? null : fact.item().document(),
        fact.name(),
        fact.value(),
        time);
  }

  private static Witness witness(
      MemoryObject object,
      MemoryObject.@Nullable Group group,
      @Nullable ItemDocument item,
      @Nullable FactName name,
      @Nullable FactValue value,
      @Nullable TimeRange time) {
    ObjectDocument document = object.document();
    return new Witness(
        object.key(),
        document.kind(),
        document.modality().orElse(null),
        document.seriesUid(),
        group == null ? null : group.document().head(),
        item,
        name,
        value,
        time);
  }
}
