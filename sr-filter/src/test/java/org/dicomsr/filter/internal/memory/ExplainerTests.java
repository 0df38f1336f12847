package org.dicomsr.filter.internal.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.filter.testing.Codes.AORTA;
import static org.dicomsr.filter.testing.Codes.DIAMETER;
import static org.dicomsr.filter.testing.Codes.FINDING;
import static org.dicomsr.filter.testing.Codes.GROUP;
import static org.dicomsr.filter.testing.Codes.LENGTH;
import static org.dicomsr.filter.testing.Codes.NODULE;
import static org.dicomsr.filter.testing.Codes.SITE;
import static org.dicomsr.filter.testing.Codes.own;
import static org.dicomsr.filter.testing.Codes.unit;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.search.ExplainedClause;
import org.dicomsr.filter.search.Explanation;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.search.Miss;
import org.dicomsr.filter.search.Miss.Reason;
import org.dicomsr.filter.search.Witness;
import org.dicomsr.filter.testing.TestPatient;
import org.dicomsr.index.document.NumberValue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplainerTests {
  private static final String MARKER = "98765.25";

  /** One patient of whom something is asked. */
  private static Explanation explain(TestPatient patient, Catalogue catalogue, String query) {
    MemoryArchive archive = MemoryArchive.of(patient.documents());
    Plan plan = Resolver.of(catalogue).plan(Query.parse(query));
    Hit hit = new Hit(Level.PATIENTS, key(patient), null, null, null);
    Explanation explanation = new Explainer(archive).explain(plan, hit);
    assertThat(explanation.holds()).isEqualTo(new MemoryEvaluator(archive).holds(plan, hit));
    return explanation;
  }

  private static Explanation explain(TestPatient patient, String query) {
    return explain(patient, Catalogue.EMPTY, query);
  }

  private static String key(TestPatient patient) {
    return patient.documents().getFirst().patient().key();
  }

  /** The clauses that do not hold and have none within that does not. */
  private static List<String> failed(ExplainedClause clause) {
    List<String> failed = new ArrayList<>();
    if (!clause.holds()) {
      clause.parts().forEach(part -> failed.addAll(failed(part)));
      if (failed.isEmpty()) {
        failed.add(clause.text());
      }
    }
    return failed;
  }

  private static TestPatient nodule() {
    return patient("P")
        .instance("1.2.99")
        .report(r ->
            r.container(
                CONTAINS,
                GROUP,
                g ->
                    g.code(CONTAINS, FINDING, NODULE)
                        .num(
                            CONTAINS,
                            DIAMETER,
                            12.5,
                            unit("mm"),
                            n -> n.code(HAS_CONCEPT_MOD, SITE, AORTA))));
  }

  private static List<Reason> reasons(ExplainedClause clause) {
    return clause.misses().stream().map(Miss::reason).toList();
  }

  @Test
  void ofWhatIsCloseInTimeThePairThatIsComesFirst() {
    TestPatient patient = patient("P");
    for (int year = 2000; year < 2010; year++) {
      patient.study("1.2." + year).on(year + "0601").ecg();
    }
    patient.study("1.2.1").on("20060620").ct().study("1.2.2").on("19990101").ct();
    for (String query :
        List.of(
            "ECG within 30 d before CT",
            "within 30 d { ECG and CT }",
            "within 30 d { CT and ECG }",
            "ECG within 30 d before CT or missing age")) {
      assertThat(leaves(explain(patient, query).where()))
          .filteredOn(leaf -> leaf.text().equals("ECG") || leaf.text().equals("CT"))
          .hasSize(2)
          .allSatisfy(leaf -> assertThat(leaf.witnesses().getFirst().text()).contains("@200606"));
    }
  }

  /** The clauses that have none within. */
  private static List<ExplainedClause> leaves(ExplainedClause clause) {
    return clause.parts().isEmpty()
        ? List.of(clause)
        : clause.parts().stream().flatMap(part -> leaves(part).stream()).toList();
  }

  @Nested
  class Hits {
    @Test
    void showObjectGroupItemValueAndModifiers() {
      Explanation explanation =
          explain(nodule(), "group{ \"Finding\" = \"Nodule\" and \"Diameter\" > 1 cm }");
      ExplainedClause group = explanation.where();
      assertThat(group.witnesses())
          .singleElement()
          .satisfies(witness -> assertThat(witness.path()).contains("1.1"));
      ExplainedClause diameter = group.parts().getFirst().parts().get(1);
      assertThat(diameter.text()).isEqualTo("\"Diameter\" > 1 cm");
      Witness witness = diameter.witnesses().getFirst();
      assertThat(witness.object()).isEqualTo("1.2.99");
      assertThat(witness.modality()).isEqualTo("SR");
      assertThat(witness.path()).contains("1.1.2");
      assertThat(witness.conceptPath())
          .extracting(name -> name.meaning().orElse("?"))
          .containsExactly("Imaging Measurement Report", "Measurement Group", "Diameter");
      assertThat(witness.value())
          .isInstanceOfSatisfying(
              NumberValue.class, number -> assertThat(number.number()).isEqualTo(12.5));
      assertThat(witness.text())
          .isEqualTo(
              "SR 1.2.99 1.1.2 Imaging Measurement Report / Measurement Group / Diameter"
                  + " = 12.5 mm [Finding Site = Aorta (SCT|15825003)]");
      assertThat(explanation.text())
          .startsWith("found\n+ group{")
          .contains("\n  + \"Diameter\" > 1 cm\n".replace("\n  +", "\n    +"));
    }

    @Test
    void showTheFirstFewOfManyWitnessesAndTheirCount() {
      TestPatient many =
          patient("P")
              .report(r -> {
                for (int i = 0; i < 10; i++) {
                  r.num(CONTAINS, LENGTH, i, unit("mm"));
                }
              });
      ExplainedClause clause = explain(many, "\"Length\" >= 0 mm").where();
      assertThat(clause.count()).isEqualTo(10);
      assertThat(clause.witnesses()).hasSize(3);
    }

    @Test
    void tellWhatNamesStandFor() {
      assertThat(explain(nodule(), "\"Diameter\" > 1 cm").names())
          .anySatisfy(name -> {
            assertThat(name.written()).contains("Diameter");
            assertThat(name.standsFor()).contains("SCT|81827009");
          });
    }

    @Test
    void nameTheObjectsThatMatched() {
      TestPatient patient = nodule().ct().instance("1.2.98").seg();
      MemoryArchive archive = MemoryArchive.of(patient.documents());
      Hit hit = new Hit(Level.PATIENTS, key(patient), null, null, null);
      Plan plan =
          Resolver.of(Catalogue.EMPTY)
              .plan(Query.parse("(SEG or MR) and \"Diameter\" > 1 cm and not US"));
      assertThat(new Explainer(archive).matching(plan, hit))
          .extracting(Hit::object)
          .containsExactlyInAnyOrder("1.2.98", "1.2.99");
      Plan other = Resolver.of(Catalogue.EMPTY).plan(Query.parse("SEG and MR"));
      assertThat(new Explainer(archive).matching(other, hit)).isEmpty();
    }
  }

  @Nested
  class Misses {
    @Test
    void nameTheClauseThatFailed() {
      Explanation explanation =
          explain(
              nodule(),
              "SR{ group{ \"Finding\" = \"Nodule\" and \"Diameter\" >= 15 mm } } and not CT");
      assertThat(explanation.holds()).isFalse();
      assertThat(failed(explanation.where())).containsExactly("\"Diameter\" >= 15 mm");
    }

    @Test
    void tellAnotherValueFromNone() {
      ExplainedClause other = explain(nodule(), "\"Diameter\" >= 15 mm").where();
      assertThat(reasons(other)).containsExactly(Reason.OTHER_VALUE);
      assertThat(other.misses().getFirst().examples().getFirst().text()).contains("= 12.5 mm");
      assertThat(reasons(explain(nodule(), "\"Length\" >= 15 mm").where()))
          .containsExactly(Reason.ABSENT);
    }

    @Test
    void tellUnitsThatCannotBeCompared() {
      TestPatient patient =
          patient("P").report(r -> r.num(CONTAINS, own("size", "Size"), 20, unit("s")));
      assertThat(reasons(explain(patient, "\"Size\" >= 15 mm").where()))
          .containsExactly(Reason.OTHER_UNIT);
    }

    @Test
    void tellOtherModifiers() {
      String query = "\"Diameter\"[\"Finding Site\" = \"Lung\"] > 1 mm";
      assertThat(reasons(explain(nodule(), query).where())).containsExactly(Reason.ELSEWHERE);
    }

    @Test
    void tellBlocksThatAreTooFewOrNone() {
      assertThat(reasons(explain(nodule(), "at least 2 SR").where()))
          .containsExactly(Reason.TOO_FEW);
      assertThat(reasons(explain(nodule(), "CT{ SliceThickness < 1 }").where()))
          .containsExactly(Reason.ABSENT);
      ExplainedClause sr = explain(nodule(), "SR{ \"Diameter\" > 20 mm }").where();
      assertThat(reasons(sr)).containsExactly(Reason.NOT_ALL);
      assertThat(sr.parts()).singleElement().satisfies(part -> assertThat(part.holds()).isFalse());
    }

    @Test
    void tellWhatIsDeniedAndThere() {
      ExplainedClause denied = explain(nodule(), "not \"Diameter\" > 1 mm").where();
      assertThat(reasons(denied)).containsExactly(Reason.PRESENT);
      assertThat(reasons(explain(nodule(), "missing \"Diameter\"").where()))
          .containsExactly(Reason.PRESENT);
    }

    @Test
    void tellConflictsAndFactsThatDoNotCount() {
      Catalogue latest =
          Catalogue.parse(
              "catalogue: 1\nvariables:\n  length: {from: '\"Length\"', aggregate: latest, unit: mm}\n");
      TestPatient conflict =
          patient("P")
              .on("20200101")
              .report(r -> r.num(CONTAINS, LENGTH, 10, unit("mm")))
              .report(r -> r.num(CONTAINS, LENGTH, 20, unit("mm")));
      assertThat(reasons(explain(conflict, latest, "length > 15").where()))
          .containsExactly(Reason.CONFLICT);
      conflict.study("1.2.7").on("20210101").report(r -> r.num(CONTAINS, LENGTH, 5, unit("mm")));
      assertThat(reasons(explain(conflict, latest, "length > 15").where()))
          .containsExactly(Reason.NOT_CHOSEN, Reason.OTHER_VALUE);
    }

    @Test
    void tellWhatIsOfAnotherTime() {
      TestPatient patient =
          patient("P").on("20200101").ct().study("1.2.7").on("20210101").ecg().study("1.2.8").seg();
      assertThat(reasons(explain(patient, "ECG before CT").where())).containsExactly(Reason.TIME);
      assertThat(reasons(explain(patient, "within 1 d { CT and ECG }").where()))
          .containsExactly(Reason.TIME);
      assertThat(reasons(explain(patient, "SEG before CT").where()))
          .containsExactly(Reason.NO_TIME);
    }

    @Test
    void areOfTheKindThatIsListed() {
      Explanation explanation = explain(nodule(), "select patients of CT where SR");
      assertThat(explanation.ofKind()).isFalse();
      assertThat(explanation.holds()).isFalse();
      assertThat(explanation.where().holds()).isTrue();
    }
  }

  @Test
  void textsWithoutValuesShowNone() {
    TestPatient patient =
        patient("P")
            .report(
                r -> r.num(CONTAINS, LENGTH, 98765.25, unit("mm")).text(CONTAINS, FINDING, MARKER));
    Explanation explanation =
        explain(patient, "\"Length\" > 1 mm and \"Length\" < 1 mm and has \"Finding\"");
    assertThat(explanation.text()).contains(MARKER);
    List<Object> shown = new ArrayList<>(List.of(explanation, explanation.where()));
    explanation
        .where()
        .parts()
        .forEach(part -> {
          shown.add(part);
          shown.addAll(part.witnesses());
          shown.addAll(part.misses());
        });
    assertThat(shown).hasSizeGreaterThan(6);
    assertThat(shown.toString()).doesNotContain(MARKER).doesNotContain("98765");
  }

  @Test
  void hitsOfOtherLevelsAndArchivesAreRefused() {
    MemoryArchive archive = MemoryArchive.of(nodule().documents());
    Explainer explainer = new Explainer(archive);
    Plan plan = Resolver.of(Catalogue.EMPTY).plan(Query.parse("SR"));
    assertThatThrownBy(
            () -> explainer.explain(plan, new Hit(Level.STUDIES, "P", "1.2", null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a hit among patients, found one among studies");
    assertThatThrownBy(
            () -> explainer.explain(plan, new Hit(Level.PATIENTS, "none", null, null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a hit of the archive");
  }
}
