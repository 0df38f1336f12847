package org.dicomsr.templates.ecg;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;
import static org.dicomsr.model.content.RelationshipType.INFERRED_FROM;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Something seen in an ECG, and what it was concluded from (TID 3717 rows 3 to 6). Immutable.
 *
 * @param finding such as one of CID 3230 ECG Finding
 * @param equivalentMeaning the statement that stands for the code in the report; null if not said
 * @param inferredFrom what it was concluded from
 */
public record EcgFinding(
    CodedConcept finding, @Nullable String equivalentMeaning, List<EcgFinding> inferredFrom) {

  /** Copies the list; checks that there is a finding. */
  public EcgFinding {
    Objects.requireNonNull(finding, "finding");
    inferredFrom = List.copyOf(inferredFrom);
  }

  /**
   * A finding.
   *
   * @param finding such as one of CID 3230 ECG Finding
   * @return the finding
   */
  public static EcgFinding of(CodedConcept finding) {
    return new EcgFinding(finding, null, List.of());
  }

  /**
   * Copies with an equivalent meaning.
   *
   * @param statement the statement that stands for the code in the report, or null
   * @return the copy
   */
  public EcgFinding withEquivalentMeaning(@Nullable String statement) {
    return new EcgFinding(finding, statement, inferredFrom);
  }

  /**
   * Copies with what the finding was concluded from, which replaces what it had.
   *
   * @param findings other findings
   * @return the copy
   */
  public EcgFinding inferredFrom(EcgFinding... findings) {
    return new EcgFinding(finding, equivalentMeaning, List.of(findings));
  }

  static List<EcgFinding> allFrom(Reading parent) {
    List<EcgFinding> findings = new ArrayList<>();
    for (Reading item : parent.children(Sct.ECG_FINDING)) {
      item.code()
          .ifPresent(code ->
              findings.add(
                  new EcgFinding(
                      code,
                      item.textOrMeaning(Dcm.EQUIVALENT_MEANING_OF_VALUE).orElse(null),
                      allFrom(item))));
    }
    return findings;
  }

  void writeTo(ItemBuilder<?> parent, RelationshipType type) {
    parent.code(
        type,
        Sct.ECG_FINDING,
        finding,
        item -> {
          new ChildWriter(item, HAS_CONCEPT_MOD)
              .text(Dcm.EQUIVALENT_MEANING_OF_VALUE, equivalentMeaning);
          inferredFrom.forEach(reason -> reason.writeTo(item, INFERRED_FROM));
        });
  }

  @Override
  public String toString() {
    return "EcgFinding[inferred from " + inferredFrom.size() + "]";
  }
}
