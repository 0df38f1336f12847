package org.dicomsr.filter.query.json;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QueryCheck;
import org.dicomsr.filter.query.QueryProblem;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonText;

/** Writes queries as JSON and reads them. All methods are static and thread-safe. */
public final class QueryJson {
  private QueryJson() {}

  /**
   * Writes a query.
   *
   * @param query the query
   * @return JSON on one line, which {@link #read(String)} makes an equal query of
   */
  public static String write(Query query) {
    return JsonText.write(ClauseWriter.query(query));
  }

  /**
   * Reads a query.
   *
   * @param json what {@link #write} gives, members in any order
   * @return the query
   * @throws QueryJsonException when it is no query
   */
  public static Query read(String json) {
    return read(json, QueryCheck.NONE);
  }

  /**
   * Reads a query and checks it further.
   *
   * @param json what {@link #write} gives, members in any order
   * @param check such as {@link org.dicomsr.filter.query.Names}
   * @return the query
   * @throws QueryJsonException when it is no query, or the check finds a problem
   */
  public static Query read(String json, QueryCheck check) {
    Objects.requireNonNull(json, "json");
    Objects.requireNonNull(check, "check");
    Places places = new Places();
    try {
      Query query = new ClauseReader(places).query(Node.root(JsonText.read(json)));
      Optional<QueryProblem> problem = check.check(query);
      if (problem.isPresent()) {
        throw new InvalidQueryException(problem.get());
      }
      return query;
    } catch (JsonFault e) {
      throw new QueryJsonException("", new QueryProblem(null, "a JSON object", e.what(), null));
    } catch (InvalidQueryException e) {
      throw new QueryJsonException(places.of(e.problem().part()), e.problem());
    }
  }
}
