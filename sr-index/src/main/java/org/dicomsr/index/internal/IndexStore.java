package org.dicomsr.index.internal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.Directory;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.privacy.Pseudonymizer;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;
import org.jspecify.annotations.Nullable;

/** The files of an index: made, checked, opened for reading and writing. Thread-safe. */
public final class IndexStore implements Closeable {
  private final Directory directory;
  private @Nullable DirectoryReader current;

  IndexStore(Directory directory) {
    this.directory = directory;
  }

  /**
   * Opens a folder, which is made if it is not there.
   *
   * @param folder the folder
   * @return the store
   * @throws IndexUnusableException when the folder cannot be made or read
   */
  public static IndexStore open(Path folder) throws IndexUnusableException {
    try {
      return new IndexStore(OwnerOnlyDirectory.open(folder));
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * What the last commit says.
   *
   * @return the data, absent when there is no index yet
   * @throws IndexUnusableException when it cannot be read, or is of another version
   */
  public Optional<CommitData> data() throws IndexUnusableException {
    try {
      if (!DirectoryReader.indexExists(directory)) {
        return Optional.empty();
      }
      return Optional.of(checked(SegmentInfos.readLatestCommit(directory).getUserData()));
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  private static CommitData checked(Map<String, String> data) throws IndexUnusableException {
    String schema = data.get(CommitData.SCHEMA_KEY);
    if (schema == null) {
      throw new IndexUnusableException(
          Reason.NO_INDEX,
          "expected an index of this library, found one of another program; mind the path",
          null);
    }
    if (!schema.equals(CommitData.SCHEMA)) {
      throw new IndexUnusableException(
          Reason.OTHER_VERSION,
          "expected an index of schema "
              + CommitData.SCHEMA
              + ", found schema "
              + (schema.matches("[0-9]{1,9}") ? schema : "of another form")
              + "; use the version of the library that wrote it, or delete its folder, keep the"
              + " secret beside it, and index the archive again",
          null);
    }
    return CommitData.of(data);
  }

  /**
   * Makes an empty index.
   *
   * @param profile what it is to hold of people
   * @param secret where pseudonyms come from
   * @throws IndexUnusableException when it cannot be written, or another is at it
   */
  public void create(PrivacyProfile profile, IndexSecret secret) throws IndexUnusableException {
    IndexWriterConfig config =
        IndexWriting.config(1).setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND);
    try (IndexWriter writer = new IndexWriter(directory, config)) {
      // Another process may have been faster.
      if (!DirectoryReader.indexExists(directory)) {
        writer.setLiveCommitData(
            CommitData.ofNew(profile, secret.fingerprint()).toMap().entrySet());
        writer.commit();
      }
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Opens the last commit for reading.
   *
   * @return the commit, to be closed by the caller
   * @throws IndexUnusableException when there is none or it cannot be read
   */
  public synchronized IndexView view() throws IndexUnusableException {
    try {
      DirectoryReader reader = current;
      if (reader == null) {
        reader = DirectoryReader.open(directory);
      } else {
        DirectoryReader newer = DirectoryReader.openIfChanged(reader);
        if (newer != null) {
          reader.close();
          reader = newer;
        }
      }
      current = reader;
      CommitData data = checked(reader.getIndexCommit().getUserData());
      reader.incRef();
      return new IndexView(reader, data);
    } catch (IOException | RuntimeException e) {
      throw Failures.of(e);
    }
  }

  /**
   * Opens the index for writing.
   *
   * @param secret where its pseudonyms come from
   * @param bufferMegabytes how much is gathered in memory before it is written
   * @return the session, to be closed by the caller
   * @throws IndexUnusableException when it is in use, cannot be written, or has another secret
   */
  public IndexWriting write(IndexSecret secret, double bufferMegabytes)
      throws IndexUnusableException {
    CommitData data =
        data()
            .orElseThrow(() ->
                new IndexUnusableException(Reason.NO_INDEX, "expected an index, found none", null));
    if (!data.fingerprint().equals(secret.fingerprint())) {
      throw new IndexUnusableException(
          Reason.OTHER_SECRET,
          "expected the secret that the index was made with, found another; give the right one, or"
              + " patients would be taken for others",
          null);
    }
    return new IndexWriting(
        directory, data, new Pseudonymizer(data.profile(), secret), bufferMegabytes);
  }

  @Override
  public synchronized void close() throws IndexUnusableException {
    try {
      if (current != null) {
        current.close();
        current = null;
      }
      directory.close();
    } catch (IOException e) {
      throw Failures.of(e);
    }
  }
}
