package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BitSet;
import org.apache.lucene.util.FixedBitSet;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Condition.All;
import org.dicomsr.filter.internal.plan.Condition.Alternative;
import org.dicomsr.filter.internal.plan.Condition.Any;
import org.dicomsr.filter.internal.plan.Condition.Chosen;
import org.dicomsr.filter.internal.plan.Condition.Close;
import org.dicomsr.filter.internal.plan.Condition.Earlier;
import org.dicomsr.filter.internal.plan.Condition.Fact;
import org.dicomsr.filter.internal.plan.Condition.InOne;
import org.dicomsr.filter.internal.plan.Condition.None;
import org.dicomsr.filter.internal.plan.Condition.Some;
import org.dicomsr.filter.internal.plan.Moment;
import org.dicomsr.filter.internal.plan.Place.Items;
import org.dicomsr.filter.internal.plan.Times;
import org.dicomsr.filter.query.Level;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.IndexView;
import org.jspecify.annotations.Nullable;

/** When conditions hold of patients, studies and series. Not thread-safe. */
final class MomentReader {
  private final EntityReader reader;
  private final ObjectTable table;
  private final ConditionCompiler compiler;
  private final EntityEvaluation evaluation;

  MomentReader(
      EntityReader reader,
      ObjectTable table,
      ConditionCompiler compiler,
      EntityEvaluation evaluation) {
    this.reader = reader;
    this.table = table;
    this.compiler = compiler;
    this.evaluation = evaluation;
  }

  /** Whether the index has all times that a condition asks for. */
  static boolean isIndexed(Condition condition) {
    return switch (condition) {
      case All all -> all.parts().stream().allMatch(MomentReader::isIndexedOrFilter);
      case Any any -> any.parts().stream().allMatch(MomentReader::isIndexedOrFilter);
      case None none -> true;
      case Some some -> true;
      case InOne one -> isIndexed(one.within());
      case Close close -> isIndexed(close.within());
      case Earlier earlier -> isIndexed(earlier.first()) && isIndexed(earlier.second());
      case Fact fact -> fact.alternatives().stream().allMatch(each -> each.when() == null);
      case Chosen chosen -> false;
    };
  }

  /** What has no moments is a mere filter. */
  private static boolean isIndexedOrFilter(Condition condition) {
    return !Times.timed(condition) || isIndexed(condition);
  }

  EntitySet holds(Condition condition, EntitySet candidates, Level level) throws IOException {
    Reading most = new Reading(level, candidates.most(), false);
    FixedBitSet found = most.holds(condition);
    if (candidates.isExact() && most.exact) {
      return EntitySet.exactly(found);
    }
    return new EntitySet(new Reading(level, candidates.sure(), true).holds(condition), found);
  }

  /** The moments of each entity. */
  private static final class Moments {
    private final Map<Integer, List<Moment>> lists = new HashMap<>();

    void add(int entity, Moment moment) {
      lists.computeIfAbsent(entity, absent -> new ArrayList<>()).add(moment);
    }

    List<Moment> of(int entity) {
      return lists.getOrDefault(entity, List.of());
    }
  }

  /** Reads the moments of leaves once for all candidates. */
  private final class Reading {
    private final Level level;
    private final FixedBitSet candidates;
    private final boolean sure;
    private final IdentityHashMap<Condition, Moments> leaves = new IdentityHashMap<>();
    private final IdentityHashMap<Condition, EntitySet> filters = new IdentityHashMap<>();
    private boolean exact = true;

    Reading(Level level, FixedBitSet candidates, boolean sure) {
      this.level = level;
      this.candidates = candidates;
      this.sure = sure;
    }

    FixedBitSet holds(Condition condition) throws IOException {
      FixedBitSet found = new FixedBitSet(candidates.length());
      moments(condition).lists.keySet().forEach(found::set);
      return found;
    }

    /** The moments of those candidates that have some. */
    Moments moments(Condition condition) throws IOException {
      Moments found = new Moments();
      try {
        for (int i = 0; i < candidates.length(); i++) {
          if (candidates.get(i)) {
            for (Moment moment : Times.moments(condition, scope(i))) {
              found.add(i, moment);
            }
          }
        }
      } catch (UncheckedIOException e) {
        throw e.getCause();
      }
      return found;
    }

    private Times.Scope scope(int entity) {
      return new Times.Scope() {
        @Override
        public List<Moment> moments(Condition leaf) {
          List<Moment> own = leaf(leaf).of(entity);
          return leaf instanceof Some some && some.atLeast() > 1
              ? Times.several(own, some.atLeast())
              : own;
        }

        @Override
        public boolean holds(Condition condition) {
          EntitySet set = filter(condition);
          return (sure ? set.sure() : set.most()).get(entity);
        }
      };
    }

