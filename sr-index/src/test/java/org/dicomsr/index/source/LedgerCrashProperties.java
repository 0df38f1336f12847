package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * Whatever a crash leaves of the journal, and whichever of its durable states the target is found
 * in: the ledger claims just what that state holds, or nothing.
 */
class LedgerCrashProperties {

  /** A file and its version, as a target takes it in. */
  record Taken(int file, int version) {
    LedgerEntry entry() {
      return new LedgerEntry("/f/" + file, new FileStamp(version, version, file), "1." + file);
    }
  }

  @Provide
  Arbitrary<List<List<Taken>>> checkpoints() {
    Arbitrary<Taken> taken =
        Combinators.combine(
                Arbitraries.integers().between(0, 4), Arbitraries.integers().between(1, 3))
            .as(Taken::new);
    return taken.list().ofMaxSize(4).list().ofMinSize(1).ofMaxSize(4);
  }

  @Property(tries = 25)
  void anyPrefixOfTheJournalAndAnyStateOfTheTarget(
      @ForAll("checkpoints") List<List<Taken>> checkpoints) throws IOException {
    Path folder = Files.createTempDirectory("ledger");
    Path file = folder.resolve("ledger");
    List<Map<Integer, Integer>> states = new ArrayList<>();
    List<Long> ends = new ArrayList<>();
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.empty());
      Map<Integer, Integer> state = new HashMap<>();
      for (int i = 0; i < checkpoints.size(); i++) {
        for (Taken taken : checkpoints.get(i)) {
          ledger.note(taken.entry());
          state.put(taken.file(), taken.version());
        }
        ledger.prepare("c" + i);
        ledger.commit();
        states.add(Map.copyOf(state));
        ends.add(Files.size(file));
      }
    }
    byte[] journal = Files.readAllBytes(file);
    for (int length = 0; length <= journal.length; length++) {
      for (int durable = -1; durable < states.size(); durable++) {
        Files.write(file, Arrays.copyOf(journal, length));
        boolean whole = durable >= 0 && ends.get(durable) <= length;
        assertClaims(file, durable, whole ? states.get(durable) : Map.of());
      }
    }
    Files.delete(file);
    Files.delete(folder);
  }

  @Property(tries = 25)
  void anyDamagedByteOfTheJournal(@ForAll("checkpoints") List<List<Taken>> checkpoints)
      throws IOException {
    Path folder = Files.createTempDirectory("ledger");
    Path file = folder.resolve("ledger");
    try (FileLedger ledger = FileLedger.open(file)) {
      ledger.alignTo(Optional.empty());
      for (int i = 0; i < checkpoints.size(); i++) {
        for (Taken taken : checkpoints.get(i)) {
          ledger.note(taken.entry());
        }
        ledger.prepare("c" + i);
        ledger.commit();
      }
    }
    byte[] journal = Files.readAllBytes(file);
    for (int at = 8; at < journal.length; at++) {
      byte[] damaged = journal.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertClaims(file, checkpoints.size() - 1, Map.of());
    }
    Files.delete(file);
    Files.delete(folder);
  }

  private static void assertClaims(Path file, int durable, Map<Integer, Integer> expected)
      throws IOException {
    try (FileLedger ledger = FileLedger.open(file)) {
      assertThat(ledger.holds("/f/0", new FileStamp(1, 1, 0))).isFalse();
      ledger.alignTo(durable < 0 ? Optional.empty() : Optional.of("c" + durable));
      Map<Integer, Integer> claimed = new HashMap<>();
      for (int f = 0; f <= 4; f++) {
        for (int version = 1; version <= 3; version++) {
          LedgerEntry entry = new Taken(f, version).entry();
          if (ledger.holds(entry.location(), entry.stamp())) {
            assertThat(claimed.put(f, version)).isNull();
          }
        }
      }
      assertThat(claimed).isEqualTo(expected);
      List<LedgerEntry> listed = new ArrayList<>();
      ledger.forEach(listed::add);
      assertThat(listed).hasSize(expected.size());
    }
  }
}
