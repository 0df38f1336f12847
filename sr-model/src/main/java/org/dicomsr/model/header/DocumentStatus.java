package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * How far a document has come: completion and verification, a part of the SR Document General
 * Module (PS3.3 C.17.2). Key Object Selection Documents have none of it.
 *
 * @param completion Completion Flag (0040,A491)
 * @param completionDescription Completion Flag Description (0040,A492)
 * @param verification Verification Flag (0040,A493)
 * @param preliminary Preliminary Flag (0040,A496)
 * @param verifyingObservers Verifying Observer Sequence (0040,A073)
 */
public record DocumentStatus(
    @Nullable CompletionFlag completion,
    @Nullable String completionDescription,
    @Nullable VerificationFlag verification,
    @Nullable PreliminaryFlag preliminary,
    List<VerifyingObserver> verifyingObservers) {

  /** A complete document that nobody has verified. */
  public static final DocumentStatus COMPLETE =
      new DocumentStatus(
          CompletionFlag.COMPLETE, null, VerificationFlag.UNVERIFIED, null, List.of());

  /** A part of a document, which nobody has verified. */
  public static final DocumentStatus PARTIAL =
      COMPLETE.withCompletion(CompletionFlag.PARTIAL, null);

  /** Copies the list. */
  public DocumentStatus {
    verifyingObservers = List.copyOf(verifyingObservers);
  }

  /**
   * Reads this part of the module.
   *
   * @param data a data set
   * @return what it holds
   */
  public static DocumentStatus from(DataSet data) {
    return new DocumentStatus(
        ModuleEdit.parsed(data, Tag.COMPLETION_FLAG, CompletionFlag::ofTerm),
        ModuleEdit.text(data, Tag.COMPLETION_FLAG_DESCRIPTION),
        ModuleEdit.parsed(data, Tag.VERIFICATION_FLAG, VerificationFlag::ofTerm),
        ModuleEdit.parsed(data, Tag.PRELIMINARY_FLAG, PreliminaryFlag::ofTerm),
        ModuleEdit.items(data, Tag.VERIFYING_OBSERVER_SEQUENCE, VerifyingObserver::read));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    DocumentStatus before = from(data);
    return new ModuleEdit(data)
        .type3(Tag.COMPLETION_FLAG, before.completion, completion, CompletionFlag::term)
        .type3(
            Tag.COMPLETION_FLAG_DESCRIPTION,
            before.completionDescription,
            completionDescription,
            Function.identity())
        .type3(Tag.VERIFICATION_FLAG, before.verification, verification, VerificationFlag::term)
        .type3(Tag.PRELIMINARY_FLAG, before.preliminary, preliminary, PreliminaryFlag::term)
        .items3(
            Tag.VERIFYING_OBSERVER_SEQUENCE,
            before.verifyingObservers,
            verifyingObservers,
            VerifyingObserver::read,
            VerifyingObserver::write)
        .build();
  }

  /**
   * Copies with another degree of completion.
   *
   * @param flag how complete the document is
   * @param description says more about it, or null
   * @return the copy
   */
  public DocumentStatus withCompletion(CompletionFlag flag, @Nullable String description) {
    return new DocumentStatus(flag, description, verification, preliminary, verifyingObservers);
  }

  /**
   * Copies as preliminary or final.
   *
   * @param flag whether the document is meant to be replaced, or null
   * @return the copy
   */
  public DocumentStatus withPreliminary(@Nullable PreliminaryFlag flag) {
    return new DocumentStatus(
        completion, completionDescription, verification, flag, verifyingObservers);
  }

  /**
   * Copies as verified by one more observer.
   *
   * @param observer who vouches for the document
   * @return the copy
   */
  public DocumentStatus verifiedBy(VerifyingObserver observer) {
    List<VerifyingObserver> more = new ArrayList<>(verifyingObservers);
    more.add(observer);
    return new DocumentStatus(
        completion, completionDescription, VerificationFlag.VERIFIED, preliminary, more);
  }

  /** {@return a copy that nobody has verified} */
  public DocumentStatus unverified() {
    return new DocumentStatus(
        completion, completionDescription, VerificationFlag.UNVERIFIED, preliminary, List.of());
  }

  @Override
  public String toString() {
    return "DocumentStatus[" + completion + ", " + verification + "]";
  }
}
