package org.dicomsr.index.privacy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.Projection;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.model.coding.Ucum;
import org.jspecify.annotations.Nullable;

/**
 * Leaves of documents what a profile keeps, and puts pseudonyms in the place of patients.
 * Thread-safe.
 */
public final class Pseudonymizer {
  /** The attribute that holds the year of the study where dates are shifted. */
  public static final String YEAR = "StudyYear";

  /** Before the mark of a birth date. */
  public static final String BIRTH_DATE = "birth date:";

  /** Before the mark of a sex. */
  public static final String SEX = "sex:";

  private static final int MOST_KNOWN = 4096;

  private final PrivacyProfile profile;
  private final IndexSecret secret;
  // Objects of one patient come one after another.
  private final Map<PatientIdentity, Known> known = new ConcurrentHashMap<>();

  /**
   * Makes a pseudonymizer.
   *
   * @param profile what is kept
   * @param secret where pseudonyms and shifts come from
   */
  public Pseudonymizer(PrivacyProfile profile, IndexSecret secret) {
    this.profile = Objects.requireNonNull(profile, "profile");
    this.secret = Objects.requireNonNull(secret, "secret");
  }

  /** What comes of a patient. Thread-safe. */
  private static final class Known {
    final Projection projection;
    final Set<String> marks;
    final PatientIdentity kept;
    // Images of a series mostly say the same.
    private volatile Kept last = new Kept(List.of(), List.of());

    Known(Projection projection, Set<String> marks, PatientIdentity patient) {
      this.projection = projection;
      this.marks = marks;
      this.kept = projection.patient(patient);
    }

    /** What is kept of attributes; the same list for the same list. */
    @SuppressWarnings("ReferenceEquality")
    List<HeaderAttribute> attributes(List<HeaderAttribute> attributes) {
      Kept known = last;
      if (known.of != attributes) {
        List<HeaderAttribute> all = new ArrayList<>(attributes.size());
        for (HeaderAttribute attribute : attributes) {
          attribute(projection, attribute).ifPresent(all::add);
        }
        known = new Kept(attributes, List.copyOf(all));
        last = known;
      }
      return known.kept;
    }
  }

  private record Kept(List<HeaderAttribute> of, List<HeaderAttribute> kept) {}

  private Known known(PatientIdentity patient) {
    Known present = known.get(patient);
    if (present == null) {
      if (known.size() >= MOST_KNOWN) {
        known.clear();
      }
      present = new Known(newProjection(patient), Set.copyOf(newMarks(patient)), patient);
      known.put(patient, present);
    }
    return present;
  }

  /**
   * What the index holds of an object.
   *
   * @param object the object
   * @return what is left
   */
  @SuppressWarnings("ReferenceEquality") // whether the list was replaced
  public ObjectDocument project(ObjectDocument object) {
    ObjectDocument kept = object.project(projection(object.patient()));
    List<HeaderAttribute> attributes =
        withYear(kept.attributes(), object.attributes(), object.time());
    return attributes == kept.attributes()
        ? kept
        : new ObjectDocument(
            kept.kind(),
            kept.patient(),
            kept.studyUid(),
            kept.seriesUid(),
            kept.instances(),
            kept.template(),
            kept.time(),
            attributes,
            kept.references(),
            kept.root(),
            kept.notes());
  }

  /**
   * What the index holds of an image.
   *
   * @param image the image
   * @return what is left
   */
  public ImageInstance project(ImageInstance image) {
    Known patient = known(image.patient());
    return new ImageInstance(
        patient.kept,
        image.studyUid(),
        image.seriesUid(),
        image.entry().withLocations(List.of()),
        image.time() == null ? null : patient.projection.time(image.time()).orElse(null),
        withYear(patient.attributes(image.attributes()), image.attributes(), image.time()),
        image.references(),
        image.notes());
  }

  @SuppressWarnings("ReferenceEquality") // what is kept is kept as it is
  private static Optional<HeaderAttribute> attribute(
      Projection projection, HeaderAttribute attribute) {
    boolean changed = false;
    List<FactValue> kept = new ArrayList<>(attribute.values().size());
    for (FactValue value : attribute.values()) {
      FactValue now =
          projection.value(attribute.name(), value, attribute.sensitivity()).orElse(null);
      changed |= now != value;
      if (now != null) {
        kept.add(now);
      }
    }
    if (!changed) {
      return Optional.of(attribute);
    }
    return kept.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeaderAttribute(attribute.keyword(), kept));
  }

  /**
   * Tells birth dates and sexes under one ID apart, so that several can be noticed.
   *
   * @param patient a patient as the file has it
   * @return {@link #BIRTH_DATE} and {@link #SEX}, each followed by a keyed hash; those that the
   *     file leaves out are missing, and all are of a patient who is not known by ID
   */
  public Set<String> marks(PatientIdentity patient) {
    return known(patient).marks;
  }

  private Set<String> newMarks(PatientIdentity patient) {
    if (patient.byStudy()) {
      return Set.of();
    }
    Set<String> marks = new TreeSet<>();
    mark(marks, BIRTH_DATE, patient, patient.birthDate());
    mark(marks, SEX, patient, patient.sex());
    return marks;
  }

  private void mark(Set<String> to, String what, PatientIdentity patient, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      to.add(what + secret.token(what, patient.key(), value));
    }
  }

  /**
   * The pseudonym of a patient.
   *
   * @param patient a patient as the file has it
   * @return the key that the index knows the patient by
   */
  public String pseudonym(PatientIdentity patient) {
    return secret.pseudonym(patient.key());
  }

  private Projection projection(PatientIdentity patient) {
    return known(patient).projection;
  }

  private Projection newProjection(PatientIdentity patient) {
    return switch (profile) {
      case SITE -> new SiteProjection(pseudonym(patient));
      case MINIMAL -> MinimalProjection.of(pseudonym(patient), secret, patient);
    };
  }

  /** Adds the true year where the profile shifts dates. */
  private List<HeaderAttribute> withYear(
      List<HeaderAttribute> kept, List<HeaderAttribute> original, @Nullable TimeRange time) {
    if (profile != PrivacyProfile.MINIMAL) {
      return kept;
    }
    TimeRange range =
        original.stream()
            .filter(attribute -> attribute.keyword().equals("StudyDate"))
            .flatMap(attribute -> attribute.values().stream())
            .flatMap(value ->
                value instanceof DateValue date
                    ? java.util.stream.Stream.of(date.range())
                    : java.util.stream.Stream.of())
            .findFirst()
            .orElse(time);
    if (range == null) {
      return kept;
    }
    int year = Instant.ofEpochMilli(range.from()).atOffset(ZoneOffset.UTC).getYear();
    List<HeaderAttribute> all = new ArrayList<>(kept);
    all.add(new HeaderAttribute(YEAR, List.of(NumberValue.of(null, year, Ucum.NO_UNITS))));
    return all;
  }
}
