package org.dicomsr.model.content;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A node of the content tree: a concept name, a value, and relationships to other items (PS3.3
 * C.17.3).
 *
 * <p>There is one record for each value type, and {@link Unrecognized} for anything else, so a
 * {@code switch} over them needs no {@code default}. Constructors accept whatever a file may hold;
 * builders and writers refuse what the standard forbids. All are immutable and thread-safe; {@code
 * toString} shows value type, concept name and number of children, never a value.
 */
public sealed interface ContentItem
    permits Text,
        Code,
        Num,
        DateTime,
        Date,
        Time,
        UidRef,
        Pname,
        Composite,
        Image,
        Waveform,
        Scoord,
        Scoord3d,
        Tcoord,
        Table,
        Container,
        Unrecognized {

  /**
   * {@return what the item is about, Concept Name Code Sequence (0040,A043); null where a file
   * leaves it out}
   */
  @Nullable CodedConcept name();

  /** {@return what the item may have beside its value} */
  ItemDetails details();

  /** {@return the edges to other items, Content Sequence (0040,A730), in order} */
  List<Related> children();

  /** {@return the value type, absent for one that is none of the standard's} */
  Optional<ValueType> valueType();

  /**
   * Copies with other children.
   *
   * @param newChildren the children
   * @return the copy
   */
  ContentItem withChildren(List<Related> newChildren);

  /**
   * Copies with other details.
   *
   * @param newDetails the details
   * @return the copy
   */
  ContentItem withDetails(ItemDetails newDetails);

  /** {@return what the item is about, absent where a file leaves it out} */
  default Optional<CodedConcept> conceptName() {
    return Optional.ofNullable(name());
  }

  /** {@return when the observation was completed} */
  default Optional<DicomDateTime> observationDateTime() {
    return Optional.ofNullable(details().observationDateTime());
  }

  /** {@return what identifies the observation} */
  default Optional<String> observationUid() {
    return Optional.ofNullable(details().observationUid());
  }
}
