package org.dicomsr.index;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.index.internal.CommitData;
import org.dicomsr.index.internal.IndexStore;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.source.FileLedger;
import org.dicomsr.index.source.Ingest;
import org.dicomsr.index.source.IngestReport;
import org.dicomsr.index.source.OwnerOnly;
import org.dicomsr.index.source.Source;
import org.dicomsr.index.store.IndexStatistics;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;

/**
 * An index of DICOM objects in a folder: what files hold, as nested documents, to be searched
 * without a server.
 *
 * <pre>{@code
 * try (SrIndex index = SrIndex.open(Path.of("index"))) {
 *   IngestReport report = index.ingest(Source.of(Path.of("/archive")));
 *   try (IndexSnapshot snapshot = index.snapshot()) {
 *     System.out.println(snapshot.counts());
 *   }
 * }
 * }</pre>
 *
 * <p>The folder holds {@code documents}, what Lucene writes, and {@code locations}, where files
 * are. The secret that pseudonyms come from is beside it. All of it is as confidential as the
 * archive, and readable by its owner only.
 *
 * <p>One {@linkplain #session session} writes at a time, in whatever process; any number of
 * {@linkplain #snapshot snapshots} read, each the last commit at the time it was taken. A process
 * that is killed leaves the last commit. Thread-safe.
 */
public final class SrIndex implements AutoCloseable {
  private static final String DOCUMENTS = "documents";
  private static final String LOCATIONS = "locations";
  private static final String INDEX_OR_EMPTY = "expected an index or an empty folder";

  private final Path folder;
  private final IndexOptions options;
  private final IndexStore store;
  private final PrivacyProfile profile;

  private SrIndex(Path folder, IndexOptions options, IndexStore store, PrivacyProfile profile) {
    this.folder = folder;
    this.options = options;
    this.store = store;
    this.profile = profile;
  }

  /**
   * Opens an index, or makes an empty one.
   *
   * @param folder its folder
   * @return the index
   * @throws IndexUnusableException when the folder holds something else, cannot be read or made, or
   *     holds an index of another version
   */
  public static SrIndex open(Path folder) throws IndexUnusableException {
    return open(folder, IndexOptions.DEFAULTS);
  }

  /**
   * Opens an index, or makes an empty one.
   *
   * @param folder its folder
   * @param options choices; a profile in them must be that of the index
   * @return the index
   * @throws IndexUnusableException when the folder holds something else, cannot be read or made, or
   *     holds an index of another version or profile
   */
  public static SrIndex open(Path folder, IndexOptions options) throws IndexUnusableException {
    Objects.requireNonNull(options, "options");
    prepare(folder);
    return opened(folder, options);
  }

  /**
   * Opens an index that is there; nothing is made.
   *
   * @param folder its folder
   * @return the index
   * @throws IndexUnusableException when there is none, or it cannot be read or is of another
   *     version
   */
  public static SrIndex openExisting(Path folder) throws IndexUnusableException {
    return openExisting(folder, IndexOptions.DEFAULTS);
  }

  /**
   * Opens an index that is there; nothing is made.
   *
   * @param folder its folder
   * @param options choices; a profile in them must be that of the index
   * @return the index
   * @throws IndexUnusableException when there is none, or it cannot be read or is of another
   *     version or profile
   */
  public static SrIndex openExisting(Path folder, IndexOptions options)
      throws IndexUnusableException {
    Objects.requireNonNull(options, "options");
    if (!Files.isDirectory(folder.resolve(DOCUMENTS))) {
      throw noIndex(
          "expected an index",
          Files.isDirectory(folder)
              ? "a folder of something else"
              : Files.exists(folder) ? "a file" : "nothing");
    }
    IndexStore store = IndexStore.open(folder.resolve(DOCUMENTS));
    boolean present;
    try (store) {
      present = store.data().isPresent();
    }
    if (!present) {
      throw noIndex("expected an index", "the folder of one that was never made");
    }
    return opened(folder, options);
  }

  private static SrIndex opened(Path folder, IndexOptions options) throws IndexUnusableException {
    IndexStore store = IndexStore.open(folder.resolve(DOCUMENTS));
    try {
      CommitData data = data(folder, options, store);
      requireProfile(options, data.profile());
      return new SrIndex(folder, options, store, data.profile());
    } catch (IndexUnusableException | RuntimeException e) {
      try {
        store.close();
      } catch (IndexUnusableException closing) {
        e.addSuppressed(closing);
      }
      throw e;
    }
  }

