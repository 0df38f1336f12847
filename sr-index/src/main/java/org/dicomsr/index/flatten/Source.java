package org.dicomsr.index.flatten;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.dicomsr.index.document.Coded;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.CodingSchemes;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.header.SopCommon;
import org.dicomsr.model.dicom.value.TimezoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * The object being flattened, and how its codes and dates are to be understood. Not thread-safe.
 */
final class Source {
  private final DataSet data;
  private final FlattenOptions options;
  private final CodingSchemes schemes;
  private final ZoneOffset zone;
  private final boolean zoneKnown;
  // Reports say the same codes over and over.
  private final Map<CodedConcept, Coded> codes = new HashMap<>();
  private final Map<Coded, FactName> names = new HashMap<>();

  Source(DataSet data, FlattenOptions options) {
    this.data = data;
    this.options = options;
    SopCommon common = SopCommon.from(data);
    this.schemes = common.schemes().withSite(options.site());
    TimezoneOffset offset = common.timezoneOffset();
    this.zone = offset == null ? options.zone() : offset.toZoneOffset();
    this.zoneKnown = offset != null;
  }

  DataSet data() {
    return data;
  }

  FlattenOptions options() {
    return options;
  }

  @Nullable Coded coded(@Nullable CodedConcept code) {
    return code == null
        ? null
        : codes.computeIfAbsent(code, absent -> Coded.of(absent, schemes));
  }

  FactName name(@Nullable CodedConcept name) {
    Coded coded = coded(name);
    return coded == null
        ? FactName.UNNAMED
        : names.computeIfAbsent(coded, FactName.Concept::new);
  }

  TimeRange range(DicomDateTime dateTime) {
    return TimeRange.of(dateTime, zone, zoneKnown);
  }

  TimeRange range(DicomDate date) {
    return TimeRange.of(date, zone, zoneKnown);
  }
}
