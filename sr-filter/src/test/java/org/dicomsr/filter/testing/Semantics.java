package org.dicomsr.filter.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.ObjectDocument;

/**
 * What queries mean, told by small archives and counted by hand: each evaluator implements the
 * interfaces of this package, and runs all cases.
 */
public interface Semantics {
  /**
   * Makes what answers queries.
   *
   * @param catalogue its variables
   * @param documents the archive
   * @return the answers
   */
  Answers over(Catalogue catalogue, List<ObjectDocument> documents);

  /**
   * An archive without variables.
   *
   * @param patients who is in it
   * @return what can be asked
   */
  default Asked archive(TestPatient... patients) {
    return archive("catalogue: 1\nvariables: {}\n", patients);
  }

  /**
   * An archive with variables.
   *
   * @param catalogue the variables, as a file has them
   * @param patients who is in it
   * @return what can be asked
   */
  default Asked archive(String catalogue, TestPatient... patients) {
    List<ObjectDocument> documents = TestPatient.archive(patients);
    return new Asked(over(Catalogue.parse(catalogue), documents), documents);
  }

  /** An archive that is asked. */
  final class Asked {
    private final Answers answers;
    private final Map<String, String> patients = new HashMap<>();

    private Asked(Answers answers, List<ObjectDocument> documents) {
      this.answers = answers;
      for (ObjectDocument document : documents) {
        patients.put(
            document.patient().key(), Objects.requireNonNull(document.patient().id(), "ID"));
      }
    }

    /**
     * Checks an answer.
     *
     * @param query the query
     * @param expected IDs of patients, UIDs of studies, series and instances, of image series those
     *     of the series; in any order
     * @return this archive
     */
    public Asked finds(String query, String... expected) {
      assertThat(answers.hits(query).stream().map(this::name))
          .as(query)
          .containsExactlyInAnyOrder(expected);
      return this;
    }

    private String name(Hit hit) {
      String name =
          switch (hit.level()) {
            case PATIENTS -> patients.get(hit.patient());
            case STUDIES -> hit.study();
            case SERIES -> hit.series();
            case OBJECTS -> hit.object() == null ? null : hit.object().replaceFirst("@.*", "");
          };
      return Objects.requireNonNull(name, "name");
    }
  }
}
