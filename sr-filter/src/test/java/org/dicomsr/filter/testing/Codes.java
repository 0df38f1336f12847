package org.dicomsr.filter.testing;

import java.util.function.Consumer;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/** Concepts that tests speak of. */
public final class Codes {
  /** Finding Site. */
  public static final CodedConcept SITE = sct("363698007", "Finding Site");

  /** Finding. */
  public static final CodedConcept FINDING = CodedConcept.of("121071", "DCM", "Finding");

  /** Diameter. */
  public static final CodedConcept DIAMETER = sct("81827009", "Diameter");

  /** Length. */
  public static final CodedConcept LENGTH = sct("410668003", "Length");

  /** Nodule. */
  public static final CodedConcept NODULE = sct("27925004", "Nodule");

  /** Aorta. */
  public static final CodedConcept AORTA = sct("15825003", "Aorta");

  /** Laterality. */
  public static final CodedConcept LATERALITY = sct("272741003", "Laterality");

  /** Right. */
  public static final CodedConcept RIGHT = sct("24028007", "Right");

  /** Left. */
  public static final CodedConcept LEFT = sct("7771000", "Left");

  /** Left ventricle. */
  public static final CodedConcept LEFT_VENTRICLE = sct("87878005", "Left ventricle");

  /** Right ventricle. */
  public static final CodedConcept RIGHT_VENTRICLE = sct("53085002", "Right ventricle");

  /** Measurement Group. */
  public static final CodedConcept GROUP = CodedConcept.of("125007", "DCM", "Measurement Group");

  /** Imaging Measurement Report. */
  public static final CodedConcept REPORT =
      CodedConcept.of("126000", "DCM", "Imaging Measurement Report");

  private Codes() {}

  /**
   * A concept of SNOMED CT.
   *
   * @param value its code
   * @param meaning its meaning
   * @return the concept
   */
  public static CodedConcept sct(String value, String meaning) {
    return CodedConcept.of(value, "SCT", meaning);
  }

  /**
   * A concept of a scheme of our own.
   *
   * @param value its code
   * @param meaning its meaning
   * @return the concept
   */
  public static CodedConcept own(String value, String meaning) {
    return CodedConcept.of(value, "99TEST", meaning);
  }

  /**
   * A unit.
   *
   * @param ucum its code
   * @return the unit
   */
  public static CodedConcept unit(String ucum) {
    return CodedConcept.of(ucum, "UCUM", ucum);
  }

  /**
   * A code as the item of a sequence.
   *
   * @param code the code
   * @return what fills the item
   */
  public static Consumer<DataSet.Builder> item(CodedConcept code) {
    return item ->
        item.text(Tag.CODE_VALUE, code.value())
            .text(Tag.CODING_SCHEME_DESIGNATOR, String.valueOf(code.scheme()))
            .text(Tag.CODE_MEANING, String.valueOf(code.meaning()));
  }
}
