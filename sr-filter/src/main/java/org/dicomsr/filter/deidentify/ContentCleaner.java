package org.dicomsr.filter.deidentify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.Ucum;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.Container;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Date;
import org.dicomsr.model.content.DateTime;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ItemDetails;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Pname;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.content.RelationshipType;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.Table;
import org.dicomsr.model.content.TabulatedValues;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.Text;
import org.dicomsr.model.content.Time;
import org.dicomsr.model.content.UidRef;
import org.dicomsr.model.content.Unrecognized;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.PersonName;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.DicomDate;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.dicomsr.model.violation.Severity;
import org.dicomsr.model.violation.Violation;
import org.dicomsr.templates.TemplateValidator;
import org.dicomsr.templates.ValidationResult;
import org.dicomsr.templates.definition.RequirementType;
import org.jspecify.annotations.Nullable;

/**
 * Cleans content trees. Items that may not stay are taken away, or keep their place with another
 * value: where the template demands them, and where labels hang on them. Codes and UIDs are cleaned
 * later, with all other attributes.
 */
final class ContentCleaner {
  private static final ConceptKey TRACKING_IDENTIFIER = key("112039", "DCM");
  private static final ConceptKey SUBJECT_SEX = key("121032", "DCM");
  private static final CodedConcept UNKNOWN_SEX = CodedConcept.of("U", "DCM", "Unknown sex");
  private static final Set<ConceptKey> AGES =
      Set.of(key("121033", "DCM"), key("424144002", "SCT"), key("397669002", "SCT"));
  private static final Set<ConceptKey> BIRTH_DATES =
      Set.of(key("121031", "DCM"), key("184099003", "SCT"), key("21112-8", "LN"));
  private static final Set<ConceptKey> CHARACTERISTICS =
      Stream.concat(
              Stream.concat(AGES.stream(), BIRTH_DATES.stream()),
              Stream.of(
                  SUBJECT_SEX,
                  key("121029", "DCM"),
                  key("121030", "DCM"),
                  key("8302-2", "LN"),
                  key("29463-7", "LN"),
                  key("3141-9", "LN"),
                  key("39156-5", "LN"),
                  key("50373000", "SCT"),
                  key("27113001", "SCT"),
                  key("60621009", "SCT"),
                  key("103579009", "SCT"),
                  key("263495000", "SCT")))
          .collect(Collectors.toUnmodifiableSet());
  // Spelled in a way the model cannot express, these stay for the cleaning of attributes.
  private static final Set<Integer> SPELLED =
      Set.of(
          Tag.CONCEPT_NAME_CODE_SEQUENCE,
          Tag.CONCEPT_CODE_SEQUENCE,
          Tag.MEASURED_VALUE_SEQUENCE,
          Tag.NUMERIC_VALUE_QUALIFIER_CODE_SEQUENCE,
          Tag.REFERENCED_SOP_SEQUENCE,
          Tag.GRAPHIC_DATA,
          Tag.GRAPHIC_TYPE,
          Tag.CONTENT_TEMPLATE_SEQUENCE);
  private static final Set<Integer> CELLS_OF_NUMBERS =
      KeepList.rows().stream()
          .filter(row -> row.reason().equals("cells of a table"))
          .filter(row -> row.action() != KeepAction.TERM)
          .map(KeepList.Row::tag)
          .collect(Collectors.toUnmodifiableSet());
  private static final double OLDEST = 89;
  private static final Map<String, Double> PER_YEAR =
      Map.of("a", 1.0, "mo", 12.0, "wk", 52.18, "d", 365.25);
  private static final DicomDate NO_DATE = DicomDate.parse("19000101").orElseThrow();

  private final DeidentificationOptions options;
  private final KnownMeanings known;
  private final Subject subject;

  ContentCleaner(DeidentificationOptions options, KnownMeanings known, Subject subject) {
    this.options = options;
    this.known = known;
    this.subject = subject;
  }

  /**
   * What comes of a tree.
   *
   * @param root its root
   * @param gone the items and references that are gone, each without those beneath
   */
  record Cleaned(ContentItem root, Set<ItemIdentifier> gone) {}

