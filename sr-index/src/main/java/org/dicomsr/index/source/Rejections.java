package org.dicomsr.index.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.zip.ZipException;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.violation.Violation;

/**
 * What a throwable means for the file it came from.
 *
 * <p>Only messages that were written to be shown are passed on. Those of the platform quote paths
 * and names of entries, those of mistakes whatever they choked on: there the kind and the place
 * must do.
 */
final class Rejections {
  private static final java.util.regex.Pattern LIMIT =
      java.util.regex.Pattern.compile("\\bmax[A-Z][A-Za-z]+ = ");

  private Rejections() {}

  static Rejection of(Throwable thrown) {
    return switch (thrown) {
      case DicomFormatException format -> new Rejection(reason(format), text(format));
      case ObjectRefusedException refused -> new Rejection(RejectionReason.REFUSED, text(refused));
      case NoSuchFileException missing ->
          new Rejection(RejectionReason.MISSING, "expected a file, found none");
      case AccessDeniedException denied -> unreadable("no permission");
      case SecurityException denied -> unreadable("no permission");
      case FileSystemException system -> unreadable(reason(system));
      case ZipException zip -> ofArchive(zip);
      case EOFException end ->
          new Rejection(RejectionReason.MALFORMED, "expected more bytes, found the end");
      case IOException io -> unreadable(io.getClass().getSimpleName());
      case OutOfMemoryError memory ->
          new Rejection(
              RejectionReason.OVER_LIMIT,
              "expected an object that fits into memory, found a larger one");
      default ->
          new Rejection(
              RejectionReason.INTERNAL_ERROR, thrown.getClass().getName() + place(thrown));
    };
  }

  /** An object of which the end is missing: not what was sent, though a part could be read. */
  static Rejection ofTruncated(Optional<String> sopInstanceUid, Violation cut) {
    String object =
        sopInstanceUid.filter(Uids::isValid).map(uid -> "SOP Instance " + uid + ", ").orElse("");
    return new Rejection(RejectionReason.MALFORMED, object + cut.path() + ": " + cut.message());
  }

  /** What went wrong with an archive as a whole, or while unpacking one of its entries. */
  static Rejection ofArchive(Throwable thrown) {
    return switch (thrown) {
      case ZipException zip ->
          new Rejection(
              RejectionReason.BAD_ARCHIVE,
              "expected a zip archive that can be unpacked, found a damaged or encrypted one");
      case IOException io -> of(io);
      default ->
          new Rejection(
              RejectionReason.BAD_ARCHIVE,
              "expected a zip archive, found " + thrown.getClass().getSimpleName());
    };
  }

  private static RejectionReason reason(DicomFormatException format) {
    if (format.expected().equals("a DICOM object")) {
      return format.found().equals("an empty input")
          ? RejectionReason.EMPTY
          : RejectionReason.NOT_DICOM;
    }
    if (format.expected().equals("a regular file")) {
      return RejectionReason.NOT_A_FILE;
    }
    return LIMIT.matcher(format.expected()).find()
        ? RejectionReason.OVER_LIMIT
        : RejectionReason.MALFORMED;
  }

  private static Rejection unreadable(String why) {
    return new Rejection(RejectionReason.UNREADABLE, "expected to read the file, found " + why);
  }

  // What the operating system says, without the path that the message has in front of it.
  private static String reason(FileSystemException system) {
    String reason = system.getReason();
    return reason == null ? system.getClass().getSimpleName() : reason;
  }

  private static String text(Exception e) {
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  private static String place(Throwable thrown) {
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (frame.getClassName().startsWith("org.dicomsr.")) {
        return " at " + frame;
      }
    }
    return "";
  }
}
