package org.dicomsr.templates.generic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.testing.Made;
import org.dicomsr.templates.testing.TemplateInstances;

/** What any template's table allows can be read by its rows, and built anew by them. */
class TemplateContentProperties {
  private static final Templates TEMPLATES = Templates.standard();
  private static final List<Template> KINDS = TemplateInstances.oneItem(TEMPLATES);

  private static Made made(long seed, boolean named) {
    Random random = new Random(seed);
    Template template = KINDS.get(random.nextInt(KINDS.size()));
    return new TemplateInstances(TEMPLATES, random, 40, named).make(template);
  }

  private static TemplateContent content(Made made) {
    return TemplateContent.of(TEMPLATES, made.tree(), made.template.tid());
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("every item that fills a row is found by row, code and concept")
  void everyItemIsFound(@ForAll long seed, @ForAll boolean named) {
    Made made = made(seed, named);
    isFound(content(made), made.template.tid());
  }

  private static void isFound(TemplateContent above, String tid) {
    List<TemplateContent> children = above.children();
    assertThat(children).hasSameSizeAs(above.item().children());
    for (TemplateContent child : children) {
      CodedConcept name = child.item().conceptName().orElseThrow();
      // Where templates compete, such as TID 1400 and 1404, an item may be left without row.
      child
          .row()
          .ifPresent(row ->
              assertThat(above.all(row.toString()))
                  .as("%s of TID %s", child, tid)
                  .extracting(TemplateContent::node)
                  .contains(child.node()));
      assertThat(above.all(name)).extracting(TemplateContent::node).contains(child.node());
      assertThat(above.all(name.scheme() + "|\"" + name.value() + '"'))
          .extracting(TemplateContent::node)
          .contains(child.node());
      assertThat(above.all('"' + name.meaning() + '"'))
          .extracting(TemplateContent::node)
          .contains(child.node());
      isFound(child, tid);
    }
  }

  private static boolean hasRows(TemplateContent content) {
    return content.row().isPresent()
        && content.children().stream().allMatch(TemplateContentProperties::hasRows);
  }

  @Property(tries = 1000, shrinking = ShrinkingMode.OFF)
  @Label("what was read is built anew by its rows, and equal")
  void whatWasReadCanBeBuilt(@ForAll long seed, @ForAll boolean named) {
    Made made = made(seed, named);
    Assume.that(hasRows(content(made)));
    ContentItem built = Rebuilding.of(TEMPLATES, content(made), made.template.tid());
    // An item that two rows could have may have been found in the later one.
    assertThat(unordered(built))
        .as("of TID %s", made.template.tid())
        .isEqualTo(unordered(made.tree()));
    Statistics.label("in the same order")
        .collect(built.equals(made.tree()))
        .coverage(coverage -> coverage.check(true).percentage(percent -> percent > 98));
  }

  /** The item and how often each kind of child is below it, all the way down. */
  private record Unordered(ContentItem item, Map<Object, Long> children) {}

  private static Unordered unordered(ContentItem item) {
    Map<Object, Long> children =
        item.children().stream()
            .map(edge -> (Related.ByValue) edge)
            .map(edge -> List.of(edge.relationship(), unordered(edge.item())))
            .collect(Collectors.groupingBy(edge -> edge, Collectors.counting()));
    return new Unordered(item.withChildren(List.of()), children);
  }
}
