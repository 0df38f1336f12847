package org.dicomsr.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.testing.Marker;
import org.dicomsr.templates.imaging.BasicDiagnosticImagingReport;
import org.dicomsr.templates.internal.Strict;
import org.dicomsr.templates.measurement.Measurement;
import org.dicomsr.templates.observation.ObservationContext;
import org.dicomsr.templates.testing.ImagingArbitraries;
import org.dicomsr.templates.testing.MeasurementArbitraries;
import org.jspecify.annotations.Nullable;

/** No text and no number of a report shows in {@code toString} or in the message of a refusal. */
class ViewsShowNoValuesProperties {
  private static final Marker MARKER = Marker.DEFAULT;

  private static MeasurementArbitraries marked() {
    return new MeasurementArbitraries(
        Arbitraries.just(MARKER.text()), Arbitraries.just((double) MARKER.number()), false);
  }

  @Provide
  Arbitrary<Measurement> measurements() {
    return marked().measurements();
  }

  @Provide
  Arbitrary<ObservationContext> contexts() {
    return marked().contexts();
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("a measurement and its parts show no value")
  void measurementsShowNoValue(@ForAll("measurements") Measurement measurement) {
    showsNothing(measurement);
    for (var accessor : Measurement.class.getMethods()) {
      boolean isPart =
          accessor.getParameterCount() == 0
              && (accessor.getReturnType() == List.class
                  || accessor.getReturnType() == Optional.class
                  || accessor.getReturnType().isRecord());
      if (isPart) {
        showsNothing(invoke(() -> accessor.invoke(measurement)));
      }
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("observation context and its parts show no value")
  void contextsShowNoValue(@ForAll("contexts") ObservationContext context) {
    showsNothing(context);
  }

  @Provide
  Arbitrary<ImagingArbitraries.Said> reports() {
    return new ImagingArbitraries(
            Arbitraries.just(MARKER.text()), Arbitraries.just((double) MARKER.number()))
        .reports();
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  @Label("a report and its sections show no value")
  void reportsShowNoValue(@ForAll("reports") ImagingArbitraries.Said said) {
    BasicDiagnosticImagingReport report = said.builder().build();

    assertThat(MARKER.isIn(report.toString())).isFalse();
    report.sections().forEach(ViewsShowNoValuesProperties::showsNothing);
    report.equivalentMeanings().forEach(ViewsShowNoValuesProperties::showsNothing);
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  @Label("what is refused shows no value")
  void refusalsShowNoValue(@ForAll("measurements") Measurement measurement) {
    Throwable refusal =
        catchThrowable(() -> {
          var root =
              ContainerBuilder.root(
                  Dcm.IMAGING_MEASUREMENTS, report -> measurement.writeTo(report, CONTAINS));
          Strict.demand(root, "2000");
        });

    assertThat(refusal).isNotNull();
    assertThat(MARKER.isIn(refusal.toString())).as(refusal.toString()).isFalse();
  }

  /** Whether neither a value nor any value inside it shows the marker. */
  private static void showsNothing(@Nullable Object value) {
    switch (value) {
      case List<?> list -> list.forEach(ViewsShowNoValuesProperties::showsNothing);
      case Optional<?> optional -> optional.ifPresent(ViewsShowNoValuesProperties::showsNothing);
      case Record part -> {
        assertThat(MARKER.isIn(part.toString())).as(part.getClass().getName()).isFalse();
        Arrays.stream(part.getClass().getRecordComponents())
            .map(RecordComponent::getAccessor)
            .filter(accessor -> part.getClass().getName().startsWith("org.dicomsr.templates"))
            .forEach(accessor -> showsNothing(invoke(() -> accessor.invoke(part))));
      }
      case Measurement other ->
          assertThat(MARKER.isIn(other.toString())).as("measurement").isFalse();
      case null, default -> {}
    }
  }

  private interface Call {
    @Nullable Object result() throws IllegalAccessException, InvocationTargetException;
  }

  private static @Nullable Object invoke(Call call) {
    try {
      return call.result();
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("accessor", e);
    }
  }
}
