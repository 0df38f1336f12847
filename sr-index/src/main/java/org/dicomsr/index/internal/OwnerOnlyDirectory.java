package org.dicomsr.index.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.Lock;
import org.dicomsr.index.source.OwnerOnly;

/** A folder of files that their owner alone may read. Thread-safe. */
final class OwnerOnlyDirectory extends FilterDirectory {
  private static final Set<PosixFilePermission> OWNER_ONLY =
      EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

  private final Path folder;
  private final boolean posix;

  private OwnerOnlyDirectory(Path folder, Directory files) {
    super(files);
    this.folder = folder;
    this.posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  /** Opens a folder, which is made if it is not there. */
  static Directory open(Path folder) throws IOException {
    OwnerOnly.createFolders(folder);
    return new OwnerOnlyDirectory(folder, FSDirectory.open(folder));
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    return restricted(super.createOutput(name, context), name);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    IndexOutput output = super.createTempOutput(prefix, suffix, context);
    return restricted(output, output.getName());
  }

  @Override
  public Lock obtainLock(String name) throws IOException {
    Lock lock = super.obtainLock(name);
    restrict(name);
    return lock;
  }

  // The file is empty yet.
  private IndexOutput restricted(IndexOutput output, String name) throws IOException {
    try {
      restrict(name);
      return output;
    } catch (IOException e) {
      try (output) {
        throw e;
      }
    }
  }

  private void restrict(String name) throws IOException {
    Path file = folder.resolve(name);
    if (posix && Files.exists(file)) {
      Files.setPosixFilePermissions(file, OWNER_ONLY);
    }
  }
}
