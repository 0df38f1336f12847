package org.dicomsr.examples.demo.archive;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;

/** Data elements that are no text. Static and thread-safe. */
final class Elements {
  private Elements() {}

  /** Whole numbers, in the value representation of the dictionary. */
  static DataElement numbers(int tag, long... values) {
    return ValueElement.ofIntegers(tag, DataDictionary.vr(tag), values);
  }

  static DataElement shorts(int tag, long... values) {
    return ValueElement.ofIntegers(tag, Vr.US, values);
  }

  static DataElement code(int tag, CodedConcept code) {
    return SequenceElement.of(tag, CodeSequence.write(code));
  }

  static DataElement words(int tag, short[] values) {
    ByteBuffer bytes = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
    for (short value : values) {
      bytes.putShort(value);
    }
    return ValueElement.ofBytes(tag, Vr.OW, bytes.array());
  }

  /** A number as decimal string: at most 16 characters. */
  static String decimal(double number) {
    return number == Math.rint(number)
        ? Long.toString(Math.round(number))
        : Double.toString(Lottery.rounded(number, 6));
  }
}
