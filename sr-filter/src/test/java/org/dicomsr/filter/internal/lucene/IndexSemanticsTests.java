package org.dicomsr.filter.internal.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.testing.Answers;
import org.dicomsr.filter.testing.BindingCases;
import org.dicomsr.filter.testing.LevelCases;
import org.dicomsr.filter.testing.NameCases;
import org.dicomsr.filter.testing.TimeCases;
import org.dicomsr.filter.testing.ValueCases;
import org.dicomsr.filter.testing.VariableCases;
import org.dicomsr.index.document.ObjectDocument;
import org.junit.jupiter.api.AfterEach;

/** All cases, answered by an index. */
class IndexSemanticsTests
    implements BindingCases, LevelCases, NameCases, TimeCases, ValueCases, VariableCases {
  private final List<TestIndex> open = new ArrayList<>();

  @Override
  public Answers over(Catalogue catalogue, List<ObjectDocument> documents) {
    try {
      TestIndex index = new TestIndex().with(documents);
      open.add(index);
      return query -> {
        try {
          return index.hits(Resolver.of(catalogue).plan(Query.parse(query)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void close() throws IOException {
    for (TestIndex index : open) {
      index.close();
    }
    open.clear();
  }
}
