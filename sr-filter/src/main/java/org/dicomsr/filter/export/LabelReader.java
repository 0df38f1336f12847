package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.memory.PatientFacts;
import org.dicomsr.filter.internal.memory.PatientFacts.Counted;
import org.dicomsr.filter.internal.memory.ValueTests;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.ShapeMeasure;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.VariablePlan;
import org.dicomsr.filter.internal.resolve.Resolver;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectKind;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.index.privacy.PrivacyProfile;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Reads the values of variables. Immutable and thread-safe. */
final class LabelReader {
  private final List<Entry> entries = new ArrayList<>();
  private final boolean text;
  private final Pseudonyms pseudonyms;

  /**
   * A variable.
   *
   * @param variable the variable
   * @param plan where its facts are
   * @param numbers gives numbers in its unit
   * @param left whether the index leaves out such values
   */
  private record Entry(Variable variable, VariablePlan plan, LabelNumbers numbers, boolean left) {}

  /**
   * Resolves variables.
   *
   * @param variables the variables, in the order in which they are shown
   * @param catalogue where they are from
   * @param resolver resolves them
   * @param profile what the index holds
   * @param text whether free text may be shown
   * @param pseudonyms what takes the place of dates and UIDs
   * @throws ExportException when the index leaves out what one of them asks for
   */
  LabelReader(
      List<Variable> variables,
      Catalogue catalogue,
      Resolver resolver,
      PrivacyProfile profile,
      boolean text,
      Pseudonyms pseudonyms)
      throws ExportException {
    this.text = text;
    this.pseudonyms = pseudonyms;
    for (Variable variable : variables) {
      try {
        entries.add(
            new Entry(
                variable,
                resolver.variable(variable),
                new LabelNumbers(catalogue, variable),
                profile == PrivacyProfile.MINIMAL && isText(variable)));
      } catch (InvalidQueryException e) {
        throw new ExportException(
            ExportException.Reason.LABEL,
            "label " + variable.name() + ": " + e.getMessage() + "; leave it out",
            e);
      }
    }
  }

  static boolean isText(Variable variable) {
    return variable.valueType().filter(type -> type == ValueType.TEXT).isPresent();
  }

  List<Variable> variables() {
    return entries.stream().map(Entry::variable).toList();
  }

  /** Where the variables look. */
  List<Condition> conditions() {
    return entries.stream().map(entry -> entry.plan().counted()).toList();
  }

  /**
   * Reads the labels of a patient.
   *
   * @param documents all that is known of the patient
   * @param pid what the patient is called
   */
  Map<String, Label> of(List<ObjectDocument> documents, String pid) {
    PatientFacts facts = new PatientFacts(documents);
    Map<String, Label> labels = new LinkedHashMap<>();
    for (Entry entry : entries) {
      labels.put(
          entry.variable().name(),
          entry.left() ? Label.WITHHELD : label(entry, facts.of(entry.plan()), pid));
    }
    return labels;
  }

  private Label label(Entry entry, List<Counted> facts, String pid) {
    List<Label.Value> different = new ArrayList<>();
    Counted first = null;
    for (Counted fact : facts) {
      Label.Value value = value(entry, fact, pid).orElse(null);
      if (value != null && different.stream().noneMatch(value::agrees)) {
        different.add(value);
        first = first == null ? fact : first;
      }
    }
    if (different.isEmpty() || first == null) {
      return Label.UNKNOWN;
    }
    if (different.contains(Label.Value.HIDDEN)) {
      return Label.WITHHELD;
    }
    return different.size() > 1
        ? Label.conflict(different.size())
        : new Label(different.getFirst(), source(first), 0, false);
  }

  private Optional<Label.Value> value(Entry entry, Counted fact, String pid) {
    Sensitivity sensitivity = sensitivity(fact);
    if (sensitivity == Sensitivity.IDENTITY) {
      return Optional.of(Label.Value.HIDDEN);
    }
    if (!entry.plan().words().isEmpty()) {
      return word(entry.plan(), fact);
    }
    return switch (fact.value()) {
      case NumberValue number ->
          entry.numbers().of(number, assumed(entry.plan(), fact), sensitivity);
      case CodeValue code -> Optional.of(Label.Value.of(code.coded().key(), code.coded().key()));
      case TextValue words ->
          Optional.of(
              text || sensitivity == Sensitivity.PLAIN
                  ? Label.Value.of(words.text(), "")
                  : Label.Value.HIDDEN);
      case DateValue date ->
          Optional.of(
              Label.Value.of(LabelDates.text(date.range(), pseudonyms.daysShifted(pid)), ""));
      case TimeOfDayValue time -> Optional.of(Label.Value.of(time.text(), ""));
      case UidValue uid -> Optional.of(Label.Value.of(pseudonyms.uid(uid.uid()), ""));
      case PersonValue person -> Optional.of(Label.Value.HIDDEN);
      case SpatialValue shape -> shape(entry, fact, shape);
      case TemporalValue times ->
          Optional.ofNullable(times.rangeType()).map(type -> Label.Value.of(type, ""));
      case ReferenceValue reference ->
          Optional.ofNullable(reference.instance().sopInstanceUid())
              .map(uid -> Label.Value.of(pseudonyms.uid(uid), ""));
      case TableValue table -> Optional.empty();
    };
  }

  private static Optional<Label.Value> shape(Entry entry, Counted fact, SpatialValue shape) {
    ValueTest usable = entry.plan().facts().alternatives().get(fact.alternative()).usable();
    Optional<ShapeMeasure> measure = ShapeMeasure.of(usable);
    return measure.isPresent()
        ? entry.numbers().of(shape, measure.get())
        : Optional.ofNullable(shape.graphicType()).map(type -> Label.Value.of(type, ""));
  }

  private static Optional<Label.Value> word(VariablePlan plan, Counted fact) {
    for (Map.Entry<String, List<ValueTest>> word : plan.words().entrySet()) {
      if (ValueTests.passes(word.getValue().get(fact.alternative()), fact.value())) {
        String code = fact.value() instanceof CodeValue coded ? coded.coded().key() : "";
        return Optional.of(Label.Value.of(word.getKey(), code));
      }
    }
    return Optional.empty();
  }

  private static @Nullable UcumUnit assumed(VariablePlan plan, Counted fact) {
    return plan.assumed().get(fact.alternative()).orElse(null);
  }

  private static Sensitivity sensitivity(Counted fact) {
    FactValue value = fact.value();
    return fact.item() != null
        ? fact.item().sensitivity()
        : value instanceof DateValue
            ? Sensitivity.DATE
            : AttributeTable.sensitivity(fact.name().key());
  }

  private static Label.Source source(Counted fact) {
    ObjectDocument object = fact.object();
    InstanceEntry only =
        object.kind() == ObjectKind.IMAGE || object.instances().isEmpty()
            ? null
            : object.instances().getFirst();
    return new Label.Source(
        object.key(),
        object.seriesUid(),
        only == null ? null : only.instance().sopInstanceUid(),
        fact.item() == null ? fact.name().key() : fact.item().path());
  }
}
