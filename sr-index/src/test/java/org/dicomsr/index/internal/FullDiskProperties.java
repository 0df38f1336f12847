package org.dicomsr.index.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.FilterIndexOutput;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;
import org.junit.jupiter.api.Test;

/** The disk gets full in the midst of anything: an error that says so, and the last commit. */
class FullDiskProperties {

  /** Has room for so many bytes more. */
  private static final class SmallDisk extends FilterDirectory {
    private final AtomicLong room = new AtomicLong(Long.MAX_VALUE);
    private final String failure;

    SmallDisk(Directory files, String failure) {
      super(files);
      this.failure = failure;
    }

    private void take(long bytes) throws IOException {
      if (room.addAndGet(-bytes) < 0) {
        throw new IOException(failure);
      }
    }

    // To be opened once more, as folders can be.
    @Override
    public void close() {}

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      take(1);
      return limited(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
        throws IOException {
      take(1);
      return limited(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput limited(IndexOutput output) {
      return new FilterIndexOutput("limited " + output, output.getName(), output) {
        @Override
        public void writeByte(byte b) throws IOException {
          take(1);
          super.writeByte(b);
        }

        @Override
        public void writeBytes(byte[] bytes, int offset, int length) throws IOException {
          take(length);
          super.writeBytes(bytes, offset, length);
        }
      };
    }
  }

  @Property(tries = 60)
  void theLastCommitOpensAndWorkGoesOnFromThere(@ForAll @IntRange(min = 0, max = 400_000) int room)
      throws Exception {
    SmallDisk disk = new SmallDisk(new ByteBuffersDirectory(), "No space left on device");
    Set<String> committed = new TreeSet<>();
    IndexUnusableException failure = null;
    try (IndexStore store = TestIndex.create(disk)) {
      IndexWriting writing = store.write(TestIndex.SECRET, 1);
      disk.room.set(room);
      Set<String> added = new TreeSet<>();
      try {
        for (int i = 0; i < 120; i++) {
          writing.add(RandomObjects.object(i, 0));
          added.add(RandomObjects.uid("3", i));
          writing.add(RandomObjects.image(i, 0));
          added.add(RandomObjects.uid("4", i));
          if (i % 10 == 9) {
            writing.commit("state " + i);
            committed = new TreeSet<>(added);
          }
        }
        writing.merge();
      } catch (IndexUnusableException e) {
        failure = e;
      }
      if (failure != null) {
        assertThat(failure.reason()).isEqualTo(Reason.DISK_FULL);
        assertThat(failure).hasMessageContaining("free some room");
        assertThatThrownBy(() -> writing.add(RandomObjects.object(500, 0)))
            .isInstanceOfSatisfying(
                IndexUnusableException.class, e -> assertThat(e.reason()).isEqualTo(Reason.ENDED));
      }
      try {
        writing.close();
      } catch (IndexUnusableException e) {
        assertThat(failure).as("closing after a failure only").isNotNull();
      }
      assertThat(instances(store)).isEqualTo(committed);
    }
    disk.room.set(Long.MAX_VALUE);
    try (IndexStore store = TestIndex.create(disk)) {
      assertThat(instances(store)).isEqualTo(committed);
      Set<String> all = new TreeSet<>();
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        for (int i = 0; i < 120; i++) {
          writing.add(RandomObjects.object(i, 0));
          writing.add(RandomObjects.image(i, 0));
          all.add(RandomObjects.uid("3", i));
          all.add(RandomObjects.uid("4", i));
        }
        writing.commit();
      }
      assertThat(instances(store)).isEqualTo(all);
    }
  }

  private static Set<String> instances(IndexStore store) throws IndexUnusableException {
    Set<String> uids = new TreeSet<>();
    try (IndexView view = store.view()) {
      view.forEach(document ->
          document.instances().forEach(entry -> uids.add(entry.instance().sopInstanceUid())));
    }
    return uids;
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidToBeOne() throws Exception {
    SmallDisk disk = new SmallDisk(new ByteBuffersDirectory(), "/x/y: Read-only file system");
    try (IndexStore store = TestIndex.create(disk)) {
      disk.room.set(0);
      try (IndexWriting writing = store.write(TestIndex.SECRET, 1)) {
        writing.add(RandomObjects.object(1, 0));
        assertThatThrownBy(writing::commit)
            .isInstanceOfSatisfying(
                IndexUnusableException.class,
                e -> assertThat(e.reason()).isEqualTo(Reason.READ_ONLY))
            .hasMessageNotContaining("/x/y");
      } catch (IndexUnusableException closing) {
        assertThat(closing.reason()).isEqualTo(Reason.READ_ONLY);
      }
      assertThat(instances(store)).isEmpty();
    }
  }
}
