package org.dicomsr.index.flatten;

import java.util.Locale;
import java.util.Optional;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/** Who an object is about: ID, issuer and site, else its study alone. Thread-safe. */
public final class PatientKeys {
  private PatientKeys() {}

  /**
   * Who an object is about, told in the same way as when it is flattened.
   *
   * @param data the object's data set
   * @param options which IDs are none, and the site
   * @return the patient
   */
  public static PatientIdentity of(DataSet data, FlattenOptions options) {
    return byId(data, options)
        .orElseGet(() ->
            byPlace(
                data, data.string(Tag.SOP_INSTANCE_UID).map(String::strip).orElse(""), options));
  }

  static PatientIdentity of(Source source, String sopInstanceUid) {
    DataSet data = source.data();
    FlattenOptions options = source.options();
    // An issuer in a sequence, or no usable ID, make the key follow from more than these.
    Optional<PatientIdentity> known =
        data.contains(Tag.ISSUER_OF_PATIENT_ID_QUALIFIERS_SEQUENCE)
            ? Optional.empty()
            : source
                .repeats()
                .patients
                .of(
                    () -> byId(data, options),
                    source.element(Tag.PATIENT_ID),
                    source.element(Tag.ISSUER_OF_PATIENT_ID),
                    source.element(Tag.PATIENT_NAME),
                    source.element(Tag.PATIENT_BIRTH_DATE),
                    source.element(Tag.PATIENT_SEX));
    return known
        .or(() -> byId(data, options))
        .orElseGet(() -> byPlace(data, sopInstanceUid, options));
  }

  /** A patient of the largest thing that is surely of one person. */
  private static PatientIdentity byPlace(
      DataSet data, String sopInstanceUid, FlattenOptions options) {
    return identity(data, key(nearest(data, sopInstanceUid), options.site()), true, options.site());
  }

  /** A patient with a usable ID. */
  private static Optional<PatientIdentity> byId(DataSet data, FlattenOptions options) {
    String id = text(data, Tag.PATIENT_ID);
    return id == null
            || PlaceholderIds.isPlaceholder(id)
            || options.placeholders().contains(id.toUpperCase(Locale.ROOT))
        ? Optional.empty()
        : Optional.of(
            identity(
                data, key("patient", id, issuer(data), options.site()), false, options.site()));
  }

  private static PatientIdentity identity(
      DataSet data, String key, boolean byStudy, @Nullable String site) {
    return new PatientIdentity(
        key,
        byStudy,
        text(data, Tag.PATIENT_ID),
        issuer(data),
        site,
        text(data, Tag.PATIENT_NAME),
        text(data, Tag.PATIENT_BIRTH_DATE),
        text(data, Tag.PATIENT_SEX));
  }

  private static @Nullable String issuer(DataSet data) {
    String issuer = text(data, Tag.ISSUER_OF_PATIENT_ID);
    return issuer != null
        ? issuer
        : data.item(Tag.ISSUER_OF_PATIENT_ID_QUALIFIERS_SEQUENCE)
            .map(item -> text(item, Tag.UNIVERSAL_ENTITY_ID))
            .orElse(null);
  }

  /** The largest thing that is surely of one person. */
  private static String nearest(DataSet data, String sopInstanceUid) {
    return Optional.ofNullable(text(data, Tag.STUDY_INSTANCE_UID))
        .map(uid -> key("study", uid))
        .or(() ->
            Optional.ofNullable(text(data, Tag.SERIES_INSTANCE_UID)).map(uid -> key("series", uid)))
        .orElseGet(() -> key("instance", sopInstanceUid));
  }

  private static @Nullable String text(DataSet data, int tag) {
    return data.string(tag).map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
  }

  /** Parts with bars between them; a part's own bars are escaped, so that no two keys meet. */
  private static String key(@Nullable String... parts) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      key.append(i == 0 ? "" : "|");
      if (part != null) {
        key.append(i == 0 ? part : part.replace("\\", "\\\\").replace("|", "\\|"));
      }
    }
    return key.toString();
  }
}
