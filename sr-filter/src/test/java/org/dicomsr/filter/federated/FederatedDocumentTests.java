package org.dicomsr.filter.federated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.dicomsr.filter.catalogue.Catalogue;
import org.junit.jupiter.api.Test;

/** The document says what is so. */
class FederatedDocumentTests {
  private static final Path PROJECT = Path.of("..");

  private static String block(String language) throws IOException {
    String text = Files.readString(PROJECT.resolve("docs/federated-counts.md"));
    List<String> found =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(text)
            .results()
            .map((MatchResult result) -> result.group(1))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void theSubsetFileIsTheSample() throws IOException {
    Catalogue tavi = Catalogue.read(PROJECT.resolve("examples/samples/catalogues/tavi.yaml"));
    SubsetFile sample =
        SubsetFile.read(PROJECT.resolve("examples/samples/subsets/tavi.yaml"), tavi);
    SubsetFile shown = SubsetFile.parse(block("yaml"), tavi);
    assertThat(shown).isEqualTo(sample);
    SiteCounts counts = SiteCountsJson.read(block("json"));
    assertThat(counts.basis().subsetFile()).isEqualTo(sample.hash());
    assertThat(counts.basis().subsets())
        .isEqualTo(sample.subsets().stream().map(SubsetFile.Subset::name).toList());
    assertThat(SiteCountsJson.write(counts)).isEqualTo(block("json"));
  }

  @Test
  void allKeysAreDescribed() throws IOException {
    String text = Files.readString(PROJECT.resolve("docs/federated-counts.md"));
    SubsetFileDecoder.KEYS.forEach(key -> assertThat(text).contains("| `" + key + "` |"));
  }
}
