package org.dicomsr.filter.report;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.Facets;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * A report of the patients of one site, as a page of HTML. Immutable and thread-safe; to be used
 * while what facets are counted of is open.
 *
 * @param facets what is counted
 * @param catalogue the variables that get a chart each
 * @param title the first heading
 * @param query whom it is about; null for everybody
 * @param least how many patients must have a value for it to be named, from 1
 */
public record CohortReport(
    Facets facets, Catalogue catalogue, String title, @Nullable Query query, int least) {
  /** How many patients must have a value unless chosen otherwise. */
  public static final int USUAL_LEAST = 5;

  /** Checks the title and the number. */
  public CohortReport {
    Objects.requireNonNull(facets, "facets");
    Objects.requireNonNull(catalogue, "catalogue");
    if (title.isBlank()) {
      throw new IllegalArgumentException("expected a title, found nothing");
    }
    if (query != null && query.level() != Level.PATIENTS) {
      throw new IllegalArgumentException(
          "expected a query for patients, found one for " + query.level());
    }
    if (least < 1) {
      throw new IllegalArgumentException("expected a least number from 1, found one below");
    }
  }

  /**
   * A report of everybody.
   *
   * @param facets what is counted
   * @param catalogue the catalogue of the facets, whose variables get a chart each
   * @return the report
   */
  public static CohortReport of(Facets facets, Catalogue catalogue) {
    return new CohortReport(facets, catalogue, "Cohort report", null, USUAL_LEAST);
  }

  /**
   * This report of some patients.
   *
   * @param text a query for patients
   * @return a copy
   * @throws QuerySyntaxException when it is no query, or asks for what there is not
   * @throws IllegalArgumentException when it is not for patients
   */
  public CohortReport where(String text) {
    return new CohortReport(facets, catalogue, title, facets.query(text), least);
  }

  /**
   * This report with a title.
   *
   * @param text the first heading
   * @return a copy
   */
  public CohortReport titled(String text) {
    return new CohortReport(facets, catalogue, text, query, least);
  }

  /**
   * This report with another least number.
   *
   * @param patients how many patients must have a value for it to be named, from 1 for all
   * @return a copy
   */
  public CohortReport namingFrom(int patients) {
    return new CohortReport(facets, catalogue, title, query, patients);
  }

  /** {@return whom it is about; empty for everybody} */
  public Optional<Query> who() {
    return Optional.ofNullable(query);
  }

  /**
   * Counts, and writes the page.
   *
   * @return HTML that is well-formed XML as well
   * @throws IOException when the index cannot be read
   * @throws InvalidQueryException when the query asks for what this index left out
   */
  public String html() throws IOException {
    return new ReportPage(this).html();
  }

  @Override
  public String toString() {
    return "CohortReport[names from " + least + " patients]";
  }
}
