package org.dicomsr.filter.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.SortedSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsCollector;
import org.dicomsr.filter.internal.plan.Plan;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.Query;
import org.dicomsr.filter.query.QuerySyntaxException;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.filter.testing.PlanArbitraries;
import org.dicomsr.filter.testing.QueryTexts;

/**
 * Both evaluators find the same, whatever is asked of whatever archive. {@code
 * -Ddicomsr.queries=10000} asks so many, and {@code -Ddicomsr.queries.seed} others.
 */
class EvaluatorsAgreeProperties {
  private static final TestArchives ARCHIVES = new TestArchives();
  private static final Resolver RESOLVER = Resolver.of(QueryTexts.CATALOGUE);

  /** As many tries as are asked for. */
  static final class Tries implements AroundPropertyHook {
    @Override
    public PropertyExecutionResult aroundProperty(
        PropertyLifecycleContext context, PropertyExecutor property) {
      Optional.ofNullable(Integer.getInteger("dicomsr.queries"))
          .ifPresent(context.attributes()::setTries);
      Optional.ofNullable(System.getProperty("dicomsr.queries.seed"))
          .ifPresent(context.attributes()::setSeed);
      return property.execute();
    }
  }

  @AfterContainer
  static void close() throws IOException {
    ARCHIVES.close();
  }

  @Provide
  Arbitrary<Plan> plans() {
    return PlanArbitraries.plans();
  }

  @Provide
  Arbitrary<String> queries() {
    return QueryTexts.queries();
  }

  @Property(tries = 200)
  @AddLifecycleHook(Tries.class)
  void whatMemoryFindsTheIndexFinds(
      @ForAll @IntRange(max = TestArchives.LAST) int archive, @ForAll("plans") Plan plan)
      throws IOException {
    agree(archive, plan);
  }

  @Property(tries = 600)
  @AddLifecycleHook(Tries.class)
  void whateverIsWritten(
      @ForAll @IntRange(max = TestArchives.LAST) int archive, @ForAll("queries") String text)
      throws IOException {
    StatisticsCollector queries = Statistics.label("queries");
    Query query;
    try {
      query = Query.parse(text, RESOLVER);
    } catch (QuerySyntaxException e) {
      queries.collect("cannot be meant");
      return;
    }
    queries.collect(agree(archive, RESOLVER.plan(query)) ? "find something" : "find nothing");
    assertThat(Query.parse(query.toString())).isEqualTo(query);
    queries.coverage(seen -> {
      seen.check("cannot be meant").percentage(part -> part < 20);
      seen.check("find something").percentage(part -> part > 10);
    });
  }

  /** Whether there was anything to find. */
  private static boolean agree(int archive, Plan plan) throws IOException {
    boolean found = false;
    for (TestArchives.State state : ARCHIVES.states(archive)) {
      SortedSet<Hit> expected = state.memory().hits(plan);
      assertThat(TestIndex.hits(state.index(), plan)).as(state.name()).isEqualTo(expected);
      found |= !expected.isEmpty();
    }
    return found;
  }
}
