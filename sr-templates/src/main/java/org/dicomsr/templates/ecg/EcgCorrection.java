package org.dicomsr.templates.ecg;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.InvalidDocumentException;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.internal.Strict;
import org.dicomsr.templates.item.Quantity;
import org.dicomsr.templates.observation.Language;
import org.dicomsr.templates.observation.ObserverContext;
import org.jspecify.annotations.Nullable;

/**
 * Rebuilds a report as TID 3700 and the standard want it: title, sections, relationships, value
 * types, units, order.
 *
 * <p>Nothing clinical is invented. What a value means is taken from the report itself where it
 * leaves no choice:
 *
 * <ul>
 *   <li>A number in another unit is converted. A number without unit, or with the number of a
 *       context group in place of one, is in the unit of its row if that has but one. An age is in
 *       the unit in which it is the age that the header tells; blood pressures are in mmHg if one
 *       of them is above 60, which in kPa nobody has, each is from 20 to 350, and the systolic one
 *       is the higher.
 *   <li>Age and sex that are missing default to those of the header (TID 1007). Mandatory values
 *       that are missing otherwise are said to be unknown.
 *   <li>A pacemaker's NBG code in the place of yes or no means yes, and is kept as a property.
 *   <li>Code meanings that are not those of the standard's tables are replaced; except where one is
 *       that of another code of the same context group: which of both is wrong cannot be told.
 * </ul>
 *
 * <p>All else that cannot be kept is {@linkplain CorrectedEcg#lost() reported}. When a date and
 * time, language or observer is missing, say it here: nothing stands in for these.
 *
 * <p>Not thread-safe.
 */
public final class EcgCorrection {
  /** In place of a mandatory measurement that is missing, of CID 42 Numeric Value Qualifier. */
  static final Quantity UNKNOWN =
      Quantity.without(CodedConcept.of("114010", "DCM", "Value unknown"));

  private static final int LONGEST_MEANING = 64;

  private final EcgReport report;
  private Clock clock = Clock.system(ZoneId.systemDefault());
  private @Nullable CodedConcept ageUnit;
  private @Nullable CodedConcept pressureUnit;
  private @Nullable DicomDateTime dateTime;
  private @Nullable Language language;
  private @Nullable ObserverContext observer;

  EcgCorrection(EcgReport report) {
    this.report = report;
  }

  /**
   * Says in which unit the age is, if the report does not.
   *
   * @param unit of CID 7456 Age Unit
   * @return this correction
   */
  public EcgCorrection ageUnit(CodedConcept unit) {
    ageUnit = unit;
    return this;
  }

  /**
   * Says in which unit blood pressures are, if the report does not.
   *
   * @param unit of CID 3500 Pressure Unit
   * @return this correction
   */
  public EcgCorrection pressureUnit(CodedConcept unit) {
    pressureUnit = unit;
    return this;
  }

  /**
   * Says when the ECG was taken, if the report does not.
   *
   * @param value Procedure DateTime
   * @return this correction
   */
  public EcgCorrection dateTime(DicomDateTime value) {
    dateTime = value;
    return this;
  }

  /**
   * Says in which language the report is, if it does not.
   *
   * @param value the language
   * @return this correction
   */
  public EcgCorrection language(Language value) {
    language = value;
    return this;
  }

  /**
   * Says who or what made the observations, if the report does not.
   *
   * @param value a person or device
   * @return this correction
   */
  public EcgCorrection observer(ObserverContext value) {
    observer = value;
    return this;
  }

  /**
   * Says what time it is, for the new version's dates.
   *
   * @param value the clock
   * @return this correction
   */
  public EcgCorrection clock(Clock value) {
    clock = Objects.requireNonNull(value, "value");
    return this;
  }

