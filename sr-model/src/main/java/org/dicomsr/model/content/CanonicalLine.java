package org.dicomsr.model.content;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/** The line of one content item, as {@link CanonicalTree} describes it. */
final class CanonicalLine {
  private static final String BAR = " | ";
  private static final Set<Integer> CODE =
      Set.of(
          Tag.CODE_VALUE,
          Tag.LONG_CODE_VALUE,
          Tag.URN_CODE_VALUE,
          Tag.CODING_SCHEME_DESIGNATOR,
          Tag.CODING_SCHEME_VERSION,
          Tag.CODE_MEANING);
  private static final Set<Integer> REFERENCE =
      Set.of(
          Tag.REFERENCED_SOP_CLASS_UID,
          Tag.REFERENCED_SOP_INSTANCE_UID,
          Tag.REFERENCED_FRAME_NUMBER,
          Tag.REFERENCED_SEGMENT_NUMBER,
          Tag.REFERENCED_WAVEFORM_CHANNELS);
  private static final Set<Integer> MEASURED_VALUE =
      Set.of(
          Tag.NUMERIC_VALUE,
          Tag.MEASUREMENT_UNITS_CODE_SEQUENCE,
          Tag.FLOATING_POINT_VALUE,
          Tag.RATIONAL_NUMERATOR_VALUE,
          Tag.RATIONAL_DENOMINATOR_VALUE);
  private static final Set<Integer> TEMPLATE =
      Set.of(Tag.TEMPLATE_IDENTIFIER, Tag.MAPPING_RESOURCE);
  // In the order in which they are written.
  private static final int[] NAMED = {
    Tag.CONTINUITY_OF_CONTENT,
    Tag.GRAPHIC_TYPE,
    Tag.GRAPHIC_DATA,
    Tag.REFERENCED_FRAME_OF_REFERENCE_UID,
    Tag.FIDUCIAL_UID,
    Tag.PIXEL_ORIGIN_INTERPRETATION,
    Tag.TEMPORAL_RANGE_TYPE,
    Tag.REFERENCED_SAMPLE_POSITIONS,
    Tag.REFERENCED_TIME_OFFSETS,
    Tag.REFERENCED_DATE_TIME,
    Tag.OBSERVATION_DATE_TIME,
    Tag.OBSERVATION_UID,
    Tag.REFERENCED_CONTENT_ITEM_IDENTIFIER
  };
  private static final String[] NAMES = {
    "continuity",
    "graphic",
    "data",
    "frameOfReference",
    "fiducial",
    "pixelOrigin",
    "range",
    "samples",
    "offsets",
    "datetimes",
    "observed",
    "observation",
    "by-reference"
  };

  private final DataSet item;
  private final StringBuilder out;
  private final Set<Integer> used =
      new HashSet<>(
          List.of(
              Tag.RELATIONSHIP_TYPE,
              Tag.VALUE_TYPE,
              Tag.CONCEPT_NAME_CODE_SEQUENCE,
              Tag.CONTENT_SEQUENCE));

  CanonicalLine(DataSet item, StringBuilder out) {
    this.item = item;
    this.out = out;
  }

  /**
   * Appends the line, with its empty parts and without a line feed.
   *
   * @param others whether attributes without a place of their own are shown: not for the root,
   *     which shares its data set with the header
   */
  void append(boolean others) {
    String type = CanonicalValues.text(item, Tag.VALUE_TYPE);
    out.append(CanonicalValues.text(item, Tag.RELATIONSHIP_TYPE))
        .append(BAR)
        .append(type)
        .append(BAR);
    if (item.contains(Tag.CONCEPT_NAME_CODE_SEQUENCE)) {
      codes(item, Tag.CONCEPT_NAME_CODE_SEQUENCE);
    }
    out.append(BAR);
    value(type);
    for (int i = 0; i < NAMED.length; i++) {
      if (item.contains(NAMED[i])) {
        out.append(BAR);
        named(item, NAMED[i], NAMES[i]);
        used.add(NAMED[i]);
      }
    }
    templates();
    if (others) {
      int before = out.length();
      out.append(BAR);
      CanonicalValues.rest(out, item, used, BAR);
      if (out.length() == before + BAR.length()) {
        out.setLength(before);
      }
    }
  }

  private void value(String type) {
    switch (type) {
      case "TEXT" -> plain(Tag.TEXT_VALUE);
      case "PNAME" -> plain(Tag.PERSON_NAME);
      case "DATE" -> plain(Tag.DATE);
      case "TIME" -> plain(Tag.TIME);
      case "DATETIME" -> plain(Tag.DATE_TIME);
      case "UIDREF" -> plain(Tag.UID);
      case "CODE" -> {
        used.add(Tag.CONCEPT_CODE_SEQUENCE);
        if (item.contains(Tag.CONCEPT_CODE_SEQUENCE)) {
          codes(item, Tag.CONCEPT_CODE_SEQUENCE);
        } else {
          out.append("<absent>");
        }
      }
      case "NUM" -> measuredValues();
      default -> references();
    }
  }

  private void plain(int tag) {
    used.add(tag);
    if (item.contains(tag)) {
      out.append('"').append(CanonicalValues.text(item, tag)).append('"');
    } else {
      out.append("<absent>");
    }
  }

