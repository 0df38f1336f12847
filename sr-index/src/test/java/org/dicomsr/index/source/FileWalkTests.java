package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SopClassUid;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.TransferSyntax;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTests {
  @TempDir Path temporary;
  Path root;

  @BeforeEach
  void realPath() throws IOException {
    root = temporary.toRealPath();
  }

  @Test
  void foldersAreGoneThroughInOrderOfNames() throws IOException {
    for (String name : List.of("b/2", "b/10", "a", "c/d/e", "b.x")) {
      touch(name);
    }

    assertThat(walk(root)).containsExactly("a", "b/10", "b/2", "b.x", "c/d/e");
    assertThat(walk(root)).isEqualTo(walk(root));
  }

  @Test
  void clutterIsNotSeenUnlessNamed() throws IOException {
    for (String name :
        List.of(".hidden", ".git/x", "Thumbs.db", "__MACOSX/y", "a", "sub/.DS_Store")) {
      touch(name);
    }

    assertThat(walk(root)).containsExactly("a");
    assertThat(walk(root.resolve(".git"))).containsExactly(".git/x");
    assertThat(walk(root, root.resolve(".hidden"))).containsExactly("a", ".hidden");
  }

  @Test
  void circlesOfLinksComeToAnEnd() throws IOException {
    touch("a/file");
    Files.createSymbolicLink(root.resolve("a/up"), root);
    Files.createSymbolicLink(root.resolve("a/self"), Path.of("self"));
    Files.createSymbolicLink(root.resolve("a/down"), root.resolve("a"));
    Files.createSymbolicLink(root.resolve("first"), Path.of("second"));
    Files.createSymbolicLink(root.resolve("second"), Path.of("first"));

    List<String> found =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> walk(root));

    assertThat(found)
        .containsExactlyInAnyOrder(
            "a/file", "a/self: not-a-file", "first: not-a-file", "second: not-a-file");
  }

  @Test
  void aFileComesOnceHoweverManyLinksAndFoldersLeadToIt() throws IOException {
    touch("data/a");
    Path outside = Files.createDirectories(root.resolve("outside"));
    touch("outside/b");
    touch("outside/c/d");
    Path data = root.resolve("data");
    Files.createSymbolicLink(data.resolve("link1"), data.resolve("a"));
    Files.createSymbolicLink(data.resolve("link2"), outside.resolve("b"));
    Files.createSymbolicLink(data.resolve("link3"), outside.resolve("b"));
    Files.createSymbolicLink(data.resolve("link4"), outside.resolve("c"));
    Files.createSymbolicLink(data.resolve("link5"), outside.resolve("c"));

    assertThat(walk(data, data, data.resolve("a"), data.resolve("link1")))
        .containsExactly("data/a", "outside/b", "outside/c/d");
    assertThat(walk(data, root)).containsExactly("data/a", "outside/b", "outside/c/d");
  }

  @Test
  void brokenLinksAndMissingPathsAreTold() throws IOException {
    Files.createSymbolicLink(root.resolve("dangling"), root.resolve("nowhere"));

    assertThat(walk(root, root.resolve("absent")))
        .containsExactly("absent: missing", "dangling: not-a-file");
  }

  @Test
  void aPipeIsNotOpened() throws Exception {
    Process made = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
    assumeTrue(made.waitFor() == 0, "Skipped: no mkfifo here");

    List<String> found =
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> walk(root));

    assertThat(found).containsExactly("pipe: not-a-file");
  }

  @Test
  void anUnreadableFolderIsToldAndTheRestGoesOn() throws IOException {
    touch("a/x");
    touch("b/y");
    Files.setPosixFilePermissions(root.resolve("a"), PosixFilePermissions.fromString("---------"));
    try {
      assumeTrue(!Files.isReadable(root.resolve("a")), "Skipped: this user may read everything");
      assertThat(walk(root)).containsExactly("a: unreadable", "b/y");
    } finally {
      Files.setPosixFilePermissions(
          root.resolve("a"), PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void veryDeepFoldersDoNotExhaustTheStack() throws IOException {
    Path deep = root;
    for (int i = 0; i < 300; i++) {
      deep = deep.resolve("d");
    }
    Files.createDirectories(deep);
    TestFiles.write(deep.resolve("file"), new byte[1]);

    assertThat(walk(root)).hasSize(1);
  }

  @Test
  void aScanStopsWhenNoMoreIsWanted() throws IOException {
    for (int i = 0; i < 20; i++) {
      touch("f" + i);
    }
    List<SourceEntry> found = new ArrayList<>();

    Source.of(root)
        .scan(entry -> {
          found.add(entry);
          return found.size() < 3;
        });

    assertThat(found).hasSize(3);
  }

  @Test
  void archivesInFoldersAreLookedInto() throws IOException {
    TestFiles.zip(root.resolve("a.ZIP"), Map.of("x/one", new byte[] {1}));
    touch("b");

    assertThat(walk(root)).containsExactly("a.ZIP!/x/one", "b");
  }

  @Test
  void anArchiveThatIsNamedNeedsNoEnding() throws IOException {
    Path archive = TestFiles.zip(root.resolve("archive"), Map.of("one", new byte[] {1}));

    assertThat(walk(archive)).containsExactly("archive!/one");
  }

  @Test
  void aDicomdirStandsForWhatItLists() throws IOException {
    touch("disc/IMAGES/IM1");
    touch("disc/images2/im2");
    touch("disc/unlisted");
    touch("secret");
    Path list = root.resolve("disc/DICOMDIR");
    TestFiles.write(
        list,
        directory(
            List.of("IMAGES", "IM1"),
            List.of("IMAGES", "IM1"),
            List.of("IMAGES2", "IM2"),
            List.of("IMAGES", "IM9"),
            List.of("..", "secret")));

    assertThat(walk(list))
        .containsExactly(
            "disc/IMAGES/IM1",
            "disc/images2/im2",
            "disc/IMAGES/IM9: missing",
            "disc/DICOMDIR!: not-a-file");
    assertThat(walk(root)).contains("disc/DICOMDIR", "disc/unlisted", "secret").hasSize(5);
  }

  private static byte[] directory(List<?>... files) {
    List<DataSet> records = new ArrayList<>();
    records.add(DataSet.build(d -> d.text(Tag.DIRECTORY_RECORD_TYPE, "PATIENT")));
    for (List<?> file : files) {
      String[] components = file.stream().map(Object::toString).toArray(String[]::new);
      records.add(
          DataSet.build(d ->
              d.text(Tag.REFERENCED_FILE_ID, components).text(Tag.DIRECTORY_RECORD_TYPE, "IMAGE")));
    }
    return TestFiles.bytes(
        DataSet.build(d ->
            d.text(Tag.SOP_CLASS_UID, SopClassUid.MEDIA_STORAGE_DIRECTORY_STORAGE)
                .text(Tag.SOP_INSTANCE_UID, "1.2.3")
                .sequence(Tag.DIRECTORY_RECORD_SEQUENCE, records)),
        TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN);
  }

  private void touch(String name) {
    TestFiles.write(root.resolve(name), new byte[] {1});
  }

  private List<String> walk(Path... paths) {
    List<String> found = new ArrayList<>();
    Source.of(paths)
        .scan(entry -> {
          String location = root.relativize(Path.of(entry.location())).toString();
          if (entry instanceof SourceEntry.Unusable unusable) {
            location += ": " + unusable.rejection().reason().term();
          } else if (entry instanceof SourceEntry.OfFile of) {
            of.file().close();
          }
          found.add(location);
          return true;
        });
    return found;
  }
}
