package org.dicomsr.index.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.TransferSyntax;
import org.dicomsr.model.dicom.io.DicomFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One thread plays all parts, so that each step can be looked at. */
@Timeout(20)
class LineTests {
  private final List<String> left = new ArrayList<>();
  private final Line line = new Line(4, 100, job -> left.add(job.entry.location()));

  @Test
  void jobsAreStartedAndToldInOrderThoughReadInAny() throws Exception {
    line.enter(job("a", 10));
    line.enter(job("b", 10));
    Job a = take("a", Job.State.READING);
    Job b = take("b", Job.State.READING);

    read(b, "1.2");
    line.enter(job("c", 10));
    Job c = take("c", Job.State.READING);
    read(a, "1.1");
    take("a", Job.State.RUNNING);
    take("b", Job.State.RUNNING);
    read(c, "1.3");
    take("c", Job.State.RUNNING);
    done(b, "1.2");
    done(c, "1.3");
    assertThat(left).isEmpty();
    done(a, "1.1");
    assertThat(left).containsExactly("a", "b", "c");
  }

  @Test
  void filesOfOneInstanceWaitForEachOther() throws Exception {
    line.enter(job("a", 10));
    line.enter(job("b", 10));
    line.enter(job("c", 10));
    Job a = take("a", Job.State.READING);
    Job b = take("b", Job.State.READING);
    read(a, "1.1");
    read(b, "1.1");
    take("a", Job.State.RUNNING);

    take("c", Job.State.READING);
    done(a, "1.1");
    take("b", Job.State.RUNNING);
  }

  @Test
  void settledJobsPassWithoutAWorker() throws Exception {
    line.enter(settled("a"));
    line.enter(settled("b"));
    assertThat(left).containsExactly("a", "b");

    line.enter(job("c", 10));
    line.enter(settled("d"));
    assertThat(left).hasSize(2);
    Job c = take("c", Job.State.READING);
    c.postpone();
    line.wasRead(c, 0);
    assertThat(left).containsExactly("a", "b", "c", "d");
  }

  @Test
  void enteringWaitsForBytesAndForPlaces() throws Exception {
    line.enter(job("a", 60));
    Thread second = entering(job("b", 60));
    assertThat(isWaiting(second)).isTrue();
    Job a = take("a", Job.State.READING);
    a.state = Job.State.READING;
    line.wasRead(settle(a), 0);
    second.join(5000);
    assertThat(second.isAlive()).isFalse();

    line.enter(job("c", 1));
    line.enter(job("d", 1));
    line.enter(job("e", 1));
    Thread fifth = entering(job("f", 1));
    assertThat(isWaiting(fifth)).isTrue();
    line.stop();
    fifth.join(5000);
    assertThat(fifth.isAlive()).isFalse();
    assertThat(line.peak()).isEqualTo(63);
    assertThat(line.next()).isNull();
  }

  @Test
  void afterAStopWhatIsFinishedIsToldAcrossGaps() throws Exception {
    line.enter(job("a", 1));
    line.enter(job("b", 1));
    line.enter(job("c", 1));
    Job a = take("a", Job.State.READING);
    Job b = take("b", Job.State.READING);
    read(a, "1.1");
    take("a", Job.State.RUNNING);
    read(b, "1.2");
    take("b", Job.State.RUNNING);
    done(b, "1.2");
    line.stop();
    line.leaveRest();

    assertThat(left).containsExactly("b");
  }

  @Test
  void thereIsNothingLeftWhenAllHaveStarted() throws Exception {
    line.enter(settled("a"));
    line.complete();
    assertThat(line.next()).isNull();
  }

  private static Job job(String name, long bytes) {
    Job job = new Job(new SourceEntry.OfDataSet(name, DataSet.EMPTY), Instant.EPOCH);
    job.held = bytes;
    return job;
  }

  private static Job settled(String name) {
    return settle(job(name, 0));
  }

  private static Job settle(Job job) {
    job.settle(FileOutcome.of(job, Outcome.UNCHANGED, null));
    return job;
  }

  private Job take(String name, Job.State state) throws InterruptedException {
    Job job = Objects.requireNonNull(line.next(), "a job");
    assertThat(job.entry.location()).isEqualTo(name);
    assertThat(job.state).isEqualTo(state);
    return job;
  }

  private void read(Job job, String uid) throws IOException {
    DicomFile file =
        new DicomFile(
            DataSet.EMPTY, DataSet.EMPTY, TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN, List.of());
    job.object = new SourceObject(job.entry.location(), null, null, uid, false, file);
    line.wasRead(job, job.held);
  }

  private void done(Job job, String uid) throws IOException {
    job.outcome = FileOutcome.of(job, Outcome.ADDED, uid);
    line.hasRun(job, uid);
  }

  private Thread entering(Job job) {
    Thread thread =
        new Thread(() -> {
          try {
            line.enter(job);
          } catch (InterruptedException | IOException e) {
            throw new AssertionError(e);
          }
        });
    thread.start();
    return thread;
  }

  private static boolean isWaiting(Thread thread) {
    for (int i = 0; i < 1000 && thread.getState() != Thread.State.WAITING; i++) {
      IngestTests.pause(5);
    }
    return thread.getState() == Thread.State.WAITING;
  }
}
