package org.dicomsr.filter.deidentify;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.flatten.PatientKeys;
import org.dicomsr.index.privacy.IndexSecret;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.content.ContentWriter;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.io.DicomFile;

/**
 * De-identifies objects after the Basic Application Level Confidentiality Profile (PS3.15 Annex E),
 * made stricter by a keep-list: an attribute that is not on the list goes, whatever it is.
 *
 * <pre>{@code
 * Deidentifier deidentifier = Deidentifier.of(secret, DeidentificationOptions.standard());
 * DicomWriter.write(target, deidentifier.deidentify(DicomReader.read(source)));
 * }</pre>
 *
 * <p>The secret alone decides what takes the place of UIDs, IDs and dates, so that objects which
 * are de-identified one by one still refer to each other, and a patient's pseudonym and shift are
 * those of the index made with that secret. Pixels, samples and other large values are never
 * loaded: a file that was read with bulk data left in place is written from there.
 *
 * <p>Immutable and thread-safe. This is no guarantee: what it does not see (pixels, numbers, codes
 * that a site uses in its own way) it cannot clean.
 */
public final class Deidentifier {
  private static final int[] CONTENT_TAGS = {
    Tag.OBSERVATION_DATE_TIME,
    Tag.VALUE_TYPE,
    Tag.CONCEPT_NAME_CODE_SEQUENCE,
    Tag.CONTINUITY_OF_CONTENT,
    Tag.OBSERVATION_UID,
    Tag.CONTENT_TEMPLATE_SEQUENCE,
    Tag.CONTENT_SEQUENCE
  };
  private static final String UTF_8 = "ISO_IR 192";

  private final IndexSecret secret;
  private final DeidentificationOptions options;
  private final KnownMeanings known;
  private final Codes codes;

  private Deidentifier(IndexSecret secret, DeidentificationOptions options) {
    this.secret = Objects.requireNonNull(secret, "secret");
    this.options = Objects.requireNonNull(options, "options");
    this.known = KnownMeanings.of(options.templates());
    this.codes = new Codes(known, options.meanings());
  }

  /**
   * Makes a de-identifier.
   *
   * @param secret where pseudonyms come from; keep it as long as copies may have to be made again
   * @param options choices
   * @return the de-identifier
   */
  public static Deidentifier of(IndexSecret secret, DeidentificationOptions options) {
    return new Deidentifier(secret, options);
  }

  /**
   * Why an object would be refused.
   *
   * @param object the object
   * @return the reasons that the options do not allow; none if it would not be refused
   */
  public Set<RefusalReason> refusals(DataSet object) {
    EnumSet<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
    reasons.addAll(Screening.reasons(object));
    reasons.removeAll(options.allowed());
    return reasons;
  }

  /**
   * De-identifies a file. Nothing of its File Meta Information, preamble and trailing padding is
   * left.
   *
   * @param file the file
   * @return the copy, in the same transfer syntax
   * @throws RefusedObjectException when there are {@linkplain #refusals reasons} against it
   */
  public DicomFile deidentify(DicomFile file) {
    return new DicomFile(
        DataSet.EMPTY, deidentify(file.dataSet()), file.transferSyntax(), List.of());
  }

  /**
   * De-identifies an object.
   *
   * @param object the object
   * @return the copy; large values in it are where they were
   * @throws RefusedObjectException when there are {@linkplain #refusals reasons} against it
   */
  public DataSet deidentify(DataSet object) {
    PatientIdentity patient = PatientKeys.of(object, options.patients());
    Subject subject = new Subject(secret, patient.key(), Identifiers.of(object));
    return deidentify(object, subject, new HashSet<>());
  }

  /**
   * De-identifies a file of a patient who goes by a name already, as those of an export do. The
   * name takes the place of ID and name, and dates are shifted by {@link IndexSecret#daysShifted}
   * of it.
   *
   * @param file the file
   * @param pid what the patient is called
   * @return the copy, in the same transfer syntax, and which content items are gone
   * @throws RefusedObjectException when there are {@linkplain #refusals reasons} against it
   */
  public DeidentifiedFile deidentify(DicomFile file, String pid) {
    DataSet object = file.dataSet();
    Set<ItemIdentifier> gone = new HashSet<>();
    DataSet copy = deidentify(object, new Subject(secret, pid, pid, Identifiers.of(object)), gone);
    return new DeidentifiedFile(
        new DicomFile(DataSet.EMPTY, copy, file.transferSyntax(), List.of()), gone);
  }

  /**
   * What takes the place of a UID.
   *
   * @param uid the UID of an instance, series, study, or anything else
   * @return another one, always the same; one of the standard's own as it is
   */
  public String uid(String uid) {
    return Subject.uid(secret, uid);
  }

  private DataSet deidentify(DataSet object, Subject subject, Set<ItemIdentifier> gone) {
    Set<RefusalReason> refusals = refusals(object);
    if (!refusals.isEmpty()) {
      throw new RefusedObjectException(refusals);
    }
    boolean structured = object.contains(Tag.VALUE_TYPE) || object.contains(Tag.CONTENT_SEQUENCE);
    DataSet content = structured ? cleanContent(object, subject, gone) : object;
    DataSet clean = new ElementCleaner(options, known, codes, subject).clean(content, structured);
    boolean contentCleaned = structured || object.contains(Tag.ACQUISITION_CONTEXT_SEQUENCE);
    return finished(clean, object, subject, contentCleaned);
  }

  private DataSet cleanContent(DataSet object, Subject subject, Set<ItemIdentifier> gone) {
    ContentCleaner.Cleaned cleaned =
        new ContentCleaner(options, known, subject).clean(ContentReader.readRoot(object));
    gone.addAll(cleaned.gone());
    DataSet.Builder data = object.toBuilder().remove(CONTENT_TAGS);
    ContentWriter.write(cleaned.root()).forEach(data::put);
    return data.build();
  }

  private DataSet finished(
      DataSet clean, DataSet original, Subject subject, boolean contentCleaned) {
    DataSet.Builder data = clean.toBuilder();
    data.text(Tag.PATIENT_ID, subject.pid);
    data.text(Tag.PATIENT_NAME, subject.pid);
    data.text(Tag.PATIENT_IDENTITY_REMOVED, "YES");
    data.text(Tag.LONGITUDINAL_TEMPORAL_INFORMATION_MODIFIED, "MODIFIED");
    data.text(Tag.DEIDENTIFICATION_METHOD, "PS3.15 Annex E basic profile", "dicom-sr keep-list");
    data.sequence(
        Tag.DEIDENTIFICATION_METHOD_CODE_SEQUENCE, Method.codes(original, options, contentCleaned));
    DataSet done = data.build();
    return isAscii(done) ? done : done.with(characterSet());
  }

  private static DataElement characterSet() {
    return ValueElement.ofText(Tag.SPECIFIC_CHARACTER_SET, Vr.CS, UTF_8);
  }

  private static boolean isAscii(DataSet data) {
    for (DataElement element : data) {
      boolean ascii =
          switch (element) {
            case SequenceElement sequence ->
                sequence.items().stream().allMatch(Deidentifier::isAscii);
            case ValueElement value when value.vr().isText() ->
                value.text().chars().allMatch(c -> c < 0x80);
            default -> true;
          };
      if (!ascii) {
        return false;
      }
    }
    return true;
  }
}
