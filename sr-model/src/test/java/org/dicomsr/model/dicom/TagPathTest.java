package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagPathTest {

  private static final TagPath NUMERIC_VALUE =
      TagPath.of(Tag.CONTENT_SEQUENCE)
          .item(2)
          .child(Tag.MEASURED_VALUE_SEQUENCE)
          .item(1)
          .child(Tag.NUMERIC_VALUE);

  @Test
  void printsTagsAndItemNumbersFromTheOutsideIn() {
    assertThat(NUMERIC_VALUE).hasToString("(0040,A730)[2]/(0040,A300)[1]/(0040,A30A)");
    assertThat(TagPath.root()).hasToString("");
  }

  @Property
  void parsingWhatWasPrintedGivesThePath(@ForAll("paths") TagPath path) {
    assertThat(TagPath.parse(path.toString())).isEqualTo(path).hasSameHashCodeAs(path);
  }

  @Property
  void printingWhatWasParsedGivesTheText(@ForAll("paths") TagPath path) {
    String text = path.toString();
    assertThat(TagPath.parse(text)).hasToString(text);
  }

  @Property
  void pathsAreEqualExactlyWhenTheyPrintAlike(
      @ForAll("paths") TagPath left, @ForAll("paths") TagPath right) {
    boolean alike = left.toString().equals(right.toString());
    assertThat(left.equals(right)).isEqualTo(alike);
    assertThat(left.compareTo(right) == 0).isEqualTo(alike);
    assertThat(Integer.signum(left.compareTo(right)))
        .isEqualTo(-Integer.signum(right.compareTo(left)));
  }

  @Test
  void keywordsAreUnderstood() {
    assertThat(TagPath.parse("ContentSequence[2]/MeasuredValueSequence[1]/0040A30A"))
        .isEqualTo(NUMERIC_VALUE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/", "(0040,A730)/", "(0040,A730)[1]/", "/(0040,A730)", "(0040,A730)/(0040,A300)",
            "(0040,A730)[0]",
        "(0040,A730)[01]", "(0040,A730)[]", "(0040,A730)[", "(0040,A730)[1", "(0040,A730)[-1]",
            "(0040,A730)[1]x",
        "(0040,A730)[2147483648]", "(0040,A730)[99999999999]", "[1]", "nonsense",
            "(0040,A730)[1][2]", "(0040,A730)1]"
      })
  void otherTextIsNoPath(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TagPath.parse(text))
        .withMessageContaining("xpected");
  }

  @Test
  void theLargestItemNumberIsRead() {
    assertThat(TagPath.parse("(0040,A730)[2147483647]").itemNumber()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void stepsThatMakeNoSenseAreRefused() {
    TagPath attribute = TagPath.of(Tag.CONTENT_SEQUENCE);
    assertThatIllegalArgumentException().isThrownBy(() -> attribute.child(Tag.VALUE_TYPE));
    assertThatIllegalArgumentException().isThrownBy(() -> attribute.item(0));
    assertThatIllegalArgumentException().isThrownBy(() -> attribute.item(1).item(1));
    assertThatIllegalArgumentException().isThrownBy(() -> TagPath.root().item(1));
    assertThatIllegalArgumentException().isThrownBy(() -> TagPath.root().tag());
  }

  @Test
  void knowsItsStepsAndItsParent() {
    assertThat(NUMERIC_VALUE.depth()).isEqualTo(3);
    assertThat(NUMERIC_VALUE.tag()).isEqualTo(Tag.NUMERIC_VALUE);
    assertThat(NUMERIC_VALUE.itemNumber()).isZero();
    TagPath item = NUMERIC_VALUE.parent().orElseThrow();
    assertThat(item).hasToString("(0040,A730)[2]/(0040,A300)[1]");
    assertThat(item.itemNumber()).isEqualTo(1);
    assertThat(TagPath.root().parent()).isEmpty();
    assertThat(TagPath.root().depth()).isZero();
  }

  @Test
  void sortsInTheOrderOfReading() {
    List<TagPath> inOrder =
        Stream.of(
                "",
                "(0008,0018)",
                "(0040,A730)",
                "(0040,A730)[1]",
                "(0040,A730)[1]/(0040,A043)",
                "(0040,A730)[1]/(FFFA,FFFA)",
                "(0040,A730)[2]",
                "(0040,A730)[10]",
                "(8000,0010)")
            .map(TagPath::parse)
            .toList();
    assertThat(inOrder.reversed().stream().sorted()).containsExactlyElementsOf(inOrder);
  }

  @Test
  void veryDeepPathsDoNotOverflowTheStack() {
    TagPath path = TagPath.root();
    for (int i = 0; i < 100_000; i++) {
      path = path.child(Tag.CONTENT_SEQUENCE).item(1);
    }
    assertThat(TagPath.parse(path.toString())).isEqualTo(path).hasSameHashCodeAs(path);
  }

  @Provide
  Arbitrary<TagPath> paths() {
    Arbitrary<Integer> tags =
        Arbitraries.oneOf(Arbitraries.integers(), Arbitraries.of(Tag.CONTENT_SEQUENCE, Tag.ITEM));
    Arbitrary<Integer> items = Arbitraries.integers().between(1, Integer.MAX_VALUE);
    Arbitrary<TagPath> toItems =
        Combinators.combine(tags, items)
            .as((tag, item) -> TagPath.of(tag).item(item))
            .list()
            .ofMaxSize(5)
            .map(steps ->
                steps.stream()
                    .reduce(
                        TagPath.root(),
                        (path, step) -> path.child(step.tag()).item(step.itemNumber())));
    return Arbitraries.oneOf(toItems, Combinators.combine(toItems, tags).as(TagPath::child));
  }
}
