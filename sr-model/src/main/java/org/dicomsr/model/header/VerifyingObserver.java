package org.dicomsr.model.header;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Someone who vouches for a document: an item of Verifying Observer Sequence (0040,A073) (PS3.3
 * C.17.2). Immutable.
 *
 * @param name Verifying Observer Name (0040,A075)
 * @param organization for whom, Verifying Organization (0040,A027)
 * @param dateTime when, Verification DateTime (0040,A030)
 * @param identification who it is as a code, Verifying Observer Identification Code Sequence
 *     (0040,A088)
 */
public record VerifyingObserver(
    @Nullable PersonName name,
    @Nullable String organization,
    @Nullable DicomDateTime dateTime,
    @Nullable CodedConcept identification) {

  /**
   * An observer without a code.
   *
   * @param name who vouches
   * @param organization for whom
   * @param dateTime when
   * @return the observer
   */
  public static VerifyingObserver of(PersonName name, String organization, DicomDateTime dateTime) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(organization, "organization");
    Objects.requireNonNull(dateTime, "dateTime");
    return new VerifyingObserver(name, organization, dateTime, null);
  }

  static Optional<VerifyingObserver> read(DataSet item) {
    return Optional.of(
        new VerifyingObserver(
            ModuleEdit.parsed(
                item, Tag.VERIFYING_OBSERVER_NAME, text -> Optional.of(PersonName.parse(text))),
            ModuleEdit.text(item, Tag.VERIFYING_ORGANIZATION),
            ModuleEdit.parsed(item, Tag.VERIFICATION_DATE_TIME, DicomDateTime::parse),
            CodeSequence.first(item, Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE)
                .orElse(null)));
  }

  DataSet write() {
    return new ModuleEdit(DataSet.EMPTY)
        .type3(Tag.VERIFYING_ORGANIZATION, null, organization, Function.identity())
        .type3(Tag.VERIFICATION_DATE_TIME, null, dateTime, DicomDateTime::text)
        .type3(Tag.VERIFYING_OBSERVER_NAME, null, name, PersonName::text)
        .codes2(
            Tag.VERIFYING_OBSERVER_IDENTIFICATION_CODE_SEQUENCE,
            List.of(),
            identification == null ? List.of() : List.of(identification))
        .build();
  }

  @Override
  public String toString() {
    return "VerifyingObserver";
  }
}