  /** Makes the folder, but nothing in a folder of something else. */
  private static void prepare(Path folder) throws IndexUnusableException {
    try {
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw noIndex(INDEX_OR_EMPTY, "a file");
      }
      if (Files.isDirectory(folder)
          && !Files.isDirectory(folder.resolve(DOCUMENTS))
          && !isEmpty(folder)) {
        throw noIndex(INDEX_OR_EMPTY, "a folder of something else");
      }
      OwnerOnly.createFolders(folder);
    } catch (IndexUnusableException e) {
      throw e;
    } catch (IOException e) {
      throw new IndexUnusableException(
          Reason.READ_ONLY, "expected a folder that can be made, found one that cannot", e);
    }
  }

  private static IndexUnusableException noIndex(String expected, String found) {
    return new IndexUnusableException(Reason.NO_INDEX, expected + ", found " + found, null);
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      return !files.iterator().hasNext();
    }
  }

  private static CommitData data(Path folder, IndexOptions options, IndexStore store)
      throws IndexUnusableException {
    Optional<CommitData> present = store.data();
    if (present.isPresent()) {
      return present.get();
    }
    IndexSecret secret = secret(() -> options.secret().readOrCreate(folder));
    store.create(options.wantedProfile().orElse(PrivacyProfile.SITE), secret);
    return store
        .data()
        .orElseThrow(() ->
            new IndexUnusableException(
                Reason.DAMAGED, "expected the index just made, found none", null));
  }

  private static void requireProfile(IndexOptions options, PrivacyProfile profile)
      throws IndexUnusableException {
    PrivacyProfile wanted = options.profile();
    if (wanted != null && wanted != profile) {
      throw new IndexUnusableException(
          Reason.OTHER_PROFILE,
          "expected an index of the privacy profile "
              + wanted.term()
              + ", found "
              + profile.term()
              + "; leave the profile out, or index the archive again into another folder",
          null);
    }
  }

  /** Takes the secret from somewhere. */
  private interface Taking {
    IndexSecret take() throws IOException;
  }

  private static IndexSecret secret(Taking source) throws IndexUnusableException {
    try {
      return source.take();
    } catch (IOException e) {
      throw new IndexUnusableException(
          Reason.NO_SECRET,
          "expected the secret of the index, found none that can be used; see the cause",
          e);
    }
  }

  /** {@return the folder} */
  public Path folder() {
    return folder;
  }

  /** {@return what the index holds of people} */
  public PrivacyProfile profile() {
    return profile;
  }

  /**
   * The last commit, to be read.
   *
   * @return a snapshot, to be closed
   * @throws IndexUnusableException when the index cannot be read
   */
  public IndexSnapshot snapshot() throws IndexUnusableException {
    return new IndexSnapshot(store.view());
  }

  /**
   * Begins to write.
   *
   * @return a session, to be closed
   * @throws IndexUnusableException when another session is at work, the folder cannot be written,
   *     or the secret is missing or not the index's own
   */
  public IndexSession session() throws IndexUnusableException {
    IndexSecret secret = secret(() -> options.secret().read(folder));
    return new IndexSession(store.write(secret, options.bufferMegabytes()), options);
  }

  /**
   * Takes in all that some sources hold, but for files that did not change since they were taken
   * in. For progress, cancelling and a report, use {@link Ingest} with a {@linkplain #session
   * session} and the {@linkplain #ledger ledger}.
   *
   * @param sources the sources, in order
   * @return what became of the files
   * @throws IOException when the index cannot be written
   */
  public IngestReport ingest(Source... sources) throws IOException {
    try (IndexSession session = session();
        FileLedger ledger = ledger()) {
      return Ingest.into(session).from(sources).ledger(ledger).build().run();
    }
  }

  /**
   * Opens the ledger of the index: which files it holds, and where they are.
   *
   * @return the ledger, to be closed
   * @throws IOException when it cannot be read or is in use
   */
  public FileLedger ledger() throws IOException {
    return FileLedger.open(folder.resolve(LOCATIONS));
  }

  /**
   * Gathers statistics of the last commit.
   *
   * @return the statistics
   * @throws IndexUnusableException when the index cannot be read
   */
  public IndexStatistics statistics() throws IndexUnusableException {
    try (IndexSnapshot snapshot = snapshot()) {
      return snapshot.statistics();
    }
  }

  /**
   * Lets go of the files. Snapshots and sessions are closed by those who opened them, before this.
   *
   * @throws IndexUnusableException when that fails
   */
  @Override
  public void close() throws IndexUnusableException {
    store.close();
  }

  @Override
  public String toString() {
    return "SrIndex[" + profile.term() + "]";
  }
}
