package org.dicomsr.index.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.index.json.DocumentFormatException;
import org.dicomsr.index.json.DocumentJson;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.SopReference;

/** Images arrive in any order, and twice; two files may claim one UID and differ. */
class ImageSeriesProperties {
  private static final CodedConcept MM = CodedConcept.of("mm", "UCUM", "mm");

  /** Few UIDs and few values, so that images meet. */
  @Provide
  Arbitrary<ImageInstance> images() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 4),
            Arbitraries.integers().between(1, 3),
            Arbitraries.integers().between(0, 2),
            Arbitraries.subsetOf("a", "b"))
        .as(ImageSeriesProperties::image);
  }

  @Provide
  Arbitrary<List<ImageInstance>> someImages() {
    return images().list().ofMinSize(1).ofMaxSize(8);
  }

  private static ImageInstance image(int uid, int thickness, int extra, Set<String> locations) {
    List<HeaderAttribute> attributes = new ArrayList<>();
    attributes.add(
        new HeaderAttribute(
            "SliceThickness", List.of(NumberValue.of(Integer.toString(thickness), thickness, MM))));
    if (extra > 0) {
      attributes.add(new HeaderAttribute("SoftwareVersions", List.of(new TextValue("v" + extra))));
    }
    return new ImageInstance(
        new PatientIdentity("patient|P", false, "P", null, null, null, extra + "0000101", null),
        "1.2",
        "1.3",
        new InstanceEntry(
            new SopReference("1.2.840.10008.5.1.4.1.1.2", "1.4." + uid),
            uid,
            1,
            List.copyOf(locations)),
        new TimeRange(thickness, thickness + 10, Integer.toString(thickness), false),
        attributes,
        List.of(
            new ObjectReference(
                null,
                extra == 0 ? null : "1.9." + extra,
                null,
                "1.8",
                List.of(ReferenceRole.SOURCE))),
        List.of());
  }

  private static ImageSeries series(List<ImageInstance> images) {
    return ImageSeries.of(images, Set.of());
  }

  @Property(tries = 300)
  void mergeIsCommutative(
      @ForAll("someImages") List<ImageInstance> a, @ForAll("someImages") List<ImageInstance> b) {
    assertThat(series(a).merge(series(b))).isEqualTo(series(b).merge(series(a)));
  }

  @Property(tries = 300)
  void mergeIsAssociative(
      @ForAll("someImages") List<ImageInstance> a,
      @ForAll("someImages") List<ImageInstance> b,
      @ForAll("someImages") List<ImageInstance> c) {
    assertThat(series(a).merge(series(b)).merge(series(c)))
        .isEqualTo(series(a).merge(series(b).merge(series(c))));
  }

  @Property(tries = 300)
  void mergeIsIdempotent(
      @ForAll("someImages") List<ImageInstance> a, @ForAll("someImages") List<ImageInstance> b) {
    ImageSeries both = series(a).merge(series(b));
    assertThat(both.merge(series(a))).isEqualTo(both);
    assertThat(both.merge(both)).isEqualTo(both);
  }

  @Property(tries = 300)
  void orderAndRepetitionDoNotMatter(
      @ForAll("someImages") List<ImageInstance> images, @ForAll Random random) {
    List<ImageInstance> shuffled = new ArrayList<>(images);
    shuffled.addAll(images.subList(0, images.size() / 2));
    Collections.shuffle(shuffled, random);
    ImageSeries oneByOne = ImageSeries.of(shuffled.getFirst());
    for (ImageInstance image : shuffled) {
      oneByOne = oneByOne.merge(ImageSeries.of(image));
    }
    assertThat(oneByOne).isEqualTo(series(images));
    assertThat(oneByOne.document()).isEqualTo(series(images).document());
  }

  @Property(tries = 300)
  void jsonGivesAnEqualSeries(@ForAll("someImages") List<ImageInstance> images)
      throws DocumentFormatException {
    ImageSeries series = series(images);
    assertThat(DocumentJson.imageSeries(DocumentJson.toJson(series))).isEqualTo(series);
    ObjectDocument document = series.document();
    assertThat(DocumentJson.objectDocument(DocumentJson.toJson(document))).isEqualTo(document);
  }

  @Property(tries = 200)
  void theDocumentHoldsEachInstanceAndValue(@ForAll("someImages") List<ImageInstance> images) {
    ImageSeries series = series(images);
    ObjectDocument document = series.document();
    assertThat(document.instances()).hasSameSizeAs(series.instances());
    assertThat(document.attribute("SliceThickness").orElseThrow().values())
        .containsExactlyInAnyOrderElementsOf(thicknesses(series));
  }

  private static List<FactValue> thicknesses(ImageSeries series) {
    List<FactValue> values = new ArrayList<>();
    for (ImageInstance image : series.instances()) {
      for (HeaderAttribute attribute : image.attributes()) {
        if (attribute.keyword().equals("SliceThickness")
            && !values.containsAll(attribute.values())) {
          values.addAll(attribute.values());
        }
      }
    }
    return values;
  }
}
