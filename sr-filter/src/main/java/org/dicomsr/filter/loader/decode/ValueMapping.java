package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.DicomFormatException;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.jspecify.annotations.Nullable;

/** From stored pixels to the values they stand for, the Modality LUT of PS3.3 C.11.1. */
final class ValueMapping {
  private static final int MODALITY_LUT_TYPE = 0x00283004;
  private static final String CT_IMAGE = "1.2.840.10008.5.1.4.1.1.2";
  private static final String UNSPECIFIED = "US";

  private final double slope;
  private final double intercept;
  // Stored value of the first entry of the table.
  private final int firstMapped;
  private final double @Nullable [] table;
  private final @Nullable String unit;

  private ValueMapping(
      double slope,
      double intercept,
      int firstMapped,
      double @Nullable [] table,
      @Nullable String unit) {
    this.slope = slope;
    this.intercept = intercept;
    this.firstMapped = firstMapped;
    this.table = table;
    this.unit = unit;
  }

  /** The mapping of a frame, counted from 0. */
  static ValueMapping of(DataSet object, FunctionalGroups groups, int frame, int pixelDataTag)
      throws DicomFormatException {
    Optional<DataSet> transformation = groups.item(frame, Tag.PIXEL_VALUE_TRANSFORMATION_SEQUENCE);
    DataSet own = transformation.orElse(object);
    Optional<DataSet> table = object.item(Tag.MODALITY_LUT_SEQUENCE);
    if (table.isPresent() && transformation.isEmpty()) {
      return ofTable(object, table.get());
    }
    double slope = Attributes.number(own, Tag.RESCALE_SLOPE).orElse(Double.NaN);
    double intercept = Attributes.number(own, Tag.RESCALE_INTERCEPT).orElse(Double.NaN);
    // One without the other means nothing; a slope of 0 would wipe the image out.
    if (Double.isFinite(slope) && Double.isFinite(intercept) && slope != 0) {
      String unit = rescaleUnit(object, own);
      boolean stored = slope == 1 && intercept == 0 && unit == null;
      return linear(slope, intercept, stored ? realWorldUnit(groups, frame, pixelDataTag) : unit);
    }
    double dose = Attributes.number(object, Tag.DOSE_GRID_SCALING).orElse(Double.NaN);
    if (Double.isFinite(dose)) {
      return linear(dose, 0, object.string(Tag.DOSE_UNITS).orElse(null));
    }
    return linear(1, 0, realWorldUnit(groups, frame, pixelDataTag));
  }

  private static ValueMapping linear(double slope, double intercept, @Nullable String unit) {
    return new ValueMapping(slope, intercept, 0, null, unit);
  }

  private static @Nullable String rescaleUnit(DataSet object, DataSet own) {
    String type = own.string(Tag.RESCALE_TYPE).orElse("");
    if (type.equals(UNSPECIFIED)) {
      return null;
    }
    if (!type.isEmpty()) {
      return type;
    }
    // A CT image has to say so only when its values are none of Hounsfield's (PS3.3 C.8.2.1).
    if (object.string(Tag.SOP_CLASS_UID).filter(CT_IMAGE::equals).isPresent()) {
      return "HU";
    }
    return object.string(Tag.UNITS).orElse(null); // PET Series, such as BQML
  }

  /** Floating point pixels are the values themselves; what they are stands in the mapping. */
  private static @Nullable String realWorldUnit(
      FunctionalGroups groups, int frame, int pixelDataTag) {
    if (pixelDataTag == Tag.PIXEL_DATA) {
      return null;
    }
    return groups
        .item(frame, Tag.REAL_WORLD_VALUE_MAPPING_SEQUENCE)
        .filter(mapping ->
            Attributes.number(mapping, Tag.REAL_WORLD_VALUE_SLOPE).orElse(1) == 1
                && Attributes.number(mapping, Tag.REAL_WORLD_VALUE_INTERCEPT).orElse(0) == 0)
        .flatMap(mapping -> mapping.item(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE))
        .flatMap(unit -> unit.string(Tag.CODE_VALUE))
        .orElse(null);
  }

  /** A table: how many entries, stored value of the first, bits of each (PS3.3 C.11.1.1.1). */
  private static ValueMapping ofTable(DataSet object, DataSet item) throws DicomFormatException {
    double[] descriptor = Attributes.numbers(item, Tag.LUT_DESCRIPTOR);
    ValueElement data = item.value(Tag.LUT_DATA).orElse(null);
    String place = Tag.format(Tag.MODALITY_LUT_SEQUENCE) + "[1]";
    if (descriptor.length != 3 || data == null) {
      throw Attributes.fault(object, place, "a descriptor of 3 numbers and data", "none");
    }
    int count = descriptor[0] == 0 ? 1 << 16 : (int) descriptor[0] & 0xFFFF;
    boolean bytes = descriptor[2] <= 8 && data.length() < count * 2;
    if (data.length() < (bytes ? count : count * 2)) {
      throw Attributes.fault(object, place, count + " entries", data.length() + " bytes");
    }
    double[] table = new double[count];
    for (int i = 0; i < count; i++) {
      table[i] =
          bytes ? data.byteBuffer().get(i) & 0xFF : data.byteBuffer().getShort(i * 2) & 0xFFFF;
    }
    boolean signed = object.integer(Tag.PIXEL_REPRESENTATION).orElse(0) == 1;
    int first = signed ? (short) (int) descriptor[1] : (int) descriptor[1] & 0xFFFF;
    String type = item.string(MODALITY_LUT_TYPE).filter(t -> !t.equals(UNSPECIFIED)).orElse(null);
    return new ValueMapping(1, 0, first, table, type);
  }

  /** The unit of the values, null where the object has none. */
  @Nullable String unit() {
    return unit;
  }

  /** Replaces stored values by what they stand for. */
  void apply(double[] values) {
    if (table != null) {
      for (int i = 0; i < values.length; i++) {
        int entry = (int) Math.max(0, Math.min(table.length - 1L, (long) values[i] - firstMapped));
        values[i] = table[entry];
      }
    } else if (slope != 1 || intercept != 0) {
      for (int i = 0; i < values.length; i++) {
        values[i] = values[i] * slope + intercept;
      }
    }
  }
}
