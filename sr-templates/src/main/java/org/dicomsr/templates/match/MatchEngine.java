package org.dicomsr.templates.match;

import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.definition.Template;
import org.jspecify.annotations.Nullable;

/** Lays content trees over templates. Thread-safe; what it learns of templates is kept. */
public final class MatchEngine {
  private final TemplateGraph graph;
  private final ItemCheck itemCheck;

  /**
   * Makes an engine.
   *
   * @param templates finds a template by its identifier
   * @param contextGroups the context groups that the templates refer to
   */
  public MatchEngine(Function<String, Optional<Template>> templates, ContextGroups contextGroups) {
    this.graph = new TemplateGraph(templates, contextGroups);
    this.itemCheck = new ItemCheck(new Meanings(contextGroups));
  }

  /**
   * Lays a tree over a template.
   *
   * @param template the template; its first row that is an item of the root's value type is taken
   *     for the root, whatever its concept name
   * @param root the root of the tree
   * @return the result; absent if no row of the template can be the root
   */
  public Optional<MatchedTree> match(Template template, ContentItem root) {
    Place place = rootPlace(template, root);
    return place == null
        ? Optional.empty()
        : Optional.of(new MatchedTree(template, new Matcher(root, itemCheck).matchRoot(place)));
  }

  /**
   * Whether a template asks for an item's very concept name at its root.
   *
   * @param template the template
   * @param root the item
   * @return whether a tree with that root has the template's title
   */
  public boolean isTitleOf(Template template, ContentItem root) {
    CodedConcept name = root.name();
    if (name == null) {
      return false;
    }
    Place place = rootPlace(template, root);
    return place != null && place.slot().names.ofName(name.conceptKey()).isSpecific();
  }

  private @Nullable Place rootPlace(Template template, ContentItem root) {
    CodedConcept name = root.name();
    Place best = null;
    Fit bestFit = Fit.NONE;
    for (Place place : graph.top(template).places) {
      if (place.slot().allows(root.valueType().orElse(null)) && place.chain().isEmpty()) {
        Fit fit = place.slot().names.ofName(name == null ? null : name.conceptKey());
        if (best == null || fit.compareTo(bestFit) < 0) {
          best = place;
          bestFit = fit;
        }
      }
    }
    return best;
  }

  /**
   * How an identifier is written where it is written well.
   *
   * @param identifier as a document has it, such as {@code TID1500}
   * @return such as {@code 1500}
   */
  public static String normalIdentifier(String identifier) {
    return TemplateIds.normal(identifier);
  }
}
