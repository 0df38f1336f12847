package org.dicomsr.filter.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.GROUP;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.time.Duration;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Query;
import org.dicomsr.model.coding.CodedConcept;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LargeReportTests {
  private static final int GROUPS = 16_000;
  private static final CodedConcept ALL = own("all", "All");

  /** 48 000 items in 16 000 groups: a walk for each group would take minutes. */
  @Test
  void reportsOfManyGroupsAreGoneThroughAFewTimesOnly() {
    MemoryArchive archive =
        MemoryArchive.of(
            patient("P")
                .report(r ->
                    r.container(
                        CONTAINS,
                        ALL,
                        all -> {
                          for (int i = 0; i < GROUPS; i++) {
                            double diameter = i;
                            all.container(
                                CONTAINS,
                                GROUP,
                                g ->
                                    g.code(CONTAINS, FINDING, NODULE)
                                        .num(CONTAINS, DIAMETER, diameter, unit("mm"))
                                        .text(CONTAINS, own("note", "Note"), "text"));
                          }
                        }))
                .documents());
    MemoryEvaluator evaluator = new MemoryEvaluator(archive);
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () -> {
          assertThat(found(evaluator, "group{ \"Finding\" = \"Nodule\" and \"Diameter\" > 2 m }"))
              .isTrue();
          assertThat(found(evaluator, "at least 16000 group{ \"Finding\" = \"Nodule\" }")).isTrue();
          assertThat(found(evaluator, "at least 16001 group{ \"Finding\" = \"Nodule\" }"))
              .isFalse();
          assertThat(found(evaluator, "\"All\"{ at least 16000 group{ text ~ \"text\" } }"))
              .isTrue();
          assertThat(found(evaluator, "\"All\"/\"Measurement Group\"/\"Diameter\" = 15999 mm"))
              .isTrue();
          assertThat(found(evaluator, "group{ group{ \"Diameter\" = 16000 mm } }")).isFalse();
        });
  }

  private static boolean found(MemoryEvaluator evaluator, String query) {
    return !evaluator.hits(Resolver.of(Catalogue.EMPTY).plan(Query.parse(query))).isEmpty();
  }
}
