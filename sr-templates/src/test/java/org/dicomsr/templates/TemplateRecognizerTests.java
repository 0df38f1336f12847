package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dicomsr.templates.testing.Trees.GROUP;
import static org.dicomsr.templates.testing.Trees.LENGTH;
import static org.dicomsr.templates.testing.Trees.code;
import static org.dicomsr.templates.testing.Trees.container;
import static org.dicomsr.templates.testing.Trees.contains;
import static org.dicomsr.templates.testing.Trees.group;
import static org.dicomsr.templates.testing.Trees.number;
import static org.dicomsr.templates.testing.Trees.regionInImage;
import static org.dicomsr.templates.testing.Trees.report;
import static org.dicomsr.templates.testing.Trees.text;

import java.util.List;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.templates.Recognition.Claim;
import org.dicomsr.templates.definition.Template;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateRecognizerTests {
  private final TemplateRecognizer recognizer = TemplateRecognizer.of(Templates.standard());

  private static Container named(@Nullable TemplateIdentification id) {
    Container report = report(group(null, contains(number(LENGTH))));
    return new Container(
        report.name(), report.continuity(), id, report.details(), report.children());
  }

  @ParameterizedTest
  @CsvSource({
    "1500, DCMR, CONFIRMED",
    "TID1500, DCMR, MISSPELT",
    "TID 1500, DCMR, MISSPELT",
    "01500, DCMR, MISSPELT",
    "321, DCMR, REFUTED",
    "3700, DCMR, REFUTED",
    "9876543, DCMR, UNKNOWN",
    "mine, 99PRIV, PRIVATE"
  })
  void identifiersAreSeenThrough(String identifier, String resource, Claim claim) {
    Recognition found =
        recognizer.document(named(new TemplateIdentification(resource, identifier, null)));
    assertThat(found.template()).map(Template::tid).contains("1500");
    assertThat(found.claim()).isEqualTo(claim);
  }

  @Test
  void aDocumentNeedNotSayWhatItIs() {
    Recognition found = recognizer.document(named(null));
    assertThat(found.template()).map(Template::tid).contains("1500");
    assertThat(found.claim()).isEqualTo(Claim.ABSENT);
  }

  @Test
  void anotherTitleDoesNotHideTheStructure() {
    Container report = named(null);
    Container other =
        new Container(
            code("T", "99LOCAL", "Title"),
            report.continuity(),
            null,
            report.details(),
            report.children());
    assertThat(recognizer.document(other).template()).map(Template::tid).contains("1500");
  }

  @Test
  void templatesThatAreNotShippedAreNamed() {
    Container keyObjects = container(code("113000", "DCM", "Of Interest"), "2010");
    Recognition found = recognizer.document(keyObjects);
    assertThat(found.candidates()).isEmpty();
    assertThat(found.claim()).isEqualTo(Claim.NOT_SHIPPED);
    assertThat(found.notShipped()).isEqualTo("TID 2010 Key Object Selection");
    ValidationResult result = TemplateValidator.standard().validate(keyObjects);
    assertThat(result.violations()).isEmpty();
    assertThat(result.notes())
        .containsExactly(
            "not checked against a template: TID 2010 Key Object Selection is not shipped");
  }

  @ParameterizedTest
  @CsvSource({
    "3001, NOT_SHIPPED, Procedure Log",
    "4200, NOT_SHIPPED, Breast Imaging Report",
    "10030, NOT_SHIPPED, Patient Radiation Dose",
    "11020, NOT_SHIPPED, Performed Imaging Agent Administration",
    // no root templates of documents
    "3100, UNKNOWN, ''",
    "9007, UNKNOWN, ''",
    "15100, UNKNOWN, ''"
  })
  void onlyTheStandardsRootTemplatesAreNamed(String tid, Claim claim, String title) {
    Recognition found = recognizer.document(container(code("T", "99LOCAL", "Title"), tid));
    assertThat(found.claim()).isEqualTo(claim);
    assertThat(found.notShipped()).isEqualTo(title.isEmpty() ? "" : "TID " + tid + " " + title);
  }

  @Test
  void whatFitsNothingIsOfNoTemplate() {
    Container other =
        container(code("T", "99LOCAL", "Title"), null, contains(text(code("X", "99LOCAL", "X"))));
    assertThat(recognizer.document(other).candidates()).isEmpty();
  }

  @Test
  void aLoneRegionIsAmbiguous() {
    Recognition found = recognizer.part(container(GROUP, null, regionInImage()));
    assertThat(found.isAmbiguous()).isTrue();
    assertThat(found.template()).isEmpty();
    assertThat(found.candidates()).extracting(Template::tid).containsExactly("1410", "1411");
  }

  @Test
  void partsAreRecognized() {
    assertThat(recognizer.part(container(GROUP, null, contains(number(LENGTH)))).candidates())
        .extracting(Template::tid)
        .isEqualTo(List.of("1501"));
    assertThat(recognizer.part(container(GROUP, "1411", regionInImage())).template())
        .map(Template::tid)
        .contains("1411");
  }
}
