package org.dicomsr.index.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file of the file system, named by its real path. */
final class PathFile implements SourceFile {
  private final Path path;
  private final FileStamp stamp;

  PathFile(Path path, FileStamp stamp) {
    this.path = path;
    this.stamp = stamp;
  }

  @Override
  public String location() {
    return path.toString();
  }

  @Override
  public FileStamp stamp() {
    return stamp;
  }

  @Override
  public Optional<Path> path() {
    return Optional.of(path);
  }

  @Override
  public InputStream open() throws IOException {
    return Files.newInputStream(path);
  }
}
