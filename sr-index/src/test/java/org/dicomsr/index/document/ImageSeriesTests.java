package org.dicomsr.index.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.violation.Violation;
import org.junit.jupiter.api.Test;

class ImageSeriesTests {
  private static ImageInstance image(String series, int number, double value, String birthDate) {
    return new ImageInstance(
        new PatientIdentity("patient|P", false, "P", null, null, null, birthDate, null),
        "1.2",
        series,
        new InstanceEntry(
            new SopReference("1.2.840.10008.5.1.4.1.1.2", "1.4." + number),
            number,
            1,
            List.of("file" + number)),
        null,
        List.of(new HeaderAttribute("KVP", List.of(NumberValue.of(null, value, Ucum.NO_UNITS)))),
        List.of(),
        List.of());
  }

  @Test
  void differentFilesOfOneInstanceAreNotedAndTheirLocationsKept() {
    ImageSeries series =
        ImageSeries.of(
            List.of(
                image("1.3", 1, 100, ""), image("1.3", 1, 120, "").withLocations(List.of("copy"))),
            Set.of());
    assertThat(series.conflicts()).containsExactly("1.4.1");
    ObjectDocument document = series.document();
    assertThat(document.instances().getFirst().locations()).containsExactly("copy", "file1");
    assertThat(document.notes()).extracting(Violation::rule).containsExactly("SERIES-INSTANCE");
  }

  @Test
  void twoBirthDatesAreNoted() {
    ImageSeries series =
        ImageSeries.of(
            List.of(image("1.3", 1, 1, "19500101"), image("1.3", 2, 1, "19600101")), Set.of());
    assertThat(series.document().notes())
        .extracting(Violation::rule)
        .containsExactly("PATIENT-BIRTH-DATE");
  }

  @Test
  void ofVeryManyValuesTheEndsStay() {
    List<ImageInstance> images = new ArrayList<>();
    for (int i = 1; i <= 1000; i++) {
      images.add(image("1.3", i, i, ""));
    }
    ObjectDocument document = ImageSeries.of(images, Set.of()).document();
    List<FactValue> values = document.attribute("KVP").orElseThrow().values();
    assertThat(values).hasSize(SeriesSummary.MOST_VALUES);
    assertThat(((NumberValue) values.getFirst()).value()).hasValue(1);
    assertThat(((NumberValue) values.getLast()).value()).hasValue(1000);
    assertThat(document.notes()).extracting(Violation::rule).containsExactly("SERIES-VALUES");
    assertThat(document.instances().getLast().number()).isEqualTo(1000);
  }

  @Test
  void twoSeriesAreNotOne() {
    ImageSeries one = ImageSeries.of(image("1.3", 1, 1, ""));
    ImageSeries other = ImageSeries.of(image("1.5", 1, 1, ""));
    assertThatThrownBy(() -> one.merge(other)).isInstanceOf(IllegalArgumentException.class);
    assertThat(ImageSeries.gather(List.of(image("1.3", 1, 1, ""), image("1.5", 1, 1, ""))))
        .hasSize(2);
  }

  @Test
  void aSeriesWithoutItsLastImageIsNone() {
    ImageSeries one = ImageSeries.of(image("1.3", 1, 1, ""));
    assertThat(one.without("1.4.1")).isEmpty();
    assertThat(one.without("1.4.2")).contains(one);
  }
}
