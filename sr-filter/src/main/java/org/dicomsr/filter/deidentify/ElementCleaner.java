package org.dicomsr.filter.deidentify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.dicomsr.model.coding.CodeSequence;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.dicom.BulkElement;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.FragmentsElement;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.Vr;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.AgeUnit;
import org.dicomsr.model.dicom.value.TimezoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Cleans data sets attribute by attribute, at every level, by the keep-list. What is not of the
 * form that the dictionary gives it goes, so that nothing hides in the wrong value representation.
 * Large values stay where they are. Used for one object.
 */
final class ElementCleaner {
  private static final Set<Vr> BINARY = Set.of(Vr.OB, Vr.OW, Vr.OF, Vr.OD, Vr.OL, Vr.OV, Vr.UN);
  private static final Set<String> TYPES_OF_TEXT =
      Set.of("TEXT", "PNAME", "DATE", "TIME", "DATETIME");
  private static final int OLDEST = 89;

  private final DeidentificationOptions options;
  private final KnownMeanings known;
  private final Codes codes;
  private final Subject subject;

  /** Where a data set is found. */
  private enum Place {
    /** The object itself. */
    ROOT,
    /** An item of a sequence. */
    ITEM,
    /** An item of a content tree that has been cleaned. */
    CONTENT
  }

  ElementCleaner(
      DeidentificationOptions options, KnownMeanings known, Codes codes, Subject subject) {
    this.options = options;
    this.known = known;
    this.codes = codes;
    this.subject = subject;
  }

  /**
   * Cleans an object.
   *
   * @param data the object
   * @param contentIsClean whether its content tree has been cleaned
   */
  DataSet clean(DataSet data, boolean contentIsClean) {
    return clean(data, Place.ROOT, contentIsClean);
  }

  private DataSet clean(DataSet data, Place place, boolean contentIsClean) {
    DataSet.Builder kept = DataSet.builder();
    for (DataElement element : data) {
      KeepList.Row row = KeepList.find(element.tag());
      if (row != null && belongs(row, data, place)) {
        DataElement cleaned = clean(element, row, data, place, contentIsClean);
        if (cleaned != null) {
          kept.put(cleaned);
        }
      }
    }
    if (place != Place.ROOT) {
      putCode(kept, data);
    }
    return kept.build();
  }

  private static boolean belongs(KeepList.Row row, DataSet data, Place place) {
    return switch (row.tag()) {
      // Codes lose what they say of context groups; the identification of templates stays.
      case Tag.MAPPING_RESOURCE, Tag.MAPPING_RESOURCE_UID -> data.contains(Tag.TEMPLATE_IDENTIFIER);
      default -> row.action() != KeepAction.CONTENT || place == Place.CONTENT;
    };
  }

  private void putCode(DataSet.Builder kept, DataSet data) {
    if (Codes.isCode(data)) {
      CodedConcept code = codes.clean(data, subject);
      CodeSequence.write(code).forEach(kept::put);
    } else if (data.contains(Tag.CODING_SCHEME_UID)) {
      String designator =
          codes.designator(data.string(Tag.CODING_SCHEME_DESIGNATOR).orElse(null), subject);
      if (designator != null) {
        kept.text(Tag.CODING_SCHEME_DESIGNATOR, designator);
      }
    }
  }

  private @Nullable DataElement clean(
      DataElement element, KeepList.Row row, DataSet owner, Place place, boolean contentIsClean) {
    return switch (row.action()) {
      case NUMBER -> number(element, row);
      case BYTES -> isBytes(element) ? element : null;
      case DOCUMENT -> document(element, row);
      case ITEMS ->
          element instanceof SequenceElement sequence
              ? items(sequence, place, contentIsClean)
              : null;
      case EMPTY -> empty(row);
      case SPECIAL -> special(element, owner);
      case PATIENT, PATIENT_EMPTY -> patient(element, row);
      default ->
          element instanceof ValueElement value && value.vr().isString()
              ? text(value, row)
              : element.isEmpty() ? empty(row) : null;
    };
  }

  private static Vr vr(KeepList.Row row) {
    return row.vrs().getFirst();
  }

  private static DataElement empty(KeepList.Row row) {
    return vr(row) == Vr.SQ
        ? SequenceElement.of(row.tag())
        : ValueElement.empty(row.tag(), vr(row));
  }

