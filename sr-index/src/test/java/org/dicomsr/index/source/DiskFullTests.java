package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskFullTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "No space left on device",
        "There is not enough space on the disk",
        "/data/x: Disk quota exceeded"
      })
  void isToldByTheWordsOfTheSystem(String words) {
    IOException thrown = new IOException(words);
    assertThat(DiskFull.is(thrown)).isTrue();
    assertThat(DiskFull.is(new IllegalStateException(words))).isFalse();
    assertThat(DiskFull.named(Path.of("a.cohort"), thrown, "nothing was written"))
        .isInstanceOf(FileSystemException.class)
        .hasMessage("a.cohort: expected room on the disk, found none; nothing was written")
        .hasCause(thrown);
  }

  @Test
  void isNoOtherFailure() {
    IOException other = new IOException("Input/output error");
    assertThat(DiskFull.is(other)).isFalse();
    assertThat(DiskFull.is(new IOException())).isFalse();
    assertThat(DiskFull.named(Path.of("a.cohort"), other, "nothing was written")).isSameAs(other);
  }
}
