package org.dicomsr.templates.ecg;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;

/** What the items are about that values of other packages read. */
final class ForeignItems {
  /** TID 1003 and 1015. */
  static final List<CodedConcept> PERSON =
      List.of(
          Dcm.PERSON_OBSERVER_NAME,
          Dcm.PERSON_OBSERVERS_LOGIN_NAME,
          Dcm.PERSON_OBSERVERS_ORGANIZATION_NAME,
          Dcm.PERSON_OBSERVERS_ROLE_IN_THE_ORGANIZATION,
          Dcm.PERSON_OBSERVERS_ROLE_IN_THIS_PROCEDURE);

  /** TID 1002, without those of persons. */
  static final List<CodedConcept> OBSERVER =
      List.of(
          Dcm.OBSERVER_TYPE,
          Dcm.READER_SPECIALTY,
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
  static final List<CodedConcept> ALGORITHM =
      List.of(
          Dcm.ALGORITHM_NAME,
          Dcm.ALGORITHM_VERSION,
          Dcm.ALGORITHM_MANUFACTURER,
          Dcm.ALGORITHM_PARAMETERS,
          Dcm.ALGORITHM_FAMILY);

  private ForeignItems() {}
}
