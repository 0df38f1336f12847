package org.dicomsr.templates.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dicomsr.model.content.RelationshipType.CONTAINS;
import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;
import static org.dicomsr.templates.testing.EcgSamples.BYPASS;
import static org.dicomsr.templates.testing.EcgSamples.IN_PROGRESS;
import static org.dicomsr.templates.testing.EcgSamples.at;
import static org.dicomsr.templates.testing.EcgSamples.sct;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContainerBuilder;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Related;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.testing.EcgSamples;
import org.dicomsr.templates.testing.RandomHistory;
import org.junit.jupiter.api.Test;

class CardiovascularHistoryTests {
  private static final CodedConcept TITLE = CodedConcept.of("18748-4", "LN", "Report");

  private static ContentNode root(Consumer<? super ContainerBuilder> inside) {
    return ContentTree.of(ContainerBuilder.root(TITLE, inside)).root();
  }

  private static CardiovascularHistory read(Consumer<? super ContainerBuilder> inside) {
    return CardiovascularHistory.from(root(inside));
  }

  private static ContentItem written(CardiovascularHistory history) {
    Related child = root(history::writeTo).item().children().getFirst();
    return ((Related.ByValue) child).item();
  }

  @Test
  void gives_back_what_uses_every_row() {
    CardiovascularHistory history = EcgSamples.history(true);
    ContentItem written = written(history);
    assertThat(CardiovascularHistory.from(ContentTree.of(written).root())).isEqualTo(history);
    ValidationResult result = TemplateValidator.standard().validate(written, "3802");
    assertThat(result.violations()).isEmpty();
  }

  @Property(tries = 200)
  void gives_back_what_is_written(@ForAll long seed) {
    CardiovascularHistory history = new RandomHistory(new Random(seed), true).history();
    List<ContentNode> used = new ArrayList<>();
    ContentNode root = root(history::writeTo);
    assertThat(CardiovascularHistory.from(root, used::add)).isEqualTo(history);
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            root.nodes().filter(node -> !(node.item() instanceof Container)).toList());
    if (!history.isEmpty()) {
      assertThat(TemplateValidator.standard().validate(written(history), "3802").violations())
          .isEmpty();
    }
  }

  @Test
  void problems_with_rows_of_their_own_come_last_in_their_order() {
    CardiovascularHistory history =
        CardiovascularHistory.builder()
            .problems(problems ->
                problems
                    .kidneyDisease(problem -> problem.stage(sct("258224005", "Stage 3")))
                    .diabetes(problem -> problem.comment("diet"))
                    .problem(sct("165816005", "HIV Positive"), problem -> {}))
            .build();
    assertThat(history.problems().problems())
        .extracting(problem -> problem.known().map(KnownProblem::name).orElse(""))
        .containsExactly("", "DIABETES", "KIDNEY_DISEASE");
    assertThat(history.problems().problem(KnownProblem.DIABETES).orElseThrow().comment())
        .isEqualTo("diet");
    assertThat(history.problems().problem(KnownProblem.ARRHYTHMIA)).isEmpty();
  }

  @Test
  void an_empty_history_is_not_written() {
    assertThat(root(CardiovascularHistory.EMPTY::writeTo).children()).isEmpty();
    assertThat(CardiovascularHistory.from(root(root -> {}))).isEqualTo(CardiovascularHistory.EMPTY);
    assertThat(CardiovascularHistory.EMPTY.isEmpty()).isTrue();
  }

  @Test
  void finds_sections_that_lack_the_container_around_them() {
    CardiovascularHistory history =
        read(root ->
            root.container(
                    CONTAINS,
                    Ln.SOCIAL_HISTORY,
                    social ->
                        social.code(
                            CONTAINS,
                            Sct.TOBACCO_SMOKING_BEHAVIOR,
                            sct("77176002", "Current Smoker")))
                .container(
                    CONTAINS,
                    Ln.HISTORY_OF_MEDICAL_DEVICE_USE,
                    devices ->
                        devices.code(
                            CONTAINS,
                            Dcm.MEDICAL_DEVICE_USED,
                            sct("14106009", "Cardiac pacemaker"))));
    assertThat(history.social().smoking()).isEqualTo(sct("77176002", "Current Smoker"));
    assertThat(history.devices().devices()).hasSize(1);
  }

  @Test
  void finds_properties_beside_a_problem_and_problems_without_concern() {
    CardiovascularHistory history =
        read(root ->
            root.container(
                CONTAINS,
                Ln.PROBLEM_LIST,
                list ->
                    list.container(
                            CONTAINS,
                            Dcm.CONCERN,
                            concern ->
                                concern
                                    .code(CONTAINS, Ln.STATUS, sct("90734009", "Chronic"))
                                    .code(
                                        CONTAINS,
                                        sct("64572001", "Disease"),
                                        sct("44808001", "Arrhythmia"))
                                    .text(CONTAINS, Sct.SEVERITY, "Moderate")
                                    .dateTime(CONTAINS, Dcm.DATETIME_STARTED, at(1)))
                        .code(
                            CONTAINS,
                            sct("55607006", "Problem"),
                            BYPASS,
                            problem ->
                                problem.dateTime(
                                    HAS_PROPERTIES, Dcm.DATETIME_CONCERN_NOTED, at(2)))));
    Problem first = history.problems().problems().getFirst();
    assertThat(first.known()).contains(KnownProblem.ARRHYTHMIA);
    assertThat(first.status()).isEqualTo(sct("90734009", "Chronic"));
    assertThat(first.severity()).isEqualTo(sct("6736007", "Moderate"));
    assertThat(first.started()).isEqualTo(at(1));
    Problem second = history.problems().problems().get(1);
    assertThat(second.problem()).isEqualTo(BYPASS);
    assertThat(second.concernNoted()).isEqualTo(at(2));
  }

  @Test
  void reads_the_same_section_twice_as_one() {
    CardiovascularHistory history =
        read(root -> {
          for (int i = 1; i <= 2; i++) {
            double value = i;
            root.container(
                CONTAINS,
                Ln.RELEVANT_DIAGNOSTIC_TESTS_AND_OR_LABORATORY_DATA,
                tests ->
                    tests.num(
                        CONTAINS, Ln.CHOLESTEROL_IN_HDL, value, Ucum.MILLIGRAM_PER_DECILITER));
          }
        });
    assertThat(history.tests().results()).hasSize(2);
    assertThat(history.tests().hdlCholesterol())
        .contains(Quantity.of(1, Ucum.MILLIGRAM_PER_DECILITER));
    assertThat(history.tests().ldlCholesterol()).isEmpty();
  }

  @Test
  void a_medicine_is_a_code_or_a_text() {
    assertThatThrownBy(() -> new Medication(null, null, null, IN_PROGRESS))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Medication(BYPASS, "tea", null, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Medication(null, "tea", Quantity.of(1, Ucum.KILOGRAM), null))
        .isInstanceOf(IllegalArgumentException.class);
    MedicationHistory history =
        MedicationHistory.builder().medication(BYPASS).medication("tea").build();
    assertThat(history.medications().getFirst().text()).isEqualTo("tea");
  }
}
