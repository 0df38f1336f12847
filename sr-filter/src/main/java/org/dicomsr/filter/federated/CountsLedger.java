package org.dicomsr.filter.federated;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.federated.SiteCounts.Basis;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.index.source.DiskFull;
import org.dicomsr.index.source.OwnerOnly;
import org.dicomsr.index.store.IndexUnusableException;

/**
 * The file beside an index that remembers with which subset files it was counted. Numbers of two
 * different files over the same patients can be subtracted from each other until a hidden one
 * shows, so the second is refused. Readable by its owner only; it holds queries, hashes and names
 * of files, and nothing of patients.
 *
 * <p>It is beside the index, not in it, so that an index that is deleted and built again is not
 * forgotten. It is written beside and then moved, before counts are given away: a process that is
 * killed leaves the file as it was, or as it should be. Processes that count at one time wait for
 * each other. Thread-safe.
 */
public final class CountsLedger {
  /** A lock of a file is one of its process: threads wait here. */
  private static final Object THREADS = new Object();

  private final Path file;

  private CountsLedger(Path file) {
    this.file = file.toAbsolutePath().normalize();
  }

  /**
   * The ledger of an index.
   *
   * @param index the folder of the index
   * @return the ledger, in a file of the name of the index and {@code .counts}
   */
  public static CountsLedger beside(Path index) {
    Path absolute = index.toAbsolutePath().normalize();
    return new CountsLedger(absolute.resolveSibling(absolute.getFileName() + ".counts"));
  }

  /** Whether an index may be counted with another file over the same patients. */
  public enum Another {
    /** No. */
    REFUSED,
    /** An operator says so; it is recorded. */
    ALLOWED
  }

  /**
   * A subset file that an index was counted with.
   *
   * @param subsets the file
   * @param catalogue hash of the catalogue
   * @param resolved hash of what names and meanings stood for
   * @param another whether it was told though it overlapped with one before
   */
  public record Publication(
      SubsetFile subsets, String catalogue, String resolved, Another another) {
    /** Checks that nothing is null. */
    public Publication {
      Objects.requireNonNull(subsets, "subsets");
      Objects.requireNonNull(catalogue, "catalogue");
      Objects.requireNonNull(resolved, "resolved");
      Objects.requireNonNull(another, "another");
    }

    private boolean counts(Basis basis) {
      return subsets.hash().equals(basis.subsetFile())
          && catalogue.equals(basis.catalogue())
          && resolved.equals(basis.resolved());
    }
  }

  /** {@return where it is} */
  public Path file() {
    return file;
  }

  /**
   * What the index was counted with.
   *
   * @return subset files, in the order in which they were first told
   * @throws IOException when the file cannot be read or is damaged
   */
  public List<Publication> publications() throws IOException {
    try {
      return LedgerJson.read(Files.readString(file));
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IllegalArgumentException | java.nio.charset.CharacterCodingException e) {
      throw new IOException(
          file.getFileName() + ": expected a ledger of counts, found a damaged one; restore it", e);
    }
  }

  /**
   * Counts what is to be published, and records it.
   *
   * @param subsets what to count; the file of before, or one whose patients do not overlap with
   *     those of files before, as the index is now
   * @param search the index, and the catalogue
   * @param site the name of the site
   * @param another whether another file is allowed all the same
   * @return what may be published; it is recorded that it was
   * @throws AnotherSubsetFileException when it is another file, or the same with another catalogue
   * @throws CountsException when a query of the file asks for what this index left out
   * @throws IllegalArgumentException when the name of the site is none
   * @throws IOException when index or ledger cannot be read or written
   */
  public SiteCounts publish(SubsetFile subsets, Search search, String site, Another another)
      throws IOException {
    SiteCounts counts = SubsetCounting.count(subsets, search, site);
    synchronized (THREADS) {
      try (FileChannel lock = OwnerOnly.open(sibling(".lock"), StandardOpenOption.WRITE)) {
        lock.lock();
        List<Publication> all = new ArrayList<>(publications());
        if (all.stream().noneMatch(each -> each.counts(counts.basis()))) {
          all.add(checked(subsets, search, counts.basis(), another, all));
          write(all);
        }
      }
    }
    return counts;
  }

  private static Publication checked(
      SubsetFile subsets, Search search, Basis basis, Another another, List<Publication> before)
      throws IndexUnusableException {
    Another needed = Another.REFUSED;
    for (Publication each : before) {
      if (overlap(each, subsets, search, basis)) {
        if (another == Another.REFUSED) {
          throw new AnotherSubsetFileException(each.subsets().name());
        }
        needed = Another.ALLOWED;
      }
    }
    return new Publication(subsets, basis.catalogue(), basis.resolved(), needed);
  }

  /** What cannot be asked any more, because the catalogue is another, is taken to overlap. */
  private static boolean overlap(Publication before, SubsetFile subsets, Search search, Basis basis)
      throws IndexUnusableException {
    if (!before.catalogue().equals(basis.catalogue())) {
      return true;
    }
    try {
      return SubsetCounting.overlap(before.subsets(), subsets, search);
    } catch (InvalidQueryException e) {
      return true;
    }
  }

  private void write(List<Publication> all) throws IOException {
    Path beside = sibling(".new");
    try (FileChannel channel =
        OwnerOnly.open(beside, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer bytes = ByteBuffer.wrap(LedgerJson.write(all).getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    } catch (IOException e) {
      throw DiskFull.named(file, e, "what was published before is kept");
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private Path sibling(String ending) {
    return file.resolveSibling(file.getFileName() + ending);
  }

  @Override
  public String toString() {
    return "CountsLedger[" + file.getFileName() + "]";
  }
}
