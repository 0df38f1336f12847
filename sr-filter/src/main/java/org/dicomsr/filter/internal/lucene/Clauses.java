package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.join.BitSetProducer;
import org.apache.lucene.search.join.ScoreMode;
import org.apache.lucene.search.join.ToChildBlockJoinQuery;
import org.apache.lucene.search.join.ToParentBlockJoinQuery;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.Tokens;
import org.jspecify.annotations.Nullable;

/** How queries are put together. Scores do not matter. */
final class Clauses {
  static final Query NOTHING = MatchNoDocsQuery.INSTANCE;

  /** Lucene refuses queries of more than 1024 clauses, wherever they are. */
  private static final int MOST_CLAUSES = 200;

  private Clauses() {}

  static Query term(IndexField field, String term) {
    return new TermQuery(new Term(field.field(), new BytesRef(Tokens.capped(term))));
  }

  static Query anyTerm(IndexField field, Collection<String> terms) {
    return switch (terms.size()) {
      case 0 -> NOTHING;
      case 1 -> term(field, terms.iterator().next());
      default -> anyBytes(field, terms.stream().map(t -> new BytesRef(Tokens.capped(t))).toList());
    };
  }

  static Query anyBytes(IndexField field, Collection<BytesRef> terms) {
    return switch (terms.size()) {
      case 0 -> NOTHING;
      case 1 -> new TermQuery(new Term(field.field(), terms.iterator().next()));
      default -> new TermInSetQuery(field.field(), terms);
    };
  }

  /** Documents of all queries; of none, the universe. */
  static Query all(Query universe, Collection<Query> queries) {
    List<Query> parts = new ArrayList<>();
    List<Query> denied = new ArrayList<>();
    for (Query query : queries) {
      if (query.equals(NOTHING)) {
        return NOTHING;
      }
      Query except = deniedBy(query, universe);
      if (except != null) {
        denied.add(except);
      } else if (!query.equals(universe) && !parts.contains(query)) {
        parts.add(query);
      }
    }
    // Children are of any kind.
    boolean ofAnyKind = true;
    for (Query part : parts) {
      ofAnyKind &= part instanceof ToChildBlockJoinQuery;
    }
    if (ofAnyKind) {
      parts.add(universe);
    }
    Query all = combined(parts, Occur.FILTER);
    return denied.isEmpty() ? all : except(all, any(denied));
  }

  /** What a query finds all but; null where it is no such query. */
  private static @Nullable Query deniedBy(Query query, Query universe) {
    return query instanceof BooleanQuery both
            && both.clauses().size() == 2
            && both.clauses().get(0).equals(new BooleanClause(universe, Occur.FILTER))
            && both.clauses().get(1).occur() == Occur.MUST_NOT
        ? both.clauses().get(1).query()
        : null;
  }

  /** Documents of two queries. */
  static Query both(Query first, Query second) {
    return first.equals(NOTHING) || second.equals(NOTHING)
        ? NOTHING
        : combined(List.of(first, second), Occur.FILTER);
  }

  static Query any(Collection<Query> queries) {
    List<Query> parts = new ArrayList<>();
    for (Query query : queries) {
      if (!query.equals(NOTHING) && !parts.contains(query)) {
        parts.add(query);
      }
    }
    return parts.isEmpty() ? NOTHING : combined(parts, Occur.SHOULD);
  }

  static Query except(Query universe, Query denied) {
    return denied.equals(NOTHING)
        ? universe
        : denied.equals(universe)
            ? NOTHING
            : folded(
                new BooleanQuery.Builder()
                    .add(universe, Occur.FILTER)
                    .add(denied, Occur.MUST_NOT)
                    .build());
  }

  private static Query combined(List<Query> parts, Occur occur) {
    List<Query> level = parts;
    while (level.size() > MOST_CLAUSES) {
      List<Query> folded = new ArrayList<>();
      for (int from = 0; from < level.size(); from += MOST_CLAUSES) {
        folded.add(joined(level.subList(from, Math.min(from + MOST_CLAUSES, level.size())), occur));
      }
      level = folded;
    }
    return joined(level, occur);
  }

  private static Query joined(List<Query> parts, Occur occur) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    parts.forEach(part -> all.add(part, occur));
    return folded(all.build());
  }

  /** A query of many clauses hides them. */
  private static Query folded(Query query) {
    int[] leaves = {0};
    query.visit(
        new QueryVisitor() {
          @Override
          public void visitLeaf(Query leaf) {
            leaves[0]++;
          }

          @Override
          public void consumeTerms(Query leaf, Term... terms) {
            leaves[0] += terms.length;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        });
    return leaves[0] > MOST_CLAUSES ? new FoldedQuery(query) : query;
  }

  /** The parents of documents. */
  static Query parents(Query children, BitSetProducer parents) {
    return children.equals(NOTHING)
        ? NOTHING
        : new ToParentBlockJoinQuery(children, parents, ScoreMode.None);
  }
}
