package org.dicomsr.index.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.IndexableField;
import org.dicomsr.index.document.CanonicalNumber;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.DateValue;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.InstanceEntry;
import org.dicomsr.index.document.NumberValue;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PersonValue;
import org.dicomsr.index.document.ReferenceValue;
import org.dicomsr.index.document.SpatialValue;
import org.dicomsr.index.document.TableValue;
import org.dicomsr.index.document.TemporalValue;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.document.TimeOfDayValue;
import org.dicomsr.index.document.TimeRange;
import org.dicomsr.index.document.UidValue;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.violation.Violation;

/** Objects as Lucene documents. Not thread-safe. */
final class ObjectFields {
  private final FieldFactory fields;

  ObjectFields(FieldFactory fields) {
    this.fields = fields;
  }

  void add(List<IndexableField> to, ObjectDocument object, Placement placement, FacetPairs pairs) {
    to.add(FieldFactory.sortedValue(IndexField.OBJECT_KEY, object.key()));
    to.add(fields.term(IndexField.OBJECT_KIND, object.kind().term()));
    modality(to, object);
    if (object.template() != null) {
      to.add(fields.term(IndexField.TEMPLATE, object.template()));
    }
    placement(to, object, placement);
    instances(to, object);
    time(to, object.time());
    for (HeaderAttribute attribute : object.attributes()) {
      attribute(to, attribute);
      pairs.attribute(attribute);
    }
    references(to, object);
    pairs.pairs().forEach(pair -> to.add(FieldFactory.facet(IndexField.FACET, pair)));
    pairs.labels().forEach(label -> to.add(fields.term(IndexField.LABEL, label)));
    object.notes().stream()
        .map(Violation::rule)
        .distinct()
        .forEach(rule -> to.add(fields.term(IndexField.NOTE, rule)));
    placement.marks().forEach(token -> to.add(FieldFactory.facet(IndexField.MARK, token)));
    to.add(FieldFactory.stored(IndexField.DOCUMENT, placement.stored()));
  }

  private void modality(List<IndexableField> to, ObjectDocument object) {
    Optional<String> modality = object.modality();
    if (modality.isPresent()) {
      to.add(fields.term(IndexField.MODALITY, modality.get()));
    }
  }

  private static void placement(
      List<IndexableField> to, ObjectDocument object, Placement placement) {
    to.add(FieldFactory.orderedTerm(IndexField.PATIENT, object.patient().key()));
    to.add(FieldFactory.number(IndexField.PATIENT_NUMBER, placement.patient()));
    if (object.studyUid() != null) {
      to.add(FieldFactory.orderedTerm(IndexField.STUDY, object.studyUid()));
      to.add(FieldFactory.number(IndexField.STUDY_NUMBER, placement.study()));
    }
    if (object.seriesUid() != null) {
      to.add(FieldFactory.orderedTerm(IndexField.SERIES, object.seriesUid()));
      to.add(FieldFactory.number(IndexField.SERIES_NUMBER, placement.series()));
    }
    to.add(FieldFactory.number(IndexField.HASH, placement.hash()));
  }

  private void instances(List<IndexableField> to, ObjectDocument object) {
    Set<String> classes = new LinkedHashSet<>();
    for (InstanceEntry entry : object.instances()) {
      String instance = entry.instance().sopInstanceUid();
      if (instance != null) {
        to.add(FieldFactory.rareTerm(IndexField.INSTANCE, instance));
      }
      if (entry.instance().sopClassUid() != null) {
        classes.add(entry.instance().sopClassUid());
      }
    }
    classes.forEach(uid -> to.add(fields.term(IndexField.SOP_CLASS, uid)));
    to.add(FieldFactory.number(IndexField.INSTANCES, object.instances().size()));
  }

  private static void time(
      List<IndexableField> to, @org.jspecify.annotations.Nullable TimeRange time) {
    if (time != null) {
      to.add(FieldFactory.range(IndexField.OBJECT_TIME, time));
      to.add(FieldFactory.number(IndexField.OBJECT_TIME_FROM, time.from()));
      to.add(FieldFactory.number(IndexField.OBJECT_TIME_TO, time.to()));
    }
  }

  private void attribute(List<IndexableField> to, HeaderAttribute attribute) {
    String keyword = attribute.keyword();
    long usable = attribute.values().stream().filter(ObjectFields::isUsable).count();
    if (usable == 0 || usable < attribute.values().size()) {
      to.add(fields.term(IndexField.ATTRIBUTE_EMPTY, keyword));
    }
    if (usable > 0) {
      to.add(fields.term(IndexField.ATTRIBUTE, keyword));
    }
    for (FactValue value : attribute.values()) {
      switch (value) {
        case NumberValue number -> number(to, keyword, number);
        case DateValue date ->
            to.add(FieldFactory.namedRange(IndexField.ATTRIBUTE_DATE, keyword, date.range()));
        case TextValue text -> {
          value(to, keyword, text);
          if (attribute.sensitivity() == Sensitivity.TEXT) {
            to.add(FieldFactory.text(IndexField.textOf(keyword), text.text()));
          }
        }
        case CodeValue code -> value(to, keyword, code);
        case UidValue uid -> value(to, keyword, uid);
        case TimeOfDayValue time -> value(to, keyword, time);
        case PersonValue person -> value(to, keyword, person);
        case ReferenceValue reference -> value(to, keyword, reference);
        case SpatialValue space -> value(to, keyword, space);
        case TemporalValue times -> value(to, keyword, times);
        case TableValue table -> value(to, keyword, table);
      }
    }
  }

  private static boolean isUsable(FactValue value) {
    return ItemFields.state(value).equals(ItemFields.VALUE);
  }

  private void value(List<IndexableField> to, String keyword, FactValue value) {
    to.add(fields.term(IndexField.ATTRIBUTE_VALUE, Tokens.attribute(keyword, value)));
  }

  private void number(List<IndexableField> to, String keyword, NumberValue value) {
    Double number = value.number();
    if (number != null) {
      CanonicalNumber canonical = value.canonical();
      to.add(
          fields.namedNumber(
              IndexField.ATTRIBUTE_NUMBER,
              keyword,
              Tokens.dimension(value),
              canonical == null ? number : canonical.value()));
    }
  }

  private static void references(List<IndexableField> to, ObjectDocument object) {
    for (ObjectReference reference : object.references()) {
      String instance = reference.sopInstanceUid();
      if (!reference.annotates()) {
        if (instance != null) {
          to.add(FieldFactory.rareTerm(IndexField.PREDECESSOR, instance));
        }
      } else if (instance != null) {
        to.add(FieldFactory.rareTerm(IndexField.ANNOTATES, instance));
      } else if (reference.seriesUid() != null) {
        to.add(
            FieldFactory.rareTerm(
                IndexField.ANNOTATES_SERIES, Objects.requireNonNull(reference.seriesUid())));
      }
    }
  }
}
