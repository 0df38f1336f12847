package org.dicomsr.filter.internal.memory;

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

/** All cases, answered in memory. */
class MemorySemanticsTests
    implements BindingCases, LevelCases, NameCases, TimeCases, ValueCases, VariableCases {
  @Override
  public Answers over(Catalogue catalogue, List<ObjectDocument> documents) {
    MemoryEvaluator evaluator = new MemoryEvaluator(MemoryArchive.of(documents));
    return query -> evaluator.hits(Resolver.of(catalogue).plan(Query.parse(query)));
  }
}
