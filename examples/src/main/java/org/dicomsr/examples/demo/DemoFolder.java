package org.dicomsr.examples.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dicomsr.examples.demo.archive.Site;
import org.jspecify.annotations.Nullable;

/**
 * Where the demonstration keeps what. Immutable.
 *
 * @param root the folder of all
 */
public record DemoFolder(Path root) {
  private static final String MARK = "made-by-sr-demo.txt";
  private static final List<String> PARTS =
      List.of("consortium", "archives", "sites", "figure.svg", "counts.csv", "counts.html");

  /** Checks that there is a folder. */
  public DemoFolder {
    Objects.requireNonNull(root, "root");
  }

  /**
   * Makes the folder, with the files that all sites of the consortium have.
   *
   * @param replace whether what an earlier demonstration left there may go
   * @throws DirectoryNotEmptyException when something else is there, or may not go
   * @throws IOException when it cannot be written
   */
  void begin(boolean replace) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(root)) {
      throw new NotDirectoryException(root.toString());
    }
    if (Files.isDirectory(root) && !isEmpty(root)) {
      if (!replace || !Files.exists(root.resolve(MARK))) {
        throw new DirectoryNotEmptyException(root.toString());
      }
      for (String part : PARTS) {
        delete(root.resolve(part));
      }
    }
    Files.createDirectories(root);
    Files.writeString(
        root.resolve(MARK), "Invented patients. `sr demo --replace` makes this folder anew.\n");
    copy("catalogues/tavi.yaml", catalogue());
    copy("subsets/labels.yaml", subsets());
    copy("templates/tavi-case.yaml", template());
  }

  /** {@return the catalogue that all sites have} */
  public Path catalogue() {
    return root.resolve("consortium").resolve("catalogue.yaml");
  }

  /** {@return the subset file that all sites have} */
  public Path subsets() {
    return root.resolve("consortium").resolve("subsets.yaml");
  }

  /** {@return the template of the consortium} */
  public Path template() {
    return root.resolve("consortium").resolve("tavi-case.yaml");
  }

  /** {@return the archives, a folder for each site} */
  public Path archives() {
    return root.resolve("archives");
  }

  /** {@return what all sites make of their archives, a folder for each} */
  public Path sites() {
    return root.resolve("sites");
  }

  /**
   * What a site makes of its archive.
   *
   * @param site the site
   * @return its folder
   */
  public Path of(Site site) {
    return sites().resolve(site.id());
  }

  /**
   * The index of a site.
   *
   * @param site the site
   * @return its folder
   */
  public Path index(Site site) {
    return of(site).resolve("archive.index");
  }

  /**
   * The cohort of a site as a data set.
   *
   * @param site the site
   * @return its folder
   */
  public Path dataSet(Site site) {
    return of(site).resolve("dataset");
  }

  /**
   * What a site publishes.
   *
   * @param site the site
   * @return the file
   */
  public Path counts(Site site) {
    return of(site).resolve("counts.json");
  }

  /**
   * The page about the patients of a site.
   *
   * @param site the site
   * @return the file
   */
  public Path report(Site site) {
    return of(site).resolve("report.html");
  }

  /** {@return the figure of the consortium} */
  public Path figure() {
    return root.resolve("figure.svg");
  }

  /** {@return the merged counts for a spreadsheet} */
  public Path table() {
    return root.resolve("counts.csv");
  }

  /** {@return the merged counts as a page} */
  public Path page() {
    return root.resolve("counts.html");
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  private static void copy(String sample, Path to) throws IOException {
    Files.createDirectories(Objects.requireNonNull(to.getParent(), "parent"));
    try (InputStream from =
        DemoFolder.class.getResourceAsStream("/org/dicomsr/examples/samples/" + sample)) {
      Files.copy(Objects.requireNonNull(from, sample), to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
              throws IOException {
            if (failed != null) {
              throw failed;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
