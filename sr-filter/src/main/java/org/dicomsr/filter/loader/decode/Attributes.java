package org.dicomsr.filter.loader.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.value.DecimalString;

/** Numbers of attributes whether written as characters or binary, and complaints that name one. */
final class Attributes {
  private Attributes() {}

  /** The numbers of an attribute; empty where it is absent or one of them means nothing. */
  static double[] numbers(DataSet data, int tag) {
    Optional<ValueElement> element = data.value(tag);
    if (element.isEmpty()) {
      return new double[0];
    }
    ValueElement value = element.get();
    if (!value.vr().isString()) {
      double[] numbers = new double[value.count()];
      Arrays.setAll(numbers, value::number);
      return numbers;
    }
    List<String> texts = value.strings();
    double[] numbers = new double[texts.size()];
    for (int i = 0; i < numbers.length; i++) {
      Optional<DecimalString> number = DecimalString.parse(texts.get(i));
      if (number.isEmpty()) {
        return new double[0];
      }
      numbers[i] = number.get().doubleValue();
    }
    return numbers;
  }

  static OptionalDouble number(DataSet data, int tag) {
    double[] numbers = numbers(data, tag);
    return numbers.length == 0 || !Double.isFinite(numbers[0])
        ? OptionalDouble.empty()
        : OptionalDouble.of(numbers[0]);
  }

  /** A whole number that has to be there. */
  static int required(DataSet object, DataSet data, int tag, int least)
      throws DicomFormatException {
    int number = data.integer(tag).orElse(Integer.MIN_VALUE);
    if (number < least) {
      throw fault(
          object,
          Tag.format(tag),
          "a whole number of " + least + " or more",
          number == Integer.MIN_VALUE ? "none" : String.valueOf(number));
    }
    return number;
  }

  static DicomFormatException fault(
      DataSet object, String location, String expected, String found) {
    return new DicomFormatException(
        object.string(Tag.SOP_INSTANCE_UID).orElse(null), location, -1, expected, found);
  }
}
