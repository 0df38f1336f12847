package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dicomsr.model.testing.SharedData;
import org.junit.jupiter.api.Test;

class CodeConstantsTest {
  private static final Map<String, Class<?>> CLASSES =
      Map.of(
          "DCM", Dcm.class,
          "SCT", Sct.class,
          "LN", Ln.class,
          "MDC", Mdc.class,
          "NCIt", NciT.class,
          "UCUM", Ucum.class);

  private static final Pattern TEMPLATE_CODE =
      Pattern.compile(
          "\"code\": \"([^\"]*)\",\\s*\"scheme\": \"([^\"]*)\",\\s*\"meaning\": \"((?:[^\"\\\\]|\\\\.)*)\"");

  @Test
  void constantsAreOfTheirSchemeAndHaveMeaningAndDistinctConcepts() throws IllegalAccessException {
    for (Map.Entry<String, Class<?>> entry : CLASSES.entrySet()) {
      Set<ConceptKey> keys = new HashSet<>();
      for (CodedConcept code : constants(entry.getValue())) {
        assertThat(code.scheme()).isEqualTo(entry.getKey());
        assertThat(code.meaning()).isNotBlank();
        assertThat(keys.add(code.conceptKey())).as("%s occurs once", code).isTrue();
      }
      assertThat(keys).isNotEmpty();
    }
  }

  @Test
  void everyUnitIsValid() throws IllegalAccessException {
    assertThat(constants(Ucum.class)).allSatisfy(unit -> assertThat(UcumUnit.of(unit)).isPresent());
  }

  @Test
  void constantsAreTheCodesOfTheTemplates() throws IOException, IllegalAccessException {
    Optional<Path> spec = SharedData.folder("spec");
    assumeTrue(spec.isPresent(), "skipped: no folder shared/spec with the templates");
    Set<CodedConcept> expected = templateCodes(spec.orElseThrow().resolve("templates"));
    assertThat(expected).hasSizeGreaterThan(250);
    Set<CodedConcept> found = new HashSet<>();
    for (Class<?> type : CLASSES.values()) {
      found.addAll(constants(type));
    }
    assertThat(found).containsAll(expected);
    found.removeIf(code -> "UCUM".equals(code.scheme()));
    assertThat(expected).as("only units are added to the templates' codes").containsAll(found);
  }

  private static Set<CodedConcept> templateCodes(Path folder) throws IOException {
    Set<CodedConcept> codes = new HashSet<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Matcher matcher = TEMPLATE_CODE.matcher(Files.readString(file));
        while (matcher.find()) {
          if (CLASSES.containsKey(matcher.group(2))
              && !isRetired(matcher.group(2), matcher.group(1))) {
            codes.add(CodedConcept.of(matcher.group(1), matcher.group(2), matcher.group(3)));
          }
        }
      }
    }
    return codes;
  }

  /**
   * The one code of another scheme than SRT that templates name as replaced: Summary, now LOINC's.
   */
  private static boolean isRetired(String scheme, String value) {
    return "DCM".equals(scheme) && "121111".equals(value);
  }

  private static List<CodedConcept> constants(Class<?> type) throws IllegalAccessException {
    List<CodedConcept> codes = new ArrayList<>();
    for (Field field : type.getDeclaredFields()) {
      if (field.get(null) instanceof CodedConcept code) {
        codes.add(code);
      }
    }
    return codes;
  }
}
