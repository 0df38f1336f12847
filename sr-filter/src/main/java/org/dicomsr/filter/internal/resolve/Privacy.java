package org.dicomsr.filter.internal.resolve;

import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.resolve.Numbers.Bounds;
import org.dicomsr.filter.query.QueryPart;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** What the profile of an index left out cannot be asked for. */
final class Privacy {
  private static final String KEPT = "what the index keeps";
  private static final String MINIMAL = "the index was made with the privacy profile `minimal`";
  private static final String SITE = "; one made with `site` keeps them";

  // 89 years and above are one age.
  private static final double OLDEST = 89;
  private static final CanonicalNumber BOUND = CanonicalNumber.of(OLDEST, Ucum.YEAR).orElseThrow();

  private final @Nullable PrivacyProfile profile;

  Privacy(@Nullable PrivacyProfile profile) {
    this.profile = profile;
  }

  /** Whether facts are kept whose sensitivity is known by their name. */
  boolean keeps(Sensitivity sensitivity) {
    return switch (sensitivity) {
      case PLAIN, AGE, DATE -> true;
      case TEXT -> profile != PrivacyProfile.MINIMAL;
      case IDENTITY -> false;
    };
  }

  void require(QueryPart part, Sensitivity sensitivity) {
    if (sensitivity == Sensitivity.IDENTITY) {
      throw Problems.refused(
          part,
          "what documents hold",
          "what identifies people",
          "names, birth dates, identifiers and addresses are in no index");
    }
    if (!keeps(sensitivity)) {
      requireTexts(part);
    }
  }

  void requireTexts(QueryPart part) {
    if (profile == PrivacyProfile.MINIMAL) {
      throw Problems.refused(
          part, KEPT, "texts", MINIMAL + ", which leaves texts and descriptions out" + SITE);
    }
  }

  void requireDates(QueryPart part) {
    if (profile == PrivacyProfile.MINIMAL) {
      throw Problems.refused(
          part,
          KEPT,
          "a date",
          MINIMAL + ", which shifts dates: `before`, `within` and `StudyYear` can be asked for");
    }
  }

  /** Of old people the age is not known. */
  void checkAge(QueryPart part, Sensitivity sensitivity, Bounds bounds, UcumUnit unit) {
    if (profile != PrivacyProfile.MINIMAL
        || sensitivity != Sensitivity.AGE
        || !unit.canonical().dimension().equals(BOUND.dimension())) {
      return;
    }
    double least =
        bounds.low() == null ? Double.NEGATIVE_INFINITY : Numbers.canonical(bounds.low(), unit);
    double most =
        bounds.high() == null ? Double.POSITIVE_INFINITY : Numbers.canonical(bounds.high(), unit);
    boolean splitsBelow = least > BOUND.value() || (least == BOUND.value() && bounds.lowOpen());
    boolean splitsAbove =
        bounds.high() != null
            && (most > BOUND.value() || (most == BOUND.value() && !bounds.highOpen()));
    if (splitsBelow || splitsAbove) {
      throw Problems.refused(
          part,
          "an age below 89 years, or `>= 89 a`",
          "an age above",
          MINIMAL + ", in which 89 years and above are one age");
    }
  }

  /** How confidential numbers of a concept are, if its codes tell. */
  static Sensitivity ofConcept(ConceptSet concept) {
    Sensitivity most = Sensitivity.PLAIN;
    for (String text : concept.keys()) {
      ConceptKey key = ConceptKey.parse(text);
      FactName name = FactName.of(CodedConcept.of(key.value(), key.scheme(), ""));
      Modifier fact = new Modifier(name, NumberValue.of(null, 0, Ucum.NO_UNITS), false);
      if (fact.sensitivity().compareTo(most) > 0) {
        most = fact.sensitivity();
      }
    }
    return most;
  }

  /** Whether a concept is about people's identity, by all codes that it stands for. */
  void requireConcept(QueryPart part, ConceptSet concept) {
    if (profile != null
        && !concept.keys().isEmpty()
        && concept.prefixes().isEmpty()
        && ofConcept(concept) == Sensitivity.IDENTITY
        && concept.keys().stream()
            .allMatch(key -> ofConcept(ConceptSet.ofKeys(key)) == Sensitivity.IDENTITY)) {
      require(part, Sensitivity.IDENTITY);
    }
  }
}
