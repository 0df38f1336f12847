package org.dicomsr.model.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dicomsr.model.testing.SharedData;
import org.junit.jupiter.api.Test;

class UcumInContextGroupsTest {
  private static final Pattern UNIT =
      Pattern.compile("\"scheme\": \"UCUM\",\\s*\"value\": \"([^\"]*)\"");

  @Test
  void everyUnitOfTheContextGroupsIsUnderstood() throws IOException {
    Optional<Path> spec = SharedData.folder("spec");
    assumeTrue(spec.isPresent(), "skipped: no folder shared/spec with the context groups");
    Set<String> codes = new TreeSet<>();
    try (Stream<Path> files = Files.list(spec.orElseThrow().resolve("cids"))) {
      for (Path file : files.toList()) {
        Matcher matcher = UNIT.matcher(Files.readString(file));
        while (matcher.find()) {
          codes.add(matcher.group(1));
        }
      }
    }
    assertThat(codes).hasSizeGreaterThan(60);
    assertThat(codes).allSatisfy(code -> assertThat(UcumUnit.parse(code)).as(code).isPresent());
  }
}