  Cleaned clean(ContentItem root) {
    TemplateValidator validator = TemplateValidator.of(options.templates());
    ValidationResult before = validator.validate(root);
    Cleaned cleaned = new Pass(before, false).clean(root);
    // Rows may depend on others in ways that no single row tells: then every item keeps its place.
    return worse(before, validator.validate(cleaned.root()))
        ? new Pass(before, true).clean(root)
        : cleaned;
  }

  private static boolean worse(ValidationResult before, ValidationResult after) {
    Map<String, Integer> count = new HashMap<>();
    errors(before).forEach(error -> count.merge(error.rule(), 1, Integer::sum));
    errors(after).forEach(error -> count.merge(error.rule(), -1, Integer::sum));
    return count.values().stream().anyMatch(left -> left < 0);
  }

  private static Stream<Violation> errors(ValidationResult result) {
    return result.violations().stream().filter(violation -> violation.severity() == Severity.ERROR);
  }

  private static ConceptKey key(String value, String scheme) {
    return CodedConcept.of(value, scheme, "").conceptKey();
  }

  /** One walk over a tree. */
  private final class Pass {
    private final ValidationResult rows;
    private final boolean allStay;
    private final List<ItemIdentifier> removed = new ArrayList<>();

    Pass(ValidationResult rows, boolean allStay) {
      this.rows = rows;
      this.allStay = allStay;
    }

    Cleaned clean(ContentItem root) {
      ContentItem rewritten = visit(ContentTree.of(root).root(), false).item();
      ContentTree tree = ContentTree.of(rewritten);
      Set<ItemIdentifier> gone = new HashSet<>(removed);
      if (!gone.isEmpty()) {
        references(tree.root(), Set.copyOf(removed), gone);
      }
      return new Cleaned(tree.removeWithReferences(removed).root().item(), gone);
    }

    /** References to what goes, which go with it. */
    private void references(
        ContentNode node, Set<ItemIdentifier> targets, Set<ItemIdentifier> gone) {
      int ordinal = 0;
      for (Related related : node.item().children()) {
        ordinal++;
        switch (related) {
          case Related.ByReference reference -> {
            if (isWithin(reference.target(), targets)) {
              gone.add(node.identifier().child(ordinal));
            }
          }
          case Related.ByValue edge -> {
            ItemIdentifier child = node.identifier().child(ordinal);
            if (!targets.contains(child)) {
              references(child(node, ordinal), targets, gone);
            }
          }
        }
      }
    }

    private boolean isWithin(ItemIdentifier item, Set<ItemIdentifier> targets) {
      for (ItemIdentifier each = item; each != null; each = each.parent().orElse(null)) {
        if (targets.contains(each)) {
          return true;
        }
      }
      return false;
    }

    /** What comes of an item: it is in its place still, so that references lead where they did. */
    private record Outcome(ContentItem item, boolean stays) {}

    private Outcome visit(ContentNode node, boolean observerAbove) {
      ContentItem item = node.item();
      boolean observer = observerAbove || isObserverContext(node);
      int mark = removed.size();
      List<Related> children = new ArrayList<>(item.children().size());
      boolean needed = false;
      boolean anyStays = false;
      int ordinal = 0;
      for (Related related : item.children()) {
        ordinal++;
        switch (related) {
          case Related.ByReference reference -> {
            children.add(
                new Related.ByReference(
                    reference.relationship(), reference.target(), DataSet.EMPTY));
            anyStays = true;
          }
          case Related.ByValue edge -> {
            ContentNode child = child(node, ordinal);
            Outcome outcome = visit(child, observer);
            children.add(new Related.ByValue(edge.relationship(), outcome.item()));
            if (outcome.stays()) {
              anyStays = true;
              needed |= carriesLabels(edge);
            } else {
              removed.add(child.identifier());
            }
          }
        }
      }
      boolean keeps = keeps(node, observer);
      boolean emptied =
          item instanceof Container && !item.children().isEmpty() && !anyStays && !allStay;
      boolean stays =
          node.depth() == 1
              || (!(item instanceof Unrecognized)
                  && ((keeps && !emptied) || needed || allStay || isMandatory(node)));
      if (!stays) {
        // all beneath goes with it
        removed.subList(mark, removed.size()).clear();
      }
      ContentItem value = stays && !keeps ? replaced(item) : kept(item);
      return new Outcome(value.withChildren(children).withDetails(details(item)), stays);
    }