  private void measuredValues() {
    used.add(Tag.MEASURED_VALUE_SEQUENCE);
    used.add(Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE);
    List<DataSet> values = sequence(item, Tag.MEASURED_VALUE_SEQUENCE);
    if (values == null) {
      out.append("<absent>");
    } else if (values.isEmpty()) {
      out.append("<no value>");
    } else {
      String separator = "";
      for (DataSet value : values) {
        out.append(separator);
        measuredValue(value);
        separator = " ; ";
      }
    }
    if (item.contains(Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE)) {
      out.append(" qualifier=");
      codes(item, Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE);
    }
  }

  // What is missing reads "None", the word of the language that the format comes from.
  private void measuredValue(DataSet value) {
    out.append(
            value.contains(Tag.NUMERIC_VALUE)
                ? CanonicalValues.text(value, Tag.NUMERIC_VALUE)
                : "None")
        .append(' ');
    if (value.contains(Tag.MEASUREMENT_UNITS_CODE_SEQUENCE)) {
      codes(value, Tag.MEASUREMENT_UNITS_CODE_SEQUENCE);
    } else {
      out.append("None");
    }
    namedIfThere(value, Tag.FLOATING_POINT_VALUE, "float");
    namedIfThere(value, Tag.RATIONAL_NUMERATOR_VALUE, "numerator");
    namedIfThere(value, Tag.RATIONAL_DENOMINATOR_VALUE, "denominator");
    others(value, MEASURED_VALUE);
  }

  private void references() {
    List<DataSet> references = sequence(item, Tag.REFERENCED_SOP_SEQUENCE);
    if (references == null) {
      return;
    }
    used.add(Tag.REFERENCED_SOP_SEQUENCE);
    String separator = "";
    for (DataSet reference : references) {
      out.append(separator);
      out.append(CanonicalValues.text(reference, Tag.REFERENCED_SOP_CLASS_UID)).append('/');
      out.append(CanonicalValues.text(reference, Tag.REFERENCED_SOP_INSTANCE_UID));
      namedIfThere(reference, Tag.REFERENCED_FRAME_NUMBER, "frames");
      namedIfThere(reference, Tag.REFERENCED_SEGMENT_NUMBER, "segments");
      namedIfThere(reference, Tag.REFERENCED_WAVEFORM_CHANNELS, "channels");
      others(reference, REFERENCE);
      separator = " ; ";
    }
  }

  private void templates() {
    List<DataSet> templates = sequence(item, Tag.CONTENT_TEMPLATE_SEQUENCE);
    if (templates == null) {
      return;
    }
    used.add(Tag.CONTENT_TEMPLATE_SEQUENCE);
    for (DataSet template : templates) {
      out.append(BAR)
          .append("template=")
          .append(CanonicalValues.text(template, Tag.MAPPING_RESOURCE));
      out.append(':').append(CanonicalValues.text(template, Tag.TEMPLATE_IDENTIFIER));
      others(template, TEMPLATE);
    }
  }

  private void codes(DataSet holder, int tag) {
    List<DataSet> codes = sequence(holder, tag);
    if (codes == null) {
      return;
    }
    String separator = "";
    for (DataSet code : codes) {
      out.append(separator);
      code(code);
      separator = ", ";
    }
  }

  private void code(DataSet code) {
    boolean isShort = code.contains(Tag.CODE_VALUE);
    boolean isLong = code.contains(Tag.LONG_CODE_VALUE);
    boolean isUrn = code.contains(Tag.URN_CODE_VALUE);
    int tag = isShort ? Tag.CODE_VALUE : isLong ? Tag.LONG_CODE_VALUE : Tag.URN_CODE_VALUE;
    out.append(CanonicalValues.text(code, tag));
    out.append('^').append(CanonicalValues.text(code, Tag.CODING_SCHEME_DESIGNATOR));
    out.append('^').append(CanonicalValues.text(code, Tag.CODE_MEANING));
    String version = CanonicalValues.text(code, Tag.CODING_SCHEME_VERSION);
    if (!version.isEmpty()) {
      out.append(" [version ").append(version).append(']');
    }
    if (isLong || isUrn) {
      out.append(isLong ? " [long]" : " [urn]");
    }
    others(code, CODE);
  }

  private void others(DataSet holder, Set<Integer> placed) {
    int before = out.length();
    out.append(" {");
    CanonicalValues.rest(out, holder, placed, " ");
    if (out.length() == before + 2) {
      out.setLength(before);
    } else {
      out.append('}');
    }
  }

  private void namedIfThere(DataSet holder, int tag, String name) {
    if (holder.contains(tag)) {
      out.append(' ');
      named(holder, tag, name);
    }
  }

  private void named(DataSet holder, int tag, String name) {
    out.append(name).append('=').append(CanonicalValues.text(holder, tag));
  }

  private static @Nullable List<DataSet> sequence(DataSet holder, int tag) {
    DataElement element = holder.element(tag).map(CanonicalValues::known).orElse(null);
    return element instanceof SequenceElement sequence ? sequence.items() : null;
  }
}
