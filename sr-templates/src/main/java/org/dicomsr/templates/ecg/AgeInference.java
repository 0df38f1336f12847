package org.dicomsr.templates.ecg;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.item.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What a header tells of a patient's age. Subject Age defaults to Patient's Age (0010,1010) (TID
 * 1007 row 6).
 */
final class AgeInference {
  private static final CodedConcept MONTH = CodedConcept.of("mo", "UCUM", "month");
  private static final CodedConcept WEEK = CodedConcept.of("wk", "UCUM", "week");
  private static final CodedConcept DAY = CodedConcept.of("d", "UCUM", "day");

  private final SrDocument document;

  AgeInference(SrDocument document) {
    this.document = document;
  }

  /** The units that an age may have. */
  static List<CodedConcept> units() {
    return ContextGroups.standard().group("7456").orElseThrow().codes();
  }

  /** The age that the header gives. */
  Optional<Quantity> age() {
    AgeString age = document.patientStudy().age();
    return age == null ? Optional.empty() : Optional.of(Quantity.of(age.count(), unit(age)));
  }

  private static CodedConcept unit(AgeString age) {
    return switch (age.unit()) {
      case DAYS -> DAY;
      case WEEKS -> WEEK;
      case MONTHS -> MONTH;
      case YEARS -> Ucum.YEAR;
    };
  }

  /** The one unit in which a number is the age that the header gives; null if there is none. */
  @Nullable CodedConcept unitOf(double number) {
    AgeString age = document.patientStudy().age();
    if (age != null) {
      return age.count() == number ? unit(age) : null;
    }
    DicomDate birth = document.patient().birthDate();
    DicomDate now = document.time().contentDate();
    Optional<LocalDate> from = birth == null ? Optional.empty() : birth.toLocalDate();
    Optional<LocalDate> to = now == null ? Optional.empty() : now.toLocalDate();
    if (from.isEmpty() || to.isEmpty()) {
      return null;
    }
    Map<ChronoUnit, CodedConcept> units = new LinkedHashMap<>();
    units.put(ChronoUnit.YEARS, Ucum.YEAR);
    units.put(ChronoUnit.MONTHS, MONTH);
    units.put(ChronoUnit.WEEKS, WEEK);
    units.put(ChronoUnit.DAYS, DAY);
    List<CodedConcept> fit =
        units.entrySet().stream()
            .filter(unit -> unit.getKey().between(from.get(), to.get()) == number)
            .map(Map.Entry::getValue)
            .toList();
    return fit.size() == 1 ? fit.getFirst() : null;
  }
}
