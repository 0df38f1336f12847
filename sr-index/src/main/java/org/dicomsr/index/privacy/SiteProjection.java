package org.dicomsr.index.privacy;

import java.util.Optional;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.Projection;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.schema.Sensitivity;

/** {@link PrivacyProfile#SITE} for one patient. */
record SiteProjection(String pseudonym) implements Projection {

  @Override
  public Optional<FactValue> value(FactName name, FactValue value, Sensitivity sensitivity) {
    return switch (sensitivity) {
      case PLAIN, AGE, DATE, TEXT -> Optional.of(value);
      case IDENTITY -> Optional.empty();
    };
  }

  @Override
  public PatientIdentity patient(PatientIdentity patient) {
    return patient.pseudonymous(pseudonym);
  }

  @Override
  public Optional<TimeRange> time(TimeRange time) {
    return Optional.of(time);
  }

  @Override
  public String toString() {
    return "SiteProjection[]";
  }
}