  /**
   * Makes the new version: a document of the same SOP class and series, with a UID of its own and
   * the old one as predecessor.
   *
   * @return the new version, and what was changed
   * @throws InvalidDocumentException when something is missing that only the caller can say, or the
   *     document's SOP class cannot hold such a report; the message names each place and row
   * @throws IllegalArgumentException when a value cannot be written, such as a code without meaning
   */
  public CorrectedEcg apply() {
    SrDocument before = report.document();
    Corrections corrections = new Corrections(report.tree());
    Container root = withMeanings(content(corrections).toContainer(), corrections);
    Strict.demand(root, "3700");
    for (ContentNode node : report.unread()) {
      corrections.note(Kind.LOST, node, "", "an item that the view does not know how to place");
    }
    report
        .tree()
        .nodes()
        .filter(node -> node.item().observationDateTime().isPresent())
        .forEach(
            node -> corrections.note(Kind.LOST, node, "", "the date and time of the observation"));
    SrDocument after = before.asNewVersion(clock).withContent(root);
    demandContent(after);
    List<Violation> violations = new ArrayList<>(before.violations());
    violations.addAll(TemplateValidator.standard().validate(before.root(), "3700").violations());
    return new CorrectedEcg(EcgReport.of(after), violations, corrections.all());
  }

  // What is wrong with the header was so before, and is not for this class to mend.
  private static void demandContent(SrDocument document) {
    List<Violation> errors =
        document.violations().stream()
            .filter(violation -> violation.severity() == Severity.ERROR)
            .filter(violation -> ItemIdentifier.parse(violation.path()).isPresent())
            .toList();
    if (!errors.isEmpty()) {
      throw new InvalidDocumentException(errors);
    }
  }

  private EcgContent content(Corrections corrections) {
    EcgContent from = report.content();
    SectionCorrection sections = new SectionCorrection(corrections);
    PatientCorrection patients =
        new PatientCorrection(report.document(), corrections, ageUnit, pressureUnit);
    PatientCharacteristics patient = from.patient();
    PriorEcgStudy prior = from.priorStudy();
    GlobalMeasurements global = from.globalMeasurements();
    return new EcgContent(
        from.procedureReported(),
        from.language() == null ? language : from.language(),
        from.observers().isEmpty() && observer != null ? List.of(observer) : from.observers(),
        from.indications(),
        sections.history(from.history()),
        patient == null ? null : patients.corrected(patient),
        prior == null ? null : sections.priorStudy(prior),
        sections.waveform(from.waveform(), dateTime),
        global == null ? null : sections.global(global),
        from.leadMeasurements().stream().map(sections::lead).toList(),
        sections.qualitative(from.qualitativeAnalysis()),
        from.summary());
  }

  /** Gives codes the meanings that the standard's tables have for them. */
  private static Container withMeanings(Container root, Corrections corrections) {
    ContentTree tree = ContentTree.of(root);
    for (Violation violation : TemplateValidator.standard().validate(root, "3700").violations()) {
      if (violation.rule().endsWith("-value-meaning")) {
        Optional<ItemIdentifier> path = ItemIdentifier.parse(violation.path());
        Optional<ContentNode> node = path.flatMap(tree::node);
        if (node.isPresent() && node.get().item() instanceof Code code) {
          Code other = withMeaning(code, violation.rule(), corrections);
          tree = tree.replace(path.orElseThrow(), other);
        }
      }
    }
    return (Container) tree.root().item();
  }

  private static Code withMeaning(Code code, String rule, Corrections corrections) {
    CodedConcept name = code.name();
    CodedConcept value = code.value();
    if (value == null || meansAnother(value)) {
      return code;
    }
    // Some meanings in the tables are longer than a file can hold them.
    Optional<String> meaning =
        ContextGroups.standard()
            .standardMeaning(value)
            .filter(standard -> standard.length() <= LONGEST_MEANING)
            .filter(standard -> !standard.equals(value.meaning()));
    if (meaning.isEmpty()) {
      return code;
    }
    corrections.note(
        Kind.CHANGED,
        name == null ? "" : corrections.path(name, value),
        rule,
        "another meaning of the code replaced by that of the standard's tables");
    return new Code(name, value.withMeaning(meaning.get()), code.details(), code.children());
  }

  // Who is to tell whether the code or its meaning is the mistake?
  private static boolean meansAnother(CodedConcept value) {
    String meaning = value.meaning();
    return meaning != null
        && ContextGroups.standard().groupsWith(value).stream()
            .flatMap(group -> group.findByMeaning(meaning).stream())
            .anyMatch(found -> !found.sameConceptAs(value));
  }
}
