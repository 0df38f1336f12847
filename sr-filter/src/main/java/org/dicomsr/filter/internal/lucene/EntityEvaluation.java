package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Close;
import org.dicomsr.filter.internal.plan.Condition.Earlier;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.InOne;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Condition.Some;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Same;
import org.jspecify.annotations.Nullable;

/** Which patients, studies and series the conditions of one plan hold of. Not thread-safe. */
final class EntityEvaluation {
  private final EntityReader reader;
  private final ObjectTable table;
  private final ConditionCompiler compiler;
  private final MomentReader moments;
  private final IdentityHashMap<Condition, Prepared> prepared = new IdentityHashMap<>();

  /**
   * A condition that one query answers.
   *
   * @param found what it finds: objects, or what is counted
   * @param documents goes through those of the wider query
   */
  private record Prepared(Between found, DocumentReader documents) {}

  EntityEvaluation(EntityReader reader, ObjectTable table, ConditionCompiler compiler) {
    this.reader = reader;
    this.table = table;
    this.compiler = compiler;
    this.moments = new MomentReader(reader, table, compiler, this);
  }

  EntitySet holds(Condition condition, Level level) throws IOException {
    if (level == Level.OBJECTS) {
      return set(prepared(condition, Unit.OBJECT), level);
    }
    return switch (condition) {
      case All all -> all(all.parts(), level);
      case Any any -> {
        EntitySet found = EntitySet.none(table.size(level));
        for (Condition part : any.parts()) {
          found = found.or(holds(part, level));
        }
        yield found;
      }
      case None none -> holds(none.part(), level).not(table.universe(level));
      case Some some ->
          some.atLeast() == 1 ? set(prepared(some, null), level) : counted(some, level);
      case InOne one -> inOne(one, level);
      case Close close -> timed(close, holds(close.within(), level), level);
      case Earlier earlier ->
          timed(earlier, all(List.of(earlier.first(), earlier.second()), level), level);
      case Fact fact -> set(prepared(fact, null), level);
      // Which fact is chosen is seen in the documents.
      case Chosen chosen -> EntitySet.atMost(holds(chosen.fact(), level).most());
    };
  }

  /** The cheapest first; nothing more is asked once nothing is left. */
  private EntitySet all(List<Condition> parts, Level level) throws IOException {
    if (parts.size() == 1) {
      return holds(parts.getFirst(), level);
    }

    record Part(Condition condition, long cost) {}

    List<Part> ordered = new ArrayList<>();
    for (Condition part : parts) {
      ordered.add(new Part(part, cost(part)));
    }
    ordered.sort(Comparator.comparingLong(Part::cost));
    EntitySet found = null;
    for (Part part : ordered) {
      EntitySet next = holds(part.condition, level);
      found = found == null ? next : found.and(next);
      if (found.isEmpty()) {
        return found;
      }
    }
    return found == null ? EntitySet.exactly(table.universe(level)) : found;
  }

  private long cost(Condition condition) throws IOException {
    return switch (condition) {
      case All all -> sum(all.parts());
      case Any any -> sum(any.parts());
      case None none -> cost(none.part());
      case Some some -> prepared(some, null).documents.cost();
      case InOne one -> cost(one.within());
      // Moments are read besides.
      case Close close -> 2 * cost(close.within());
      case Earlier earlier -> 2 * sum(List.of(earlier.first(), earlier.second()));
      case Fact fact -> prepared(fact, null).documents.cost();
      case Chosen chosen -> cost(chosen.fact());
    };
  }

  private long sum(List<Condition> parts) throws IOException {
    long sum = 0;
    for (Condition part : parts) {
      sum += cost(part);
    }
    return sum;
  }

  private Prepared prepared(Condition condition, @Nullable Unit unit) throws IOException {
    Prepared known = prepared.get(condition);
    if (known == null) {
      Between found =
          unit == null && condition instanceof Some some && some.atLeast() > 1
              ? blocks(some)
              : compiler.compile(condition, Unit.OBJECT);
      known = new Prepared(found, reader.documents(found.most()));
      prepared.put(condition, known);
    }
    return known;
  }

  /** Each of the blocks that make a condition hold. */
  Between blocks(Some some) {
    return some.block() instanceof Block.OfObject ofObject
        ? compiler.objects(ofObject.kind(), some.within())
        : compiler.groups(some);
  }

  private EntitySet set(Prepared objects, Level level) throws IOException {
    FixedBitSet most = reader.of(objects.documents, level, false);
    return objects.found.isExact()
        ? EntitySet.exactly(most)
        : new EntitySet(reader.of(objects.found.least(), level), most);
  }

  private EntitySet counted(Some some, Level level) throws IOException {
    Between blocks = prepared(some, null).found;
    FixedBitSet most = reader.of(blocks.most(), level, some.atLeast());
    return blocks.isExact()
        ? EntitySet.exactly(most)
        : new EntitySet(reader.of(blocks.least(), level, some.atLeast()), most);
  }

  /** The level that is narrower or the same; null where there is nothing of the kind. */
  static @Nullable Level narrower(InOne one, Level level) {
    Level found = one.scope() == Same.Scope.STUDY ? Level.STUDIES : Level.SERIES;
    return found.compareTo(level) < 0 ? null : found;
  }

  private EntitySet inOne(InOne one, Level level) throws IOException {
    Level narrower = narrower(one, level);
    if (narrower == null) {
      return EntitySet.none(table.size(level));
    }
    EntitySet within = holds(one.within(), narrower);
    if (narrower == level) {
      return within;
    }
    FixedBitSet most = around(within.most(), narrower, level);
    return within.isExact()
        ? EntitySet.exactly(most)
        : new EntitySet(around(within.sure(), narrower, level), most);
  }

  private FixedBitSet around(FixedBitSet entities, Level of, Level in) {
    FixedBitSet found = new FixedBitSet(table.size(in));
    for (int i = 0; i < entities.length(); i++) {
      if (entities.get(i)) {
        int around = table.around(of, i, in);
        if (around != ObjectTable.NONE) {
          found.set(around);
        }
      }
    }
    return found;
  }

  private EntitySet timed(Condition condition, EntitySet candidates, Level level)
      throws IOException {
    if (candidates.isEmpty()) {
      return EntitySet.none(table.size(level));
    }
    if (!MomentReader.isIndexed(condition)) {
      return EntitySet.atMost(candidates.most());
    }
    return moments.holds(condition, candidates, level);
  }

  /** The query for what a leaf finds, or surely finds. */
  static Query query(Between found, boolean sure) {
    return sure ? found.least() : found.most();
  }
}
