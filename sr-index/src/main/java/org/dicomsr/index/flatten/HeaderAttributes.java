package org.dicomsr.index.flatten;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.index.document.FactValue;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.index.schema.AttributeScope;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.dicom.value.AgeString;
import org.dicomsr.model.dicom.value.AgeUnit;
import org.dicomsr.model.dicom.value.DicomDate;

/**
 * The attributes of an object that the table names: those of the top level, and those that
 * multi-frame objects keep in functional groups (PS3.3 C.7.6.16), with their distinct values.
 */
final class HeaderAttributes {
  private static final int MOST_YEARS = 999;

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
    gather(data);
    functionalGroups(data.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE));
    functionalGroups(data.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE));
    data.items(Tag.RADIOPHARMACEUTICAL_INFORMATION_SEQUENCE).forEach(this::gather);
    Elements values = new Elements(source);
    Map<String, HeaderAttribute> all = new TreeMap<>();
    elements.forEach((entry, found) -> {
      Set<FactValue> distinct = new LinkedHashSet<>();
      found.forEach(element -> distinct.addAll(values.values(element, entry)));
      if (!distinct.isEmpty()) {
        all.put(entry.keyword(), new HeaderAttribute(entry.keyword(), new ArrayList<>(distinct)));
      }
    });
    if (!all.containsKey("PatientAge")) {
      age(data)
          .ifPresent(age ->
              all.put("PatientAge", new HeaderAttribute("PatientAge", List.of(Elements.age(age)))));
    }
    return List.copyOf(all.values());
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
                  && AttributeTable.find(inner.tag()).isEmpty()) {
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
        AttributeTable.find(element.tag())
            .filter(entry -> isWanted(entry.scope()))
            .ifPresent(entry ->
                elements.computeIfAbsent(entry, absent -> new LinkedHashSet<>()).add(element));
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
  private static Optional<AgeString> age(DataSet data) {
    Optional<LocalDate> birth = day(data, Tag.PATIENT_BIRTH_DATE);
    Optional<LocalDate> study = day(data, Tag.STUDY_DATE);
    if (birth.isEmpty() || study.isEmpty() || study.get().isBefore(birth.get())) {
      return Optional.empty();
    }
    int years = Period.between(birth.get(), study.get()).getYears();
    return years > MOST_YEARS ? Optional.empty() : Optional.of(AgeString.of(years, AgeUnit.YEARS));
  }

  private static Optional<LocalDate> day(DataSet data, int tag) {
    return data.string(tag).flatMap(DicomDate::parse).flatMap(DicomDate::toLocalDate);
  }
}
