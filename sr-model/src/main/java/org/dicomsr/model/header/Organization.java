package org.dicomsr.model.header;

import java.util.List;
import java.util.function.Function;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * An institution, by name and by code (PS3.3 C.17.2, Custodial Organization Sequence (0040,A07C),
 * and Table C.17-3b). Immutable.
 *
 * @param name Institution Name (0008,0080)
 * @param code Institution Code Sequence (0008,0082)
 */
public record Organization(@Nullable String name, @Nullable CodedConcept code) {
  /** Nothing known. */
  public static final Organization UNKNOWN = new Organization(null, null);

  /**
   * An institution of which only the name is known.
   *
   * @param name the name
   * @return the institution
   */
  public static Organization of(String name) {
    return new Organization(name, null);
  }

  /**
   * Reads an institution.
   *
   * @param item the item that names it
   * @return the institution
   */
  public static Organization from(DataSet item) {
    return new Organization(
        ModuleEdit.text(item, Tag.INSTITUTION_NAME),
        CodeSequence.first(item, Tag.INSTITUTION_CODE_SEQUENCE).orElse(null));
  }

  /** {@return the attributes of this institution} */
  public DataSet toDataSet() {
    return new ModuleEdit(DataSet.EMPTY)
        .type2(Tag.INSTITUTION_NAME, null, name, Function.identity())
        .codes2(Tag.INSTITUTION_CODE_SEQUENCE, List.of(), code == null ? List.of() : List.of(code))
        .build();
  }

  @Override
  public String toString() {
    return "Organization";
  }
}