    private EntitySet filter(Condition condition) {
      EntitySet known = filters.get(condition);
      if (known == null) {
        try {
          known = evaluation.holds(condition, level);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        filters.put(condition, known);
        exact &= known.isExact();
      }
      return known;
    }

    private Moments leaf(Condition leaf) {
      Moments known = leaves.get(leaf);
      if (known == null) {
        try {
          known = read(leaf);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
        leaves.put(leaf, known);
      }
      return known;
    }

    private Moments read(Condition leaf) throws IOException {
      return switch (leaf) {
        case Fact fact -> facts(fact);
        case Some some -> {
          Moments found = new Moments();
          boolean objects = some.block() instanceof Block.OfObject;
          read(
              evaluation.blocks(some),
              objects ? null : IndexField.GROUP_TIME_FROM,
              objects ? null : IndexField.GROUP_TIME_TO,
              found);
          yield found;
        }
        case InOne one -> inOne(one);
        case All all -> throw notLeaf();
        case Any any -> throw notLeaf();
        case None none -> throw notLeaf();
        case Close close -> throw notLeaf();
        case Earlier earlier -> throw notLeaf();
        case Chosen chosen -> throw notLeaf();
      };
    }

    private static IllegalArgumentException notLeaf() {
      return new IllegalArgumentException("expected a condition with moments of its own");
    }

    private Moments facts(Fact fact) throws IOException {
      Moments found = new Moments();
      List<Alternative> alternatives = fact.alternatives();
      for (int i = 0; i < alternatives.size(); i++) {
        Alternative alternative = alternatives.get(i);
        boolean items = alternative.place() instanceof Items;
        Between facts =
            alternative.place() instanceof Items of
                ? compiler.items(of, alternative.test())
                : compiler.property(alternative.place(), alternative.test());
        if (alternatives.size() > 1) {
          Between counts = compiler.counts(alternatives, i, Unit.OBJECT);
          facts =
              items
                  ? Between.all(
                      IndexView.ITEM_DOCUMENTS,
                      List.of(
                          facts, counts.map(each -> ConditionCompiler.children(each, Unit.OBJECT))))
                  : Between.all(IndexView.OBJECT_DOCUMENTS, List.of(facts, counts));
        }
        read(
            facts,
            items ? IndexField.ITEM_TIME_FROM : null,
            items ? IndexField.ITEM_TIME_TO : null,
            found);
      }
      return found;
    }

    /** Reads when documents were; where they do not say, when their objects were. */
    private void read(
        Between documents, @Nullable IndexField from, @Nullable IndexField to, Moments found)
        throws IOException {
      exact &= documents.isExact();
      Query query = EntityEvaluation.query(documents, sure);
      reader.entities(
          reader.documents(query),
          level,
          leaf -> {
            NumericDocValues ownFrom = values(leaf.reader(), from);
            NumericDocValues ownTo = values(leaf.reader(), to);
            NumericDocValues objectFrom = values(leaf.reader(), IndexField.OBJECT_TIME_FROM);
            NumericDocValues objectTo = values(leaf.reader(), IndexField.OBJECT_TIME_TO);
            BitSet objects = IndexView.OBJECTS.getBitSet(leaf);
            return (entity, doc) -> {
              if (!candidates.get(entity)) {
                return;
              }
              Moment moment = moment(ownFrom, ownTo, doc);
              if (moment == null && objects != null) {
                moment = moment(objectFrom, objectTo, objects.nextSetBit(doc));
              }
              if (moment != null) {
                found.add(entity, moment);
              }
            };
          });
    }

    private static @Nullable NumericDocValues values(LeafReader leaf, @Nullable IndexField field)
        throws IOException {
      return field == null ? null : leaf.getNumericDocValues(field.field());
    }

    private static @Nullable Moment moment(
        @Nullable NumericDocValues from, @Nullable NumericDocValues to, int doc)
        throws IOException {
      return from != null
              && to != null
              && doc != DocIdSetIterator.NO_MORE_DOCS
              && from.advanceExact(doc)
              && to.advanceExact(doc)
          ? Moment.of(from.longValue(), to.longValue())
          : null;
    }

    private Moments inOne(InOne one) throws IOException {
      Moments found = new Moments();
      Level narrower = EntityEvaluation.narrower(one, level);
      if (narrower == null) {
        return found;
      }
      EntitySet within = evaluation.holds(one.within(), narrower);
      exact &= within.isExact();
      FixedBitSet chosen = (sure ? within.sure() : within.most()).clone();
      for (int i = 0; i < chosen.length(); i++) {
        if (chosen.get(i)) {
          int around = narrower == level ? i : table.around(narrower, i, level);
          if (around == ObjectTable.NONE || !candidates.get(around)) {
            chosen.clear(i);
          }
        }
      }
      Reading reading = new Reading(narrower, chosen, sure);
      reading
          .moments(one.within())
          .lists
          .forEach((entity, list) -> {
            int around = narrower == level ? entity : table.around(narrower, entity, level);
            list.forEach(moment -> found.add(around, moment));
          });
      exact &= reading.exact;
      return found;
    }
  }
}