    private boolean isMandatory(ContentNode node) {
      return rows.rowOf(node)
          .map(assignment -> assignment.row().requirement())
          .filter(type -> type == RequirementType.M || type == RequirementType.MC)
          .isPresent();
    }
  }

  private static ContentNode child(ContentNode node, int ordinal) {
    return node.tree().node(node.identifier().child(ordinal)).orElseThrow();
  }

  private static boolean isObserverContext(ContentNode node) {
    return node.relationship()
        .filter(relationship -> relationship.is(RelationshipType.HAS_OBS_CONTEXT))
        .isPresent();
  }

  /** Modifiers say something of their item alone; the others are facts of their own. */
  private static boolean carriesLabels(Related.ByValue edge) {
    return edge.relationship()
        .type()
        .map(type ->
            switch (type) {
              case CONTAINS, HAS_PROPERTIES, INFERRED_FROM, SELECTED_FROM -> true;
              case HAS_OBS_CONTEXT, HAS_ACQ_CONTEXT, HAS_CONCEPT_MOD -> false;
            })
        .orElse(false);
  }

  private static ItemDetails details(ContentItem item) {
    ItemDetails details = item.details();
    if (details.other().isEmpty()) {
      return details;
    }
    DataSet.Builder other = DataSet.builder();
    for (DataElement element : details.other()) {
      if (SPELLED.contains(element.tag())) {
        other.put(element);
      }
    }
    return new ItemDetails(details.observationDateTime(), details.observationUid(), other.build());
  }

  private boolean keeps(ContentNode node, boolean observer) {
    boolean byPolicy = isNamed(node);
    if (observer && !byPolicy && !options.retains(Retained.OBSERVER_CONTEXT)) {
      return false;
    }
    ContentItem item = node.item();
    ConceptKey key = item.conceptName().map(CodedConcept::conceptKey).orElse(null);
    if (key != null
        && isAmong(CHARACTERISTICS, key)
        && !byPolicy
        && !options.retains(Retained.PATIENT_CHARACTERISTICS)) {
      return false;
    }
    return switch (item) {
      case Text text -> keepsText(node, text, byPolicy);
      case Pname name -> options.retains(Retained.PERSON_NAMES);
      case Date date -> byPolicy || options.retains(Retained.CONTENT_DATES);
      case Time time -> byPolicy || options.retains(Retained.CONTENT_DATES);
      case DateTime dateTime -> byPolicy || options.retains(Retained.CONTENT_DATES);
      case Unrecognized unrecognized -> false;
      case Table table -> true;
      case Code code -> true;
      case Num num -> true;
      case UidRef uid -> true;
      case Composite composite -> true;
      case Image image -> true;
      case Waveform waveform -> true;
      case Scoord scoord -> true;
      case Scoord3d scoord -> true;
      case Tcoord tcoord -> true;
      case Container container -> true;
    };
  }

  private boolean isNamed(ContentNode node) {
    CodedConcept name = node.item().name();
    return name != null
        && node.item()
            .valueType()
            .filter(type -> options.content().keeps(node.conceptPath(), name, type))
            .isPresent();
  }

  private boolean keepsText(ContentNode node, Text text, boolean isNamed) {
    String value = text.value();
    if (value == null || known.spelling(value).isPresent()) {
      return true;
    }
    CodedConcept name = text.name();
    boolean byPolicy =
        isNamed && name != null && options.content().keepsText(node.conceptPath(), name, value);
    return (byPolicy || options.retains(Retained.CONTENT_TEXT)) && !subject.identifiers.isIn(value);
  }

