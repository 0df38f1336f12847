package org.dicomsr.index.flatten;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.index.schema.AttributeScope;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.ValueElement;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.AgeUnit;
import org.dicomsr.model.dicom.value.DicomDate;

/**
 * The attributes of an object that the table names: those of the top level, and those that
 * multi-frame objects keep in functional groups (PS3.3 C.7.6.16), with their distinct values.
 */
final class HeaderAttributes {
  private static final int MOST_YEARS = 999;
  private static final String AGE = "PatientAge";

  private final Source source;
  private final boolean ofSeries;
  private final Map<AttributeEntry, Set<DataElement>> elements = new LinkedHashMap<>();

  private HeaderAttributes(Source source, boolean ofSeries) {
    this.source = source;
    this.ofSeries = ofSeries;
  }

  /** Those of an object of its own. */
  static List<HeaderAttribute> ofObject(Source source) {
    return new HeaderAttributes(source, false).read();
  }

  /** Those that an image adds to its series. */
  static List<HeaderAttribute> ofImage(Source source) {
    return new HeaderAttributes(source, true).read();
  }

  private List<HeaderAttribute> read() {
    DataSet data = source.data();
    List<HeaderAttribute> all = isFlat(data) ? ofTopLevel(data) : ofAllLevels(data);
    if (!hasAge(all)) {
      source
          .repeats()
          .ages
          .of(
              () -> age(data),
              source.element(Tag.PATIENT_BIRTH_DATE),
              source.element(Tag.STUDY_DATE))
          .ifPresent(all::add);
    }
    return source.repeats().sorted(all);
  }

  private static boolean hasAge(List<HeaderAttribute> all) {
    for (HeaderAttribute attribute : all) {
      if (attribute.keyword().equals(AGE)) {
        return true;
      }
    }
    return false;
  }

  /** Most objects are: what they say is at the top level, each attribute once. */
  private static boolean isFlat(DataSet data) {
    for (int i = 1; i < data.size(); i++) {
      if (data.elementAt(i).tag() == data.elementAt(i - 1).tag()) {
        return false;
      }
    }
    return !data.contains(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE)
        && !data.contains(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE)
        && !data.contains(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE);
  }

  private List<HeaderAttribute> ofTopLevel(DataSet data) {
    List<HeaderAttribute> all = new ArrayList<>();
    Elements values = new Elements(source);
    for (int i = 0; i < data.size(); i++) {
      DataElement element = data.elementAt(i);
      AttributeEntry entry = element.isEmpty() ? null : AttributeTable.entry(element.tag());
      if (entry != null && isWanted(entry.scope())) {
        Optional<HeaderAttribute> attribute =
            element instanceof ValueElement value
                ? source
                    .repeats()
                    .attributes
                    .of(
                        () -> attribute(values, List.of(value), entry),
                        value,
                        source.element(Tag.TIMEZONE_OFFSET_FROM_UTC))
                : attribute(values, List.of(element), entry);
        attribute.ifPresent(all::add);
      }
    }
    return all;
  }

  private List<HeaderAttribute> ofAllLevels(DataSet data) {
    gather(data);
    functionalGroups(data.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE));
    functionalGroups(data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
    data.items(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE).forEach(this::gather);
    Elements values = new Elements(source);
    List<HeaderAttribute> all = new ArrayList<>();
    elements.forEach((entry, found) -> attribute(values, found, entry).ifPresent(all::add));
    return all;
  }

  /** The attribute with the distinct values of some elements, if they have any. */
  private static Optional<HeaderAttribute> attribute(
      Elements values, Collection<DataElement> elements, AttributeEntry entry) {
    Set<FactValue> distinct = new LinkedHashSet<>();
    elements.forEach(element -> distinct.addAll(values.values(element, entry)));
    return distinct.isEmpty()
        ? Optional.empty()
        : Optional.of(new HeaderAttribute(entry.keyword(), List.copyOf(distinct)));
  }

  private void functionalGroups(List<DataSet> groups) {
    for (DataSet group : groups) {
      for (DataElement macro : group) {
        if (macro instanceof SequenceElement sequence) {
          for (DataSet item : sequence.items()) {
            gather(item);
            // MR and CT keep some of theirs one level deeper.
            for (DataElement inner : item) {
              if (inner instanceof SequenceElement deeper
                  && AttributeTable.entry(inner.tag()) == null) {
                deeper.items().forEach(this::gather);
              }
            }
          }
        }
      }
    }
  }

  private void gather(DataSet data) {
    for (DataElement element : data) {
      if (!element.isEmpty()) {
        AttributeEntry entry = AttributeTable.entry(element.tag());
        if (entry != null && isWanted(entry.scope())) {
          elements.computeIfAbsent(entry, absent -> new LinkedHashSet<>()).add(element);
        }
      }
    }
  }

  private boolean isWanted(AttributeScope scope) {
    return switch (scope) {
      case SERIES -> true;
      case INSTANCE -> !ofSeries;
      case FACT -> false;
    };
  }

  /** The age at the study, which an index may keep where it must not keep the birth date. */
  private static Optional<HeaderAttribute> age(DataSet data) {
    Optional<LocalDate> birth = day(data, Tag.PATIENT_BIRTH_DATE);
    Optional<LocalDate> study = day(data, Tag.STUDY_DATE);
    if (birth.isEmpty() || study.isEmpty() || study.get().isBefore(birth.get())) {
      return Optional.empty();
    }
    int years = Period.between(birth.get(), study.get()).getYears();
    return years > MOST_YEARS
        ? Optional.empty()
        : Optional.of(
            new HeaderAttribute(AGE, List.of(Elements.age(AgeString.of(years, AgeUnit.YEARS)))));
  }

  private static Optional<LocalDate> day(DataSet data, int tag) {
    return data.string(tag).flatMap(DicomDate::parse).flatMap(DicomDate::toLocalDate);
  }
}
