package org.dicomsr.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.match.MatchEngine;
import org.dicomsr.templates.match.MatchedTree;

/**
 * Checks content trees against templates. Immutable and thread-safe.
 *
 * <pre>{@code
 * ValidationResult result = TemplateValidator.standard().validate(SrDocument.read(file));
 * result.violations().forEach(System.out::println);
 * }</pre>
 *
 * <p>What the header says, and what holds for all content whatever the template, is the matter of
 * {@link SrDocument#violations}.
 */
public final class TemplateValidator {
  private final Templates templates;
  private final MatchEngine engine;
  private final TemplateRecognizer recognizer;

  TemplateValidator(Templates templates) {
    this.templates = templates;
    this.engine = new MatchEngine(templates::template, templates.contextGroups());
    this.recognizer = new TemplateRecognizer(templates, engine);
  }

  /**
   * The validator that knows certain templates.
   *
   * @param templates the templates to know
   * @return the validator, the same one each time for the same templates
   */
  public static TemplateValidator of(Templates templates) {
    return templates.validator();
  }

  /** {@return a validator that knows the standard's templates} */
  public static TemplateValidator standard() {
    return of(Templates.standard());
  }

  /** {@return what finds out of which template a tree is} */
  public TemplateRecognizer recognizer() {
    return recognizer;
  }

  /**
   * Checks a document against the template that it is found to be of.
   *
   * @param document the document
   * @return what came of it
   */
  public ValidationResult validate(SrDocument document) {
    return validate(document.root());
  }

  /**
   * Checks a content tree against the root template that it is found to be of.
   *
   * @param root the root of the tree
   * @return what came of it
   */
  public ValidationResult validate(ContentItem root) {
    TemplateRecognizer.Laid laid = recognizer.lay(root);
    Recognition recognition = laid.recognition();
    List<Violation> violations = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    claim(recognition, violations, notes);
    Optional<MatchedTree> tree = laid.trees().stream().findFirst();
    if (recognition.isAmbiguous()) {
      notes.add(
          "fits equally well: "
              + String.join(
                  ", ", recognition.candidates().stream().map(Template::toString).toList())
              + "; checked against the first");
    }
    return new ValidationResult(recognition, tree.orElse(null), violations, notes);
  }

  /**
   * Checks a content tree against a given template, whatever it says itself.
   *
   * @param root the root of the tree, or of a part of one
   * @param tid the template's identifier
   * @return what came of it
   * @throws IllegalArgumentException if the template is not known, or none of its rows can be the
   *     root because of its value type
   */
  public ValidationResult validate(ContentItem root, String tid) {
    Template template =
        templates
            .template(tid)
            .orElseThrow(() -> new IllegalArgumentException("TID " + tid + " is not known"));
    MatchedTree tree =
        engine
            .match(template, root)
            .orElseThrow(
                () -> new IllegalArgumentException(template + " has no row for such a root"));
    Recognition recognition = new Recognition(List.of(template), Recognition.Claim.ABSENT, "", "");
    return new ValidationResult(recognition, tree, List.of(), List.of());
  }

  private static void claim(
      Recognition recognition, List<Violation> violations, List<String> notes) {
    String found =
        recognition.candidates().isEmpty()
            ? "that of a known template"
            : recognition.candidates().getFirst().tid();
    switch (recognition.claim()) {
      case CONFIRMED, NOT_SHIPPED -> {}
      case ABSENT -> notes.add("the document does not say of which template it is");
      case PRIVATE -> notes.add("the document names a private template, which is not known");
      case MISSPELT -> identifier(violations, "expected " + found + ", found it written otherwise");
      case UNKNOWN ->
          identifier(violations, "expected " + found + ", found one that no known template has");
      case REFUTED ->
          identifier(
              violations,
              "expected "
                  + found
                  + ", found "
                  + recognition.claimed()
                  + ", which the content is not of");
    }
    if (!recognition.notShipped().isEmpty()) {
      notes.add("not checked against a template: " + recognition.notShipped() + " is not shipped");
    } else if (recognition.candidates().isEmpty()) {
      notes.add("not checked against a template: none that is known fits");
    }
  }

  private static void identifier(List<Violation> violations, String message) {
    violations.add(
        Violation.error(
            "TEMPLATE-identifier", "1", "Template Identifier: " + message, "PS3.3 C.18.8"));
  }
}
