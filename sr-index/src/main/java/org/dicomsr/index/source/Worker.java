package org.dicomsr.index.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.io.DicomFile;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/** What is done with one job: reading it, handing it to the target. Thread-safe. */
final class Worker {
  /** Jobs that hold more are measured after reading; a reader's window is as large. */
  private static final long WINDOW = 1 << 20;

  private final ObjectReader reader;
  private final long budget;
  private final Checkpoints checkpoints;

  Worker(ObjectReader reader, long budget, Checkpoints checkpoints) {
    this.reader = reader;
    this.budget = budget;
    this.checkpoints = checkpoints;
  }

  /**
   * Reads a job, or settles it.
   *
   * @return how many bytes it holds now
   */
  long read(Job job) {
    return read(job, job.held, false);
  }

  /**
   * Reads a job and hands it over when nothing else is in memory.
   *
   * @throws IOException when the target cannot go on
   */
  void alone(Job job) throws IOException {
    job.state = Job.State.READING;
    read(job, budget, true);
    if (job.object != null) {
      handOver(job);
    }
    if (job.outcome == null) {
      job.settle(FileOutcome.of(job, Rejections.of(new OutOfMemoryError())));
    }
  }

  private long read(Job job, long allowance, boolean alone) {
    try {
      DicomFile file = reader.read(job.entry, allowance);
      take(job, file);
      return allowance <= WINDOW
          ? allowance
          : Math.min(allowance, Footprint.of(file.dataSet()) + WINDOW);
    } catch (DicomFormatException e) {
      if (!alone && asksForMore(e, allowance)) {
        job.postpone();
      } else {
        job.settle(FileOutcome.of(job, isNestedArchive(job, e) ? Zips.nested() : Rejections.of(e)));
      }
    } catch (OutOfMemoryError e) {
      // perhaps others took it all
      job.postpone();
    } catch (IOException | RuntimeException | StackOverflowError | AssertionError e) {
      job.settle(FileOutcome.of(job, Rejections.of(e)));
    }
    return 0;
  }

  private static boolean isNestedArchive(Job job, DicomFormatException e) {
    return e.found().equals("a zip archive")
        && job.entry instanceof SourceEntry.OfFile of
        && of.file() instanceof ZippedFile;
  }

  private boolean asksForMore(DicomFormatException e, long allowance) {
    return allowance < budget
        && (e.expected().contains("maxBytesInFlight")
            || (e.expected().contains("maxInflatedSize") && reader.mayInflateBeyond(allowance)));
  }

  private static void take(Job job, DicomFile file) {
    if (DicomDirectory.is(file)) {
      job.settle(FileOutcome.of(job, Outcome.PASSED_OVER, null));
      return;
    }
    DataSet data = file.dataSet();
    Optional<String> uid =
        text(data, Tag.SOP_INSTANCE_UID)
            .or(() -> text(file.fileMeta(), Tag.MEDIA_STORAGE_SOP_INSTANCE_UID));
    Violation cut = file.truncation().orElse(null);
    if (cut != null) {
      job.settle(FileOutcome.of(job, Rejections.ofTruncated(uid, cut)));
      return;
    }
    boolean hasClass =
        text(data, Tag.SOP_CLASS_UID)
            .or(() -> text(file.fileMeta(), Tag.MEDIA_STORAGE_SOP_CLASS_UID))
            .isPresent();
    if (uid.isEmpty() && !hasClass) {
      job.settle(
          FileOutcome.of(
              job,
              new Rejection(
                  RejectionReason.NO_INSTANCE,
                  "(0008,0016), (0008,0018): expected a SOP Class or Instance UID, found neither")));
      return;
    }
    SourceFile from = job.entry instanceof SourceEntry.OfFile of ? of.file() : null;
    Path path = from == null ? null : from.path().orElse(null);
    job.object =
        new SourceObject(
            job.entry.location(),
            from == null ? null : from.stamp(),
            path,
            uid.orElseGet(() -> ContentUid.of(data)),
            uid.isEmpty(),
            file);
  }

  private static Optional<String> text(DataSet dataSet, int tag) {
    return dataSet.string(tag).map(String::strip).filter(text -> !text.isEmpty());
  }

  /**
   * Hands a job to the target and notes what became of it; nothing when it has to be tried again.
   *
   * @throws IOException when the target cannot go on
   */
  void handOver(Job job) throws IOException {
    SourceObject object = job.object;
    if (object == null) {
      throw new IllegalStateException("expected an object to hand over, found none");
    }
    job.object = null;
    try {
      Outcome outcome = checkpoints.accept(object, note(job, object));
      job.outcome = FileOutcome.of(job, outcome, object.sopInstanceUid());
    } catch (DicomFormatException
        | ObjectRefusedException
        | RuntimeException
        | StackOverflowError
        | AssertionError e) {
      job.outcome = FileOutcome.of(job, Rejections.of(e));
    } catch (OutOfMemoryError e) {
      job.outcome = null;
    }
  }

  // A file that might change again unnoticed is noted too, since an older note of it is no longer
  // true, but by a stamp that no file has.
  private static @Nullable LedgerEntry note(Job job, SourceObject object) {
    FileStamp stamp = object.stamp().orElse(null);
    if (stamp == null) {
      return null;
    }
    FileStamp certain =
        stamp.tooFresh(job.seen)
            ? new FileStamp(stamp.size(), FileStamp.UNCERTAIN, stamp.key())
            : stamp;
    return new LedgerEntry(object.location(), certain, object.sopInstanceUid());
  }
}
