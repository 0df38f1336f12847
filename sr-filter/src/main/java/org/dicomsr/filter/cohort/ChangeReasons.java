package org.dicomsr.filter.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.ExplainedClause;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.Miss;
import org.dicomsr.index.store.IndexUnusableException;

/** Finds why something was added to a cohort or is gone. */
final class ChangeReasons {
  private static final String NOT_THERE = "it is no longer in the index";
  private static final String NEW_DATA = "the index holds it only now, or more of it";

  private final Search search;
  private final CohortChange change;

  ChangeReasons(Search search, CohortChange change) {
    this.search = search;
    this.change = change;
  }

  ExplainedChange explained() throws IndexUnusableException {
    Map<String, Integer> added = new LinkedHashMap<>();
    for (Hit hit : change.added()) {
      count(added, whyAdded(hit));
    }
    Map<String, Integer> gone = new LinkedHashMap<>();
    for (Hit hit : change.gone()) {
      count(gone, why(change.after().query(), hit).orElse("the index has changed again since"));
    }
    return new ExplainedChange(change, added, gone);
  }

  private static void count(Map<String, Integer> reasons, String reason) {
    reasons.merge(reason, 1, Integer::sum);
  }

  /** What the query before says now of something that it did not find then. */
  private String whyAdded(Hit hit) throws IndexUnusableException {
    if (change.causes().contains(CohortChange.Cause.QUERY)) {
      try {
        Optional<String> miss = why(change.before().query(), hit);
        if (miss.isPresent()) {
          return "it is no longer asked for: " + miss.get();
        }
      } catch (InvalidQueryException e) {
        return "the query before cannot be asked any more";
      }
    }
    return change.causes().contains(CohortChange.Cause.STATE)
        ? NEW_DATA
        : "names stand for something else";
  }

  /** Why a query does not find something; empty when it does. */
  private Optional<String> why(Query query, Hit hit) throws IndexUnusableException {
    if (search.documents(hit).isEmpty()) {
      return Optional.of(NOT_THERE);
    }
    Explanation explanation = search.explain(query, hit);
    if (explanation.holds()) {
      return Optional.empty();
    }
    if (!explanation.ofKind()) {
      return Optional.of(query.kind() + ": there is none");
    }
    List<String> failed = new ArrayList<>();
    failed(explanation.where(), failed);
    return Optional.of(String.join("; ", failed));
  }

  /** The smallest clauses that fail, with what is wrong, and no value. */
  private static void failed(ExplainedClause clause, List<String> found) {
    List<ExplainedClause> parts = clause.parts().stream().filter(part -> !part.holds()).toList();
    if (parts.isEmpty()) {
      String reasons =
          String.join(
              ", ", clause.misses().stream().map(Miss::reason).map(Miss.Reason::text).toList());
      found.add(reasons.isEmpty() ? clause.text() : clause.text() + ": " + reasons);
    } else {
      parts.forEach(part -> failed(part, found));
    }
  }
}
