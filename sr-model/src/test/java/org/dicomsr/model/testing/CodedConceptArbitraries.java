package org.dicomsr.model.testing;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.dicomsr.model.coding.CodeValueKind;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Ln;
import org.dicomsr.model.coding.Mdc;
import org.dicomsr.model.coding.NciT;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.coding.Ucum;

/**
 * Random codes. Text is ASCII without backslash, control characters or outer spaces, so that every
 * character set holds it.
 */
public final class CodedConceptArbitraries {
  private static final List<CodedConcept> WELL_KNOWN =
      List.of(
          Dcm.FINDING,
          Dcm.TRACKING_IDENTIFIER,
          Dcm.MEASUREMENT_GROUP,
          Sct.FINDING_SITE,
          Ln.ECG_REPORT,
          Mdc.PR_INTERVAL_GLOBAL,
          NciT.ACTIVITY_SESSION,
          Ucum.MILLIMETER,
          Ucum.HOUNSFIELD_UNIT,
          CodedConcept.of("T-A0100", "SRT", "Brain"),
          CodedConcept.of("T-A0100", "SNM3", "Brain"),
          CodedConcept.of("12738006", "SCT", "Brain"));

  private static final int MAX_SHORT_STRING = 16;
  private static final int MAX_LONG_STRING = 64;

  private CodedConceptArbitraries() {}

  /**
   * Any code that can be written: well known or random, each kind of value, with and without
   * version and equivalents.
   */
  public static Arbitrary<CodedConcept> codedConcepts() {
    Arbitrary<List<CodedConcept>> equivalents = flat().list().ofMaxSize(2);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(4, flat()),
        net.jqwik.api.Tuple.of(
            1, Combinators.combine(flat(), equivalents).as(CodedConcept::withEquivalents)));
  }

  /** Codes of registered schemes. */
  public static Arbitrary<CodedConcept> wellKnownCodes() {
    return Arbitraries.of(WELL_KNOWN);
  }

  /** Codes of private schemes, designators beginning with 99. */
  public static Arbitrary<CodedConcept> privateCodes() {
    return Combinators.combine(
            text(MAX_SHORT_STRING), text(MAX_SHORT_STRING - 2), text(MAX_LONG_STRING))
        .as((value, scheme, meaning) -> CodedConcept.of(value, "99" + scheme, meaning));
  }

  /** Codes without equivalents. */
  private static Arbitrary<CodedConcept> flat() {
    Arbitrary<CodedConcept> unversioned =
        Arbitraries.oneOf(wellKnownCodes(), privateCodes(), longCodes(), urns());
    return Combinators.combine(unversioned, text(MAX_SHORT_STRING).injectNull(0.7))
        .as((code, version) ->
            code.kind() == CodeValueKind.URN ? code : code.withSchemeVersion(version));
  }

  private static Arbitrary<CodedConcept> longCodes() {
    return Combinators.combine(text(MAX_LONG_STRING), text(MAX_LONG_STRING))
        .as((value, meaning) ->
            CodedConcept.longCode("LONG-CODE-VALUE-" + value, "99LONG", meaning));
  }

  private static Arbitrary<CodedConcept> urns() {
    Arbitrary<String> names = Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(40);
    return Combinators.combine(names, text(MAX_LONG_STRING))
        .as((name, meaning) -> CodedConcept.urn("urn:example:" + name, meaning));
  }

  private static Arbitrary<String> text(int maxLength) {
    return Arbitraries.strings()
        .withCharRange(' ', '~')
        .excludeChars('\\')
        .ofMinLength(1)
        .ofMaxLength(maxLength)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
