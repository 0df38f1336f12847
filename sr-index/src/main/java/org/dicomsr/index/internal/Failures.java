package org.dicomsr.index.internal;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;
import org.dicomsr.index.source.DiskFull;
import org.dicomsr.index.store.IndexUnusableException;
import org.dicomsr.index.store.IndexUnusableException.Reason;

/** What went wrong, in words that help. Messages of causes may hold paths; ours do not. */
final class Failures {
  private Failures() {}

  /** Tells why the index cannot be used; what tells already is handed through. */
  static IndexUnusableException of(Throwable failure) {
    if (failure instanceof IndexUnusableException told) {
      return told;
    }
    Reason reason = reason(failure);
    return new IndexUnusableException(reason, message(reason), failure);
  }

  private static Reason reason(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Reason reason = ownReason(cause);
      if (reason != null) {
        return reason;
      }
    }
    return Reason.FAILED;
  }

  private static @org.jspecify.annotations.Nullable Reason ownReason(Throwable failure) {
    if (failure instanceof LockObtainFailedException) {
      return Reason.IN_USE;
    }
    if (failure instanceof IndexFormatTooOldException
        || failure instanceof IndexFormatTooNewException) {
      return Reason.OTHER_VERSION;
    }
    if (failure instanceof AccessDeniedException
        || failure instanceof ReadOnlyFileSystemException
        || says(failure, "read-only file system")) {
      return Reason.READ_ONLY;
    }
    if (DiskFull.is(failure)) {
      return Reason.DISK_FULL;
    }
    if (failure instanceof IndexNotFoundException) {
      return Reason.NO_INDEX;
    }
    if (failure instanceof CorruptIndexException
        || failure instanceof EOFException
        || failure instanceof FileNotFoundException
        || failure instanceof NoSuchFileException) {
      return Reason.DAMAGED;
    }
    return null;
  }

  private static boolean says(Throwable failure, String words) {
    String message = failure.getMessage();
    return failure instanceof IOException
        && message != null
        && message.toLowerCase(Locale.ROOT).contains(words);
  }

  private static String message(Reason reason) {
    return switch (reason) {
      case NO_INDEX -> "expected an index, found none; open it for writing first, or mind the path";
      case IN_USE ->
          "expected no other writer, found one at work on this index; wait until it has ended (a"
              + " process that was killed holds nothing)";
      case OTHER_VERSION ->
          "expected an index of schema "
              + CommitData.SCHEMA
              + ", found one of another version; delete its folder, keep the secret beside it, and"
              + " index the archive again";
      case READ_ONLY -> "expected a folder that can be written, found one that cannot";
      case DISK_FULL ->
          "expected room on the disk, found none; the last commit is kept: free some room and go on"
              + " from there";
      case DAMAGED ->
          "expected the files of the index as they were written, found some missing or damaged;"
              + " delete the folder, keep the secret beside it, and index the archive again";
      case OTHER_PROFILE, OTHER_SECRET, NO_SECRET, FAILED, ENDED ->
          "expected the index to be read and written, found a failure; the last commit is kept";
    };
  }
}