  private static @Nullable DataElement number(DataElement element, KeepList.Row row) {
    boolean listed = row.vrs().contains(element.vr());
    boolean like = listed || isNumber(element.vr());
    if (element instanceof ValueElement value) {
      boolean fits = value.vr().isString() ? Texts.areNumbers(value.strings()) : true;
      return like && fits ? element : null;
    }
    return element instanceof BulkElement && like && !element.vr().isString() ? element : null;
  }

  private static boolean isNumber(Vr vr) {
    return vr.isBinaryNumber() || vr == Vr.DS || vr == Vr.IS;
  }

  private static boolean isBytes(DataElement element) {
    return switch (element) {
      case FragmentsElement fragments -> true;
      case BulkElement bulk -> BINARY.contains(bulk.vr());
      case ValueElement value -> BINARY.contains(value.vr());
      case SequenceElement sequence -> false;
    };
  }

  private @Nullable DataElement document(DataElement element, KeepList.Row row) {
    if (!options.allows(RefusalReason.ENCAPSULATED_DOCUMENT)) {
      return null;
    }
    return row.tag() == Tag.MIME_TYPE_OF_ENCAPSULATED_DOCUMENT
            && element instanceof ValueElement value
        ? made(row, value.strings().stream().map(Texts::plain))
        : element;
  }

  private @Nullable DataElement items(
      SequenceElement sequence, Place place, boolean contentIsClean) {
    boolean content =
        sequence.tag() == Tag.CONTENT_SEQUENCE
            && (place == Place.CONTENT || (place == Place.ROOT && contentIsClean));
    List<DataSet> kept = new ArrayList<>(sequence.items().size());
    for (DataSet item : sequence.items()) {
      // the places of functional groups are the numbers of the frames
      boolean positional = sequence.tag() == Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE;
      if (content || !isText(item)) {
        DataSet cleaned = clean(item, content ? Place.CONTENT : Place.ITEM, false);
        if (positional || (!lost(sequence.tag(), cleaned) && !cleaned.isEmpty())) {
          kept.add(cleaned);
        } else if (item.isEmpty()) {
          kept.add(cleaned);
        }
      }
    }
    return kept.isEmpty() && !sequence.items().isEmpty()
        ? null
        : SequenceElement.of(sequence.tag(), kept);
  }

  /** Content items outside of content trees: without text, dates and names of persons. */
  private static boolean isText(DataSet item) {
    return item.string(Tag.VALUE_TYPE).filter(TYPES_OF_TEXT::contains).isPresent();
  }

  /** An annotation of which only the place is left says nothing. */
  private static boolean lost(int sequence, DataSet item) {
    return sequence == Tag.WAVEFORM_ANNOTATION_SEQUENCE
        && !item.contains(Tag.CONCEPT_NAME_CODE_SEQUENCE)
        && !item.contains(Tag.UNFORMATTED_TEXT_VALUE);
  }

  private @Nullable DataElement text(ValueElement element, KeepList.Row row) {
    List<String> values = element.strings();
    if (values.isEmpty() || element.text().isBlank()) {
      return empty(row);
    }
    Stream<String> each = values.stream().map(String::strip);
    return switch (row.action()) {
      case TERM -> terms(row, values);
      case WORD -> values.stream().anyMatch(subject.identifiers::isIn) ? null : terms(row, values);
      case UID -> made(row, each.map(subject::uid));
      case CLASS -> made(row, each.map(subject::classUid));
      case SCHEME -> made(row, each.map(uid -> Uids.isValid(uid) ? uid : subject.uid(uid)));
      case DATE -> dates(row, values);
      case TIME -> Texts.areTimes(values) ? made(row, each) : empty(row);
      case TEXT ->
          made(row, each.map(Texts::plain).map(v -> hasIdentifier(v) ? Subject.REMOVED : v));
      case SHORT ->
          made(row, each.map(v -> Texts.isNumbered(v) ? v : subject.token("identifier", v)));
      case RESCALE -> made(row, each.map(Texts::rescaleType));
      case DUMMY -> ValueElement.ofText(row.tag(), vr(row), Subject.REMOVED);
      case TOKEN -> made(row, each.map(v -> subject.token("identifier", v)));
      case LABEL -> descriptor(row, values).orElse(null);
      case LABEL_EMPTY -> descriptor(row, values).orElseGet(() -> empty(row));
      case LABEL_DUMMY ->
          descriptor(row, values)
              .orElseGet(() -> ValueElement.ofText(row.tag(), vr(row), Subject.REMOVED));
      case NAME ->
          known
              .spelling(element.text())
              .<DataElement>map(name -> ValueElement.ofText(row.tag(), vr(row), name))
              .or(() -> descriptor(row, values))
              .orElseGet(() -> empty(row));
      case DEVICE ->
          options.retains(Retained.DEVICE_IDENTITY)
              ? made(row, each.map(Texts::plain))
              : ValueElement.ofText(row.tag(), vr(row), Subject.REMOVED);
      case CONTENT -> made(row, values.stream());
      case NUMBER, BYTES, DOCUMENT, ITEMS, EMPTY, SPECIAL, PATIENT, PATIENT_EMPTY ->
          throw new IllegalStateException(row.action() + " is no action on text");
    };
  }

