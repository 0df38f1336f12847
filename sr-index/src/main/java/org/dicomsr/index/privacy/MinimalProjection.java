package org.dicomsr.index.privacy;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.Projection;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.TemporalExtent;

/** {@link PrivacyProfile#MINIMAL} for one patient. */
record MinimalProjection(String pseudonym, long shift) implements Projection {
  private static final double OLDEST_YEARS = 89;
  private static final NumberValue OLDEST = NumberValue.of(null, OLDEST_YEARS, Ucum.YEAR);
  private static final CanonicalNumber BOUND =
      CanonicalNumber.of(OLDEST_YEARS, Ucum.YEAR).orElseThrow();

  static MinimalProjection of(String pseudonym, IndexSecret secret, PatientIdentity patient) {
    int days = secret.daysShifted(patient.key());
    return new MinimalProjection(pseudonym, TimeUnit.DAYS.toMillis(days));
  }

  @Override
  public Optional<FactValue> value(FactName name, FactValue value, Sensitivity sensitivity) {
    return switch (sensitivity) {
      case PLAIN -> Optional.of(value);
      case AGE -> age(value);
      case DATE -> date(value);
      case TEXT, IDENTITY -> Optional.empty();
    };
  }

  /** An age whose unit is not known could be any. */
  private static Optional<FactValue> age(FactValue value) {
    if (!(value instanceof NumberValue number)) {
      return Optional.empty();
    }
    if (number.number() == null) {
      return Optional.of(value);
    }
    CanonicalNumber canonical = number.canonical();
    if (canonical == null || !canonical.dimension().equals(BOUND.dimension())) {
      return Optional.empty();
    }
    return Optional.of(canonical.value() >= BOUND.value() ? OLDEST : value);
  }

  private Optional<FactValue> date(FactValue value) {
    return switch (value) {
      case DateValue date -> Optional.of(new DateValue(shifted(date.range())));
      // Whole days leave times of the day as they are.
      case TimeOfDayValue time -> Optional.of(time);
      case TemporalValue times ->
          times.extent() instanceof TemporalExtent.DateTimes
              ? Optional.empty()
              : Optional.of(times);
      case CodeValue code -> Optional.empty();
      case NumberValue number -> Optional.empty();
      case TextValue text -> Optional.empty();
      case PersonValue person -> Optional.empty();
      case UidValue uid -> Optional.empty();
      case ReferenceValue reference -> Optional.empty();
      case SpatialValue space -> Optional.empty();
      case TableValue table -> Optional.empty();
    };
  }

  private TimeRange shifted(TimeRange range) {
    return new TimeRange(range.from() + shift, range.to() + shift, "", range.zoned());
  }

  @Override
  public PatientIdentity patient(PatientIdentity patient) {
    return patient.pseudonymous(pseudonym);
  }

  @Override
  public Optional<TimeRange> time(TimeRange time) {
    return Optional.of(shifted(time));
  }

  @Override
  public String toString() {
    return "MinimalProjection[]";
  }
}
