package org.dicomsr.filter.facet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.filter.testing.TestPatient.patient;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.facet.RandomArchive;
import org.dicomsr.filter.testing.Codes;
import org.dicomsr.filter.testing.TestPatient;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.junit.jupiter.api.Test;

class DiscoveryTests {
  private static List<ObjectDocument> archive(int first) {
    List<ObjectDocument> documents = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      documents.add(RandomArchive.object(first + i, 0));
    }
    return documents;
  }

  @Property(tries = 10)
  void whatIsPrintedIsACatalogue(@ForAll short seed) {
    Discovery found = Discovery.of(archive(seed * 40), Catalogue.EMPTY);
    Catalogue suggestion = found.suggestion(Catalogue.EMPTY);
    assertThat(suggestion.variables()).isNotEmpty();
    assertThat(Catalogue.parse(found.toYaml())).isEqualTo(suggestion);
  }

  @Property(tries = 8)
  void whatIsInTheCatalogueIsNotFoundAgain(@ForAll short seed) {
    List<ObjectDocument> documents = archive(seed * 40);
    Discovery all = Discovery.of(documents, Catalogue.EMPTY);
    Catalogue catalogue = all.suggestion(Catalogue.EMPTY);
    assertThat(Discovery.of(documents, catalogue).facts()).isEmpty();
  }

  @Test
  void countsAreThoseOfTheDocuments() {
    List<ObjectDocument> documents = archive(0);
    Discovery found = Discovery.of(documents, Catalogue.EMPTY);
    long facts = found.facts().stream().mapToLong(DiscoveredFact::facts).sum();
    long expected =
        documents.stream()
            .flatMap(document -> document.root().allItems())
            .filter(item -> !item.context())
            .count();
    // Heads of groups that say something themselves come on top.
    assertThat(facts).isGreaterThanOrEqualTo(expected);
    assertThat(found.facts())
        .isNotEmpty()
        .allSatisfy(fact -> {
          assertThat(fact.objects()).isBetween(fact.patients(), fact.facts());
          assertThat(fact.valueTypes().values().stream().mapToLong(n -> n).sum())
              .isEqualTo(fact.facts());
        });
  }

  @Test
  void textsNumbersAndPrivateCodesAreNotTold() {
    Discovery found = Discovery.of(archive(0), Catalogue.EMPTY);
    assertThat(found.toYaml() + found.facts())
        .doesNotContain("normal")
        .doesNotContain("99LOCAL|10")
        .contains("with a private code");
    assertThat(found.facts())
        .flatExtracting(DiscoveredFact::codes)
        .extracting(DiscoveredCode::key)
        .allMatch(key -> key.startsWith("SCT|"));
  }

  @Test
  void whatIsCalledAlikeIsToldApartByWhatItStandsIn() {
    CodedConcept size = CodedConcept.of("1", "99TEST", "Größe der Prothèse");
    TestPatient patient =
        patient("P")
            .report(r ->
                r.num(CONTAINS, size, 1, Ucum.MILLIMETER)
                    .container(
                        CONTAINS,
                        Codes.GROUP,
                        g -> g.num(CONTAINS, size, 2, Ucum.MILLIMETER)));
    assertThat(Discovery.of(patient.documents(), Catalogue.EMPTY).toYaml())
        .contains("  groesse_der_prothese:")
        .contains("  measurement_group_groesse_der_prothese:")
        .doesNotContain("_2:");
  }
}
