package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/** A query that counts as one clause, however many it has. Immutable. */
final class FoldedQuery extends Query {
  private final Query query;

  FoldedQuery(Query query) {
    this.query = Objects.requireNonNull(query);
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // as Lucene tells that nothing is to be rewritten
  public Query rewrite(IndexSearcher searcher) throws IOException {
    Query rewritten = query.rewrite(searcher);
    return rewritten == query ? this : new FoldedQuery(rewritten);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    return query.createWeight(searcher, mode, boost);
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return query.toString(field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FoldedQuery that && query.equals(that.query);
  }

  @Override
  public int hashCode() {
    return 31 * FoldedQuery.class.hashCode() + query.hashCode();
  }
}