  private static DataElement made(KeepList.Row row, Stream<String> values) {
    return ValueElement.ofText(row.tag(), vr(row), Texts.array(values));
  }

  private static @Nullable DataElement terms(KeepList.Row row, List<String> values) {
    List<String> terms = Texts.terms(values);
    return terms.isEmpty() ? null : made(row, terms.stream());
  }

  private DataElement dates(KeepList.Row row, List<String> values) {
    boolean withTime = vr(row) == Vr.DT;
    List<String> shifted =
        values.stream()
            .map(String::strip)
            .map(v -> withTime ? subject.shift.dateTime(v) : subject.shift.date(v))
            .flatMap(Optional::stream)
            .toList();
    return shifted.size() == values.size() ? made(row, shifted.stream()) : empty(row);
  }

  private boolean hasIdentifier(String text) {
    return subject.identifiers.isIn(text);
  }

  private Optional<DataElement> descriptor(KeepList.Row row, List<String> values) {
    return options.retains(Retained.DESCRIPTORS)
            && values.stream().noneMatch(subject.identifiers::isIn)
        ? Optional.of(made(row, values.stream().map(Texts::plain)))
        : Optional.empty();
  }

  private @Nullable DataElement patient(DataElement element, KeepList.Row row) {
    DataElement none = row.action() == KeepAction.PATIENT_EMPTY ? empty(row) : null;
    if (!options.retains(Retained.PATIENT_CHARACTERISTICS)
        || !(element instanceof ValueElement value)
        || !value.vr().isString()) {
      return none;
    }
    DataElement kept =
        switch (vr(row)) {
          case AS -> age(value, row);
          case CS -> terms(row, value.strings());
          default -> number(value, row);
        };
    return kept == null ? none : kept;
  }

  private static @Nullable DataElement age(ValueElement value, KeepList.Row row) {
    return value
        .first()
        .flatMap(AgeString::parse)
        .map(age -> age.approximateYears() >= OLDEST ? AgeString.of(OLDEST, AgeUnit.YEARS) : age)
        .<DataElement>map(age -> ValueElement.ofText(row.tag(), Vr.AS, age.text().strip()))
        .orElse(null);
  }

  private @Nullable DataElement special(DataElement element, DataSet owner) {
    String text =
        element instanceof ValueElement value && value.vr().isString() ? value.text() : "";
    return switch (element.tag()) {
      case Tag.TIMEZONE_OFFSET_FROM_UTC ->
          TimezoneOffset.parse(text)
              .<DataElement>map(offset ->
                  ValueElement.ofText(
                      element.tag(), Vr.SH, TimezoneOffset.of(offset.toZoneOffset()).text()))
              .orElse(null);
      case Tag.SEGMENT_LABEL -> ValueElement.ofText(element.tag(), Vr.LO, label(text, owner));
      case Tag.TRACKING_ID -> ValueElement.ofText(element.tag(), Vr.UT, trackingId(text));
      // The others are written once, at the end, and belong to the object alone.
      default -> null;
    };
  }

  private String trackingId(String text) {
    return known.spelling(text).orElseGet(() -> subject.trackingIdentifier(text));
  }

  /** A label is that of a code, else that of the segment's own type. */
  private String label(String text, DataSet segment) {
    Optional<String> spelling = known.spelling(text);
    if (spelling.isPresent()) {
      return spelling.get();
    }
    if (options.retains(Retained.SEGMENT_LABELS) && !text.isBlank() && !hasIdentifier(text)) {
      return Texts.plain(text);
    }
    return segment
        .item(Tag.SEGMENTED_PROPERTY_TYPE_CODE_SEQUENCE)
        .or(() -> segment.item(Tag.SEGMENTED_PROPERTY_CATEGORY_CODE_SEQUENCE))
        .filter(Codes::isCode)
        .map(item -> codes.clean(item, subject).meaning())
        .orElse(Subject.REMOVED);
  }
}
