package org.dicomsr.filter.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetRequest;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;

/** Counts what panels show, each once. Not thread-safe. */
final class ReportCounts {
  private final CohortReport report;
  private final Map<Panel, Optional<FacetCounts>> counted = new HashMap<>();

  ReportCounts(CohortReport report) {
    this.report = report;
  }

  /** Whether so few have something that it is not named. */
  boolean isFew(long patients) {
    return patients > 0 && patients < report.least();
  }

  /** How many there are, with all that is theirs. */
  long total(Level level) throws IOException {
    return count(level, FacetRequest.of("modality").top(0)).getFirst().total();
  }

  /** Counts many panels at once, where none of them asks for what the index left out. */
  void prepare(List<Panel> panels) throws IOException {
    List<Panel> missing = panels.stream().filter(panel -> !counted.containsKey(panel)).toList();
    try {
      FacetRequest[] requests =
          missing.stream().map(ReportCounts::request).toArray(FacetRequest[]::new);
      List<FacetCounts> counts = count(Level.PATIENTS, requests);
      for (int i = 0; i < missing.size(); i++) {
        counted.put(missing.get(i), Optional.of(counts.get(i)));
      }
    } catch (IllegalArgumentException e) {
      // One of them cannot be counted here: each is tried by itself.
      for (Panel panel : missing) {
        counted.put(panel, alone(panel));
      }
    }
  }

  /** What a panel shows; nothing where the index left it out, or it is nothing that is counted. */
  Optional<FacetCounts> of(Panel panel) throws IOException {
    Optional<FacetCounts> known = counted.get(panel);
    if (known == null) {
      known = alone(panel);
      counted.put(panel, known);
    }
    return known;
  }

  private Optional<FacetCounts> alone(Panel panel) throws IOException {
    try {
      return Optional.of(count(Level.PATIENTS, request(panel)).getFirst());
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static FacetRequest request(Panel panel) {
    return FacetRequest.of(panel.facet()).top(panel.most());
  }

  private List<FacetCounts> count(Level level, FacetRequest... requests) throws IOException {
    Query query = report.query();
    return query == null
        ? report.facets().count(level, requests)
        : report.facets().count(query, level, requests);
  }
}
