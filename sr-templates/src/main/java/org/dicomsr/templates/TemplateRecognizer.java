package org.dicomsr.templates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.TemplateIdentification;
import org.dicomsr.templates.Recognition.Claim;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.match.MatchEngine;
import org.dicomsr.templates.match.MatchedTree;

/**
 * Finds out of which template a content tree is, whether it says so itself or not.
 *
 * <p>What the document says is believed as far as the content bears it out; otherwise the root's
 * concept name decides, and then how much of the content a template describes. Thread-safe.
 */
public final class TemplateRecognizer {
  private final Templates templates;
  private final MatchEngine engine;

  TemplateRecognizer(Templates templates, MatchEngine engine) {
    this.templates = templates;
    this.engine = engine;
  }

  /**
   * Makes a recognizer.
   *
   * @param templates the templates to know
   * @return the recognizer
   */
  public static TemplateRecognizer of(Templates templates) {
    return new TemplateRecognizer(
        templates, new MatchEngine(templates::template, templates.contextGroups()));
  }

  /**
   * Of which root template a document's content is.
   *
   * @param root the root of the content tree
   * @return what is found
   */
  public Recognition document(ContentItem root) {
    return lay(root).recognition();
  }

  /** A tree, and what came of laying it over the templates that it may be of. */
  record Laid(Recognition recognition, List<MatchedTree> trees) {}

  /** As {@link #document}; the trees are those of the candidates. */
  Laid lay(ContentItem root) {
    return recognize(root, templates.templates().stream().filter(Template::isRoot).toList(), true);
  }

  /**
   * Of which template a part of a document is, looked at by itself. Where it stands says more: ask
   * a {@link ValidationResult} for its row if there is one.
   *
   * @param item an item with what is below it
   * @return what is found
   */
  public Recognition part(ContentItem item) {
    List<Template> single =
        templates.templates().stream().filter(template -> template.topRows().size() == 1).toList();
    return recognize(item, single, false).recognition();
  }

  private Laid recognize(ContentItem item, List<Template> among, boolean document) {
    Optional<TemplateIdentification> said =
        item instanceof Container container
            ? Optional.ofNullable(container.template())
            : Optional.empty();
    String claimed = said.map(id -> MatchEngine.normalIdentifier(id.identifier())).orElse("");
    boolean standard =
        said.map(TemplateIdentification::mappingResource).map("DCMR"::equals).orElse(true);
    Optional<Template> named = templates.template(claimed);
    if (named.isPresent()) {
      Optional<MatchedTree> match = engine.match(named.get(), item);
      if (match.isPresent() && bearsOut(match.get())) {
        Claim claim =
            claimed.equals(said.orElseThrow().identifier()) ? Claim.CONFIRMED : Claim.MISSPELT;
        return new Laid(
            new Recognition(List.of(named.get()), claim, claimed, ""), List.of(match.get()));
      }
    }
    Claim wrong =
        said.isEmpty()
            ? Claim.ABSENT
            : !standard ? Claim.PRIVATE : named.isPresent() ? Claim.REFUTED : Claim.UNKNOWN;
    Optional<String> elsewhere =
        document ? UnshippedTemplates.find(standard ? claimed : "", item.name()) : Optional.empty();
    if (elsewhere.isPresent() && named.isEmpty()) {
      Claim claim = standard && UnshippedTemplates.isKnown(claimed) ? Claim.NOT_SHIPPED : wrong;
      return new Laid(new Recognition(List.of(), claim, claimed, elsewhere.get()), List.of());
    }
    List<MatchedTree> best = best(item, among);
    List<Template> candidates = best.stream().map(MatchedTree::template).toList();
    return new Laid(new Recognition(candidates, wrong, claimed, ""), best);
  }

  private static boolean bearsOut(MatchedTree match) {
    return match.isTitleSpecific() || match.specific() * 2 > match.items();
  }

  /**
   * The templates that leave the least wrong, of those with the right title where there are any.
   */
  private List<MatchedTree> best(ContentItem item, List<Template> among) {
    List<Template> titled =
        among.stream().filter(template -> engine.isTitleOf(template, item)).toList();
    List<MatchedTree> matches = new ArrayList<>();
    for (Template template : titled.isEmpty() ? among : titled) {
      engine.match(template, item).filter(TemplateRecognizer::bearsOut).ifPresent(matches::add);
    }
    int least = matches.stream().map(MatchedTree::weight).min(Comparator.naturalOrder()).orElse(0);
    return matches.stream().filter(match -> match.weight() == least).toList();
  }
}
