package org.dicomsr.index.flatten;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.CodingSchemes;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.dicom.value.TimezoneOffset;
import org.dicomsr.model.header.SopCommon;
import org.jspecify.annotations.Nullable;

/**
 * The object being flattened, and how its codes and dates are to be understood. Not thread-safe.
 */
final class Source {
  private static final int MOST_ALIKE = 16;

  private final DataSet data;
  private final FlattenOptions options;
  private final Repeats repeats;
  private final CodingSchemes schemes;
  private final ZoneOffset zone;
  private final boolean zoneKnown;
  // Reports say the same codes over and over. By code value: cheaper than the hash of all parts.
  private final Map<String, Known> codes = new HashMap<>();

  Source(DataSet data, FlattenOptions options, Repeats repeats) {
    this.data = data;
    this.options = options;
    this.repeats = repeats;
    // Most objects say neither how to read private codes nor a time zone.
    SopCommon common =
        data.contains(Tag.CODING_SCHEME_IDENTIFICATION_SEQUENCE)
                || data.contains(Tag.TIMEZONE_OFFSET_FROM_UTC)
            ? SopCommon.from(data)
            : null;
    CodingSchemes own = common == null ? CodingSchemes.NONE : common.schemes();
    this.schemes = own.withSite(options.site());
    TimezoneOffset offset = common == null ? null : common.timezoneOffset();
    this.zone = offset == null ? options.zone() : offset.toZoneOffset();
    this.zoneKnown = offset != null;
  }

  DataSet data() {
    return data;
  }

  /** The element with a tag that holds a value; null when it is missing or a sequence. */
  @Nullable ValueElement element(int tag) {
    return data.value(tag).orElse(null);
  }

  /** What the flattener remembers of other objects. */
  Repeats repeats() {
    return repeats;
  }

  FlattenOptions options() {
    return options;
  }

  @Nullable Coded coded(@Nullable CodedConcept code) {
    return code == null ? null : known(code).name.coded();
  }

  FactName name(@Nullable CodedConcept name) {
    return name == null ? FactName.UNNAMED : known(name).name;
  }

  /** A code met before, and others with the same code value. */
  private record Known(FactName.Concept name, @Nullable Known next) {}

  private Known known(CodedConcept code) {
    Known first = codes.get(code.value());
    int different = 0;
    for (Known known = first; known != null; known = known.next) {
      if (isSame(known.name.coded().code(), code)) {
        return known;
      }
      different++;
    }
    Known added = new Known(new FactName.Concept(Coded.of(code, schemes)), first);
    // A file that gives one value ever new meanings must not make a long list of it.
    if (different < MOST_ALIKE) {
      codes.put(code.value(), added);
    }
    return added;
  }

  private static boolean isSame(CodedConcept a, CodedConcept b) {
    return Objects.equals(a.meaning(), b.meaning())
        && Objects.equals(a.scheme(), b.scheme())
        && Objects.equals(a.schemeVersion(), b.schemeVersion())
        && a.kind() == b.kind()
        && a.equivalents().equals(b.equivalents());
  }

  TimeRange range(DicomDateTime dateTime) {
    return TimeRange.of(dateTime, zone, zoneKnown);
  }

  TimeRange range(DicomDate date) {
    return TimeRange.of(date, zone, zoneKnown);
  }
}
