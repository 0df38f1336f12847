package org.dicomsr.templates.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.testing.ObservationArbitraries;

/** What is written reads as it was, and is what the templates demand. */
class ObservationRoundTripProperties {
  private static final CodedConcept TITLE =
      CodedConcept.of("18748-4", "LN", "Diagnostic Imaging Report");
  private static final Language ENGLISH = Language.of(CodedConcept.of("eng", "RFC5646", "English"));

  @Provide
  Arbitrary<ObservationContext> contexts() {
    return new ObservationArbitraries().contexts();
  }

  @Provide
  Arbitrary<Language> languages() {
    return new ObservationArbitraries().languages();
  }

  @Provide
  Arbitrary<Quotation> quotations() {
    return new ObservationArbitraries().quotations();
  }

  @Provide
  Arbitrary<List<EquivalentMeaning>> meanings() {
    ObservationArbitraries any = new ObservationArbitraries();
    return Arbitraries.oneOf(
        any.equivalentMeanings(false).list().ofMaxSize(3),
        any.equivalentMeanings(true).list().ofMaxSize(3));
  }

  /** A report of TID 2000 that has little else. */
  private static ContentNode report(Language language, Consumer<ContainerBuilder> inside) {
    ContentNode root =
        ContentTree.of(
                ContainerBuilder.root(
                    TITLE,
                    report -> {
                      language.writeTo(report);
                      inside.accept(report);
                    }))
            .root();
    assertThat(TemplateValidator.standard().validate(root.item(), "2000").violations())
        .filteredOn(violation -> violation.severity() == Severity.ERROR)
        .isEmpty();
    return root;
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  @Label("observation context reads as it was written, without an error")
  void contextsReadAsWritten(@ForAll("contexts") ObservationContext context) {
    assertThat(ObservationContext.from(report(ENGLISH, context::writeTo))).isEqualTo(context);
  }

  @Property(tries = 50)
  @Label("a language reads as it was written, without an error")
  void languagesReadAsWritten(@ForAll("languages") Language language) {
    assertThat(Language.from(report(language, root -> {}))).contains(language);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("equivalent meanings read as they were written, without an error")
  void meaningsReadAsWritten(@ForAll("meanings") List<EquivalentMeaning> meanings) {
    ContentNode root =
        report(ENGLISH, report -> meanings.forEach(meaning -> meaning.writeTo(report)));

    assertThat(EquivalentMeaning.from(root)).isEqualTo(meanings);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("a quotation reads as it was written")
  void quotationsReadAsWritten(@ForAll("quotations") Quotation quotation) {
    ContentNode root = ContentTree.of(ContainerBuilder.root(TITLE, quotation::writeTo)).root();

    assertThat(Quotation.from(root)).contains(quotation);
  }
}
