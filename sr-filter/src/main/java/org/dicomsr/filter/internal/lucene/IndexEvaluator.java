package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.memory.MemoryArchive;
import org.dicomsr.filter.internal.memory.MemoryEvaluator;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.ObjectKind;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.IndexView;
import org.dicomsr.index.internal.Views;
import org.dicomsr.index.store.IndexUnusableException;
import org.jspecify.annotations.Nullable;

/**
 * Answers plans from one commit of an index. What it reads of the commit as a whole it reads once,
 * when it is first needed. Thread-safe; to be used while the snapshot is open.
 */
public final class IndexEvaluator {
  private final IndexView view;
  private @Nullable Known known;

  /** What is read once. */
  private record Known(ObjectTable table, EntityReader reader, ConditionCompiler compiler) {}

  private IndexEvaluator(IndexView view) {
    this.view = view;
  }

  /**
   * Answers from a commit.
   *
   * @param snapshot the commit
   * @return an evaluator
   */
  public static IndexEvaluator of(IndexSnapshot snapshot) {
    return new IndexEvaluator(Views.of(snapshot));
  }

  IndexView view() {
    return view;
  }

  private synchronized Known known() throws IOException {
    Known present = known;
    if (present == null) {
      IndexReader reader = view.searcher().getIndexReader();
      Concepts concepts = new Concepts(reader);
      Dictionary dictionary = new Dictionary(reader);
      ObjectTable table = new ObjectTable(reader);
      present =
          new Known(
              table,
              new EntityReader(view, table),
              new ConditionCompiler(
                  new ItemQueries(reader, concepts, dictionary),
                  new AttributeQueries(dictionary),
                  new PropertyQueries(concepts, dictionary),
                  concepts));
      known = present;
    }
    return present;
  }

  ObjectTable table() throws IOException {
    return known().table;
  }

  /**
   * What a plan finds.
   *
   * @param plan the plan
   * @return the entities of its level of which it holds
   * @throws IndexUnusableException when the index cannot be read
   * @throws IllegalStateException when the snapshot was closed
   */
  public IndexHits hits(Plan plan) throws IndexUnusableException {
    return view.read(() -> {
      try {
        return found(plan);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
    });
  }

  private IndexHits found(Plan plan) throws IOException {
    Known all = known();
    Level level = plan.query().level();
    ObjectKind kind = plan.query().kind();
    if (level == Level.OBJECTS) {
      Between objects = all.compiler.objects(kind, plan.where());
      if (objects.isExact()) {
        return new IndexHits(
            this, ObjectsFound.of(all.table, all.reader.documents(objects.most())));
      }
    }
    EntityEvaluation evaluation = new EntityEvaluation(all.reader, all.table, all.compiler);
    EntitySet found = evaluation.holds(plan.where(), level);
    if (kind != null && !found.isEmpty()) {
      found = found.and(EntitySet.exactly(all.reader.ofOwn(ConditionCompiler.kind(kind), level)));
    }
    return new IndexHits(
        this, level, found.isExact() ? found.most() : verified(plan, found, all.table));
  }

  /** Looks into the documents for what the index does not tell, one patient after another. */
  private FixedBitSet verified(Plan plan, EntitySet found, ObjectTable table) throws IOException {
    Level level = plan.query().level();
    FixedBitSet sure = found.sure().clone();
    Map<Integer, List<Integer>> doubtful = new HashMap<>();
    for (int i = 0; i < found.most().length(); i++) {
      if (found.most().get(i) && !sure.get(i)) {
        int patient = level == Level.PATIENTS ? i : table.around(level, i, Level.PATIENTS);
        doubtful.computeIfAbsent(patient, absent -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, List<Integer>> objects = new HashMap<>();
    for (int object = 0; object < table.objects(); object++) {
      int patient = table.entity(Level.PATIENTS, object);
      if (doubtful.containsKey(patient)) {
        objects.computeIfAbsent(patient, absent -> new ArrayList<>()).add(object);
      }
    }
    for (Map.Entry<Integer, List<Integer>> each : doubtful.entrySet()) {
      List<ObjectDocument> documents = new ArrayList<>();
      for (int object : objects.getOrDefault(each.getKey(), List.of())) {
        documents.add(view.document(table.document(object)));
      }
      SortedSet<Hit> hits = new MemoryEvaluator(MemoryArchive.of(documents)).hits(plan);
      for (int entity : each.getValue()) {
        if (hits.contains(table.hit(level, entity))) {
          sure.set(entity);
        }
      }
    }
    return sure;
  }
}