  /** An item that stays, its dates shifted. */
  private ContentItem kept(ContentItem item) {
    return switch (item) {
      case Date date -> date(date);
      case DateTime dateTime -> dateTime(dateTime);
      case Num num -> isAge(num) ? num(num, youngest(num.value())) : num;
      case Table table -> table(table);
      case Text text ->
          new Text(
              text.name(),
              text.value() == null ? null : known.spelling(text.value()).orElse(text.value()),
              text.details(),
              text.children());
      case ContentItem other -> other;
    };
  }

  private static boolean isAge(Num num) {
    return num.conceptName().map(CodedConcept::conceptKey).filter(AGES::contains).isPresent();
  }

  private static Num num(Num num, @Nullable MeasuredValue value) {
    return new Num(num.name(), value, num.qualifier(), num.details(), num.children());
  }

  /** An age that nobody is older than; none when its unit is not one of ages. */
  private static @Nullable MeasuredValue youngest(@Nullable MeasuredValue age) {
    if (age == null || age.unit() == null) {
      return null;
    }
    Double perYear = PER_YEAR.get(age.unit().value());
    if (perYear == null) {
      return null;
    }
    boolean old = age.value().filter(v -> v / perYear > OLDEST).isPresent();
    return old ? MeasuredValue.of(OLDEST, Ucum.YEAR) : age;
  }

  /** Whether something has a concept, and it is one of these. */
  private static boolean isAmong(Set<ConceptKey> keys, @Nullable ConceptKey key) {
    return key != null && keys.contains(key);
  }

  /** An item that keeps its place and nothing else. */
  private ContentItem replaced(ContentItem item) {
    ConceptKey key = item.conceptName().map(CodedConcept::conceptKey).orElse(null);
    return switch (item) {
      case Text text ->
          new Text(text.name(), inPlaceOf(text, key), text.details(), text.children());
      case Pname name ->
          new Pname(
              name.name(), PersonName.parse(Subject.REMOVED), name.details(), name.children());
      case Date date ->
          isAmong(BIRTH_DATES, key)
              ? new Date(date.name(), NO_DATE, date.details(), date.children())
              : date(date);
      case DateTime dateTime ->
          isAmong(BIRTH_DATES, key)
              ? new DateTime(
                  dateTime.name(),
                  DicomDateTime.parse(NO_DATE.text()).orElseThrow(),
                  dateTime.details(),
                  dateTime.children())
              : dateTime(dateTime);
      case Num num -> isAmong(CHARACTERISTICS, key) ? num(num, null) : num;
      case Code code ->
          SUBJECT_SEX.equals(key)
              ? new Code(code.name(), UNKNOWN_SEX, code.details(), code.children())
              : code;
      case Table table -> table(table);
      case ContentItem other -> other;
    };
  }

  private @Nullable String inPlaceOf(Text text, @Nullable ConceptKey key) {
    String value = text.value();
    if (value == null || known.spelling(value).isPresent()) {
      return value;
    }
    return TRACKING_IDENTIFIER.equals(key) ? subject.trackingIdentifier(value) : Subject.REMOVED;
  }

  private Date date(Date date) {
    DicomDate value = date.value();
    DicomDate shifted =
        value == null
            ? null
            : subject.shift.date(value.text()).flatMap(DicomDate::parse).orElse(null);
    return new Date(date.name(), shifted, date.details(), date.children());
  }

  private DateTime dateTime(DateTime dateTime) {
    DicomDateTime value = dateTime.value();
    DicomDateTime shifted =
        value == null
            ? null
            : subject.shift.dateTime(value.text()).flatMap(DicomDateTime::parse).orElse(null);
    return new DateTime(dateTime.name(), shifted, dateTime.details(), dateTime.children());
  }

  /** Cells of numbers and codes. */
  private static Table table(Table table) {
    TabulatedValues values = table.value();
    if (values == null) {
      return table;
    }
    List<DataSet> cells =
        values.cells().stream()
            .filter(cell -> CELLS_OF_NUMBERS.stream().anyMatch(cell::contains))
            .toList();
    return new Table(
        table.name(),
        new TabulatedValues(
            values.rows(),
            values.columns(),
            values.rowDefinitions(),
            values.columnDefinitions(),
            cells),
        table.details(),
        table.children());
  }
}
