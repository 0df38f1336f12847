package org.dicomsr.model.dicom;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are not DICOM, or exceed a limit. Says where, what was expected and what was found,
 * and never carries a value.
 *
 * <p>The message reads {@code SOP Instance 1.2.3, (0040,A730)[3]/(0040,A043), offset 0x1F4:
 * expected 1 item, found 0}; the same facts are accessors.
 */
public final class DicomFormatException extends IOException {
  private static final long serialVersionUID = 1L;

  /** SOP Instance UID of the object where it was known. */
  private final @Nullable String sopInstanceUid;

  /** Path of tags, possibly empty. */
  private final String location;

  /** Offset in the input, or -1. */
  private final long offset;

  /** What should be there. */
  private final String expected;

  /** What is there. */
  private final String found;

  /**
   * Makes an exception.
   *
   * @param sopInstanceUid the object's SOP Instance UID where it is already known; what is no UID
   *     is left out
   * @param location path of tags, empty when the place is only an offset
   * @param offset offset in bytes from the start of the input, or -1 when there is none
   * @param expected what the standard or the limit asks for
   * @param found what was there instead, without any value
   */
  public DicomFormatException(
      @Nullable String sopInstanceUid,
      String location,
      long offset,
      String expected,
      String found) {
    super(message(uidOrNull(sopInstanceUid), location, offset, expected, found));
    this.sopInstanceUid = uidOrNull(sopInstanceUid);
    this.location = Objects.requireNonNull(location, "location");
    this.offset = offset;
    this.expected = Objects.requireNonNull(expected, "expected");
    this.found = Objects.requireNonNull(found, "found");
  }

  // In a damaged file, other values may stand where the UID should be.
  private static @Nullable String uidOrNull(@Nullable String text) {
    return text != null && text.indexOf('.') > 0 && Uids.isValid(text) ? text : null;
  }

  private static String message(
      @Nullable String sopInstanceUid,
      String location,
      long offset,
      String expected,
      String found) {
    StringBuilder text = new StringBuilder(96);
    if (sopInstanceUid != null) {
      text.append("SOP Instance ").append(sopInstanceUid);
    }
    if (!location.isEmpty()) {
      text.append(text.isEmpty() ? "" : ", ").append(location);
    }
    if (offset >= 0) {
      text.append(text.isEmpty() ? "" : ", ")
          .append("offset 0x")
          .append(Long.toHexString(offset).toUpperCase(Locale.ROOT));
    }
    text.append(text.isEmpty() ? "" : ": ");
    return text.append("expected ").append(expected).append(", found ").append(found).toString();
  }

  /** {@return the object's SOP Instance UID where it was known when the fault was met} */
  public Optional<String> sopInstanceUid() {
    return Optional.ofNullable(sopInstanceUid);
  }

  /** {@return the path of tags to the fault, empty when only its offset is known} */
  public String location() {
    return location;
  }

  /** {@return the offset in bytes from the start of the input, or -1 when there is none} */
  public long offset() {
    return offset;
  }

  /** {@return what the standard or the limit asks for} */
  public String expected() {
    return expected;
  }

  /** {@return what was there instead, without any value} */
  public String found() {
    return found;
  }
}
