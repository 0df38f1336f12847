package org.dicomsr.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.dicomsr.model.content.Trees.container;
import static org.dicomsr.model.content.Trees.contains;
import static org.dicomsr.model.content.Trees.text;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.testing.CodedConceptArbitraries;
import org.dicomsr.model.testing.ContentArbitraries;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentPathTest {
  private static final ContentTree TREE =
      ContentTree.of(
          container(
              "ECG Report",
              contains(text("Tobacco Smoker")),
              contains(
                  container(
                      "Cardiovascular Patient History",
                      contains(
                          container(
                              "Social History",
                              contains(text("Tobacco  smoker")),
                              contains(text("Height/Weight")))),
                      contains(named(CodedConcept.of("T-A0100", "SRT", "Brain"))),
                      contains(named(null))))));

  private static ContentItem named(@Nullable CodedConcept name) {
    return new Text(name, "value", ItemDetails.NONE, List.of());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = ';',
      value = {
        "ECG Report / Cardiovascular Patient History / Social History / Tobacco Smoker; 1.2.1.1",
        "ecg report/CARDIOVASCULAR   patient history/\"social history\"/ tobacco smoker ; 1.2.1.1",
        "ECG Report; 1",
        "Social History; ''",
        "* / *; 1.1 1.2",
        "* / * / *; 1.2.1 1.2.2 1.2.3",
        "** / Tobacco Smoker; 1.1 1.2.1.1",
        "ECG Report / ** / Tobacco Smoker; 1.1 1.2.1.1",
        "ECG Report / * / ** / Tobacco Smoker; 1.2.1.1",
        "** / Social History / **; 1.2.1 1.2.1.1 1.2.1.2",
        "** / \"Height/Weight\"; 1.2.1.2",
        "** / SCT|12738006; 1.2.2",
        "** / SRT|\"T-A0100\"; 1.2.2",
        "** / SocialHistory; ''",
        "**/**/**/*; 1 1.1 1.2 1.2.1 1.2.1.1 1.2.1.2 1.2.2 1.2.3",
        "**; 1 1.1 1.2 1.2.1 1.2.1.1 1.2.1.2 1.2.2 1.2.3"
      })
  void findsBy(String path, String hits) {
    assertThat(
            String.join(
                " ",
                TREE.find(ContentPath.parse(path))
                    .map(node -> node.identifier().toString())
                    .toList()))
        .isEqualTo(hits);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = ';',
      value = {
        "''; character 1: expected a code meaning, a code, * or **, found the end",
        "a / ; character 4: expected a code meaning, a code, * or **, found the end",
        "a // b; character 4: expected a code meaning, a code, * or **, found '/'",
        "DCM|; character 5: expected a code, found the end",
        "DCM| / b; character 6: expected a code, found '/'",
        "DCM|1|2; character 6: expected a slash or the end, found '|'",
        "\"abc; character 5: expected a closing quotation mark, found the end",
        "\"abc\\; character 6: expected a closing quotation mark, found the end",
        "\"abc\" d; character 7: expected a slash or the end, found other text",
        "a \"b\"; character 3: expected a slash or the end, found '\"'"
      })
  void otherTextIsNoPath(String text, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentPath.parse(text))
        .withMessage("content path, " + message);
  }

  @Test
  void aPathHasOneToSixtyTwoSteps() {
    String most = "*/".repeat(61) + "*";
    assertThat(ContentPath.parse(most).steps()).hasSize(62);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ContentPath.parse(most + "/*"))
        .withMessage("content path: expected 1 to 62 steps, found 63");
    assertThatIllegalArgumentException().isThrownBy(() -> ContentPath.of(List.of()));
  }

  @Test
  void printsStepsWithSlashesBetweenThem() {
    assertThat(ContentPath.parse("a b/SRT|T-A0100/*/**/\"c/d\"/99X|\"1|2\"/|urn:x"))
        .hasToString("a b / SCT|12738006 / * / ** / \"c/d\" / 99X|\"1|2\" / |urn:x");
  }

  @Provide
  Arbitrary<ContentPath> paths() {
    Arbitrary<String> texts = Arbitraries.strings().withChars("aB1*|/\"\\ \t中ß").ofMaxLength(8);
    Arbitrary<ContentPath.Step> steps =
        Arbitraries.oneOf(
            texts.map(ContentPath.Named::new),
            CodedConceptArbitraries.codedConcepts()
                .map(code -> new ContentPath.Coded(code.conceptKey())),
            Combinators.combine(texts, texts)
                .as((value, scheme) -> new ContentPath.Coded(new ConceptKey(value, scheme))),
            Arbitraries.of(ContentPath.Wildcard.class));
    return steps.list().ofMinSize(1).ofMaxSize(6).map(ContentPath::of);
  }

  @Property
  void parsingWhatWasPrintedGivesThePath(@ForAll("paths") ContentPath path) {
    assertThat(ContentPath.parse(path.toString()))
        .isEqualTo(path)
        .hasSameHashCodeAs(path)
        .hasToString(path.toString());
  }

  @Provide
  Arbitrary<ContentItem> trees() {
    return ContentArbitraries.odd().trees();
  }

  @Property(tries = 300)
  void findsWhatTheDefinitionSays(
      @ForAll("trees") ContentItem root, @ForAll("wildPaths") List<String> wild) {
    ContentTree tree = ContentTree.of(root);
    List<ContentNode> nodes = tree.nodes().toList();
    ContentNode last = nodes.getLast();
    ContentPath path =
        ContentPath.parse(
            String.join("/", wild) + "/" + last.conceptPath().contentPath().steps().getLast());
    assertThat(tree.find(path))
        .containsExactlyElementsOf(
            nodes.stream().filter(node -> matches(path.steps(), names(node))).toList());
    assertThat(tree.find(last.conceptPath().contentPath())).contains(last);
    assertThat(tree.find(ContentPath.parse("**"))).containsExactlyElementsOf(nodes);
  }

  @Provide
  Arbitrary<List<String>> wildPaths() {
    return Arbitraries.of("*", "**").list().ofMinSize(1).ofMaxSize(5);
  }

  private static List<ContentItem> names(ContentNode node) {
    return Stream.concat(node.ancestors().reversed().stream(), Stream.of(node))
        .map(ContentNode::item)
        .toList();
  }

  private static boolean matches(List<? extends ContentPath.Step> steps, List<ContentItem> items) {
    if (steps.isEmpty()) {
      return items.isEmpty();
    }
    List<? extends ContentPath.Step> others = steps.subList(1, steps.size());
    if (steps.getFirst() == ContentPath.Wildcard.ANY_LEVELS && matches(others, items)) {
      return true;
    }
    if (items.isEmpty()) {
      return false;
    }
    List<ContentItem> beneath = items.subList(1, items.size());
    return switch (steps.getFirst()) {
      case ContentPath.Named named -> throw new AssertionError("not in these paths");
      case ContentPath.Coded(ConceptKey key) ->
          items.getFirst().conceptName().filter(name -> name.conceptKey().equals(key)).isPresent()
              && matches(others, beneath);
      case ContentPath.Wildcard wildcard ->
          matches(wildcard == ContentPath.Wildcard.ANY_LEVELS ? steps : others, beneath);
    };
  }
}
