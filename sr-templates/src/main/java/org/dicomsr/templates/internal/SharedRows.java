package org.dicomsr.templates.internal;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;

/** What the items are about by which observers and algorithms are told. */
public final class SharedRows {
  /** TID 1003. */
  public static final List<CodedConcept> PERSON_OBSERVER =
      List.of(
          Dcm.PERSON_OBSERVER_NAME,
          Dcm.PERSON_OBSERVERS_LOGIN_NAME,
          Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME,
          Dcm.PERSON_OBSERVERS_ROLE_IN_THE_ORGANIZATION,
          Dcm.PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE);

  /** TID 1004. */
  public static final List<CodedConcept> DEVICE_OBSERVER =
      List.of(
          Dcm.DEVICE_OBSERVER_UID,
          Dcm.DEVICE_OBSERVER_NAME,
          Dcm.DEVICE_OBSERVER_MANUFACTURER,
          Dcm.DEVICE_OBSERVER_MODEL_NAME,
          Dcm.DEVICE_OBSERVER_SERIAL_NUMBER,
          Dcm.DEVICE_OBSERVER_PHYSICAL_LOCATION_DURING_OBSERVATION,
          Dcm.DEVICE_ROLE_IN_PROCEDURE,
          Dcm.STATION_AE_TITLE,
          Dcm.DEVICE_OBSERVER_MANUFACTURER_CLASS_UID,
          Dcm.UNIQUE_DEVICE_IDENTIFIERS);

  /** TID 4019. */
  public static final List<CodedConcept> ALGORITHM =
      List.of(
          Dcm.ALGORITHM_NAME,
          Dcm.ALGORITHM_VERSION,
          Dcm.ALGORITHM_MANUFACTURER,
          Dcm.ALGORITHM_PARAMETERS,
          Dcm.ALGORITHM_FAMILY);

  private SharedRows() {}
}
