package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.Related;
import org.dicomsr.templates.testing.Trees;
import org.junit.jupiter.api.Test;

/**
 * Time grows with the number of items and not with its square, which would take minutes. Processor
 * time is taken, so that a busy machine does not matter, and the bound is far from what is
 * measured.
 */
class LargeReportTests {
  private static final Duration MOST = Duration.ofSeconds(15);

  private final TemplateValidator validator = TemplateValidator.standard();

  private Duration validated(ContentItem root) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ValidationResult result = validator.validate(root);
    long after = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    assertThat(result.violations()).isEmpty();
    return Duration.ofNanos(after - before);
  }

  @Test
  void fiftyThousandItemsAreNothing() {
    assertThat(validated(Trees.largeReport(50_000, true))).isLessThan(MOST);
    assertThat(validated(Trees.largeReport(50_000, false))).isLessThan(MOST);
  }

  @Test
  void manySiblingsOfOneKindDoNotMatter() {
    List<Related> numbers = new ArrayList<>();
    for (int i = 0; i < 50_000; i++) {
      numbers.add(Trees.contains(Trees.number(Trees.LENGTH)));
    }
    ContentItem root = Trees.report(Trees.group(null, numbers.toArray(Related[]::new)));
    assertThat(validated(root)).isLessThan(MOST);
    assertThat(validator.validate(root).rowOf(ItemIdentifier.of(1, 1, 1, 49_999))).isPresent();
  }

  @Test
  void manyContestedSiblingsDoNotMatter() {
    List<Related> groups = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      groups.add(Trees.group(null, Trees.regionInImage()));
    }
    assertThat(validated(Trees.report(groups.toArray(Related[]::new)))).isLessThan(MOST);
  }
}
