package org.dicomsr.templates.custom;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.dicomsr.templates.Templates;

class TemplateFileProperties {
  private static final String JSON =
      """
      {"templates": [{"tid": "99LM", "name": "Landmarks", "root": true, "parameters": {"$X": "x"}, "rows": [
       {"row": "1", "type": "CONTAINER", "concept": "99SITE|LM|Landmarks", "req": "M", "rows": [
        {"row": "2", "rel": "CONTAINS", "type": "SCOORD", "graphic": {"not": ["POINT"]}, "req": "MC", "check": "if row 3"},
        {"row": "3", "rel": "CONTAINS", "include": "300", "with": {"$Units": "$X"}, "vm": "1-n", "req": "U"}]}]}]}
      """;

  private static final String YAML =
      """
      templates:
      - tid: 99LM
        name: Landmarks
        parameters: {$X: "x"}
        rows:
        - {row: 1, type: CODE, default: DCM|1|a, values: [DCID 244, $X], req: MC, check: only if not row 1}
      """;

  @Property(tries = 2000)
  void aDamagedFileReadsOrIsRefusedInWords(
      @ForAll boolean yaml, @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int changes) {
    StringBuilder text = new StringBuilder(yaml ? YAML : JSON);
    Random random = new Random(seed);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(text.length());
      switch (random.nextInt(3)) {
        case 0 -> text.deleteCharAt(at);
        case 1 -> text.insert(at, text.charAt(random.nextInt(text.length())));
        default -> text.setCharAt(at, (char) random.nextInt(128));
      }
    }
    assertThatCode(
            () -> {
              try {
                Templates.standard()
                    .with(TemplateFile.parse(yaml ? "a.yaml" : "a.json", text.toString()));
              } catch (TemplateFileException refused) {
                assertThatCode(refused::position).doesNotThrowAnyException();
              }
            })
        .doesNotThrowAnyException();
  }
}
