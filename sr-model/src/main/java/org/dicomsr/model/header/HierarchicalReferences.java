package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Sequences of studies, each with series, each with instances (PS3.3 C.17.2.1, Hierarchical SOP
 * Instance Reference Macro).
 */
final class HierarchicalReferences {
  private HierarchicalReferences() {}

  static List<LocatedInstance> read(DataSet data, int tag) {
    List<DataSet> studies = data.items(tag);
    if (studies.isEmpty()) {
      return List.of();
    }
    Set<LocatedInstance> found = new LinkedHashSet<>();
    for (DataSet study : studies) {
      for (DataSet series : study.items(Tag.REFERENCED_SERIES_SEQUENCE)) {
        for (DataSet instance : series.items(Tag.REFERENCED_SOP_SEQUENCE)) {
          found.add(located(study, series, instance));
        }
      }
    }
    return List.copyOf(found);
  }

  private static LocatedInstance located(DataSet study, DataSet series, DataSet instance) {
    return new LocatedInstance(
        ModuleEdit.text(study, Tag.STUDY_INSTANCE_UID),
        ModuleEdit.text(series, Tag.SERIES_INSTANCE_UID),
        InstanceReferences.read(instance));
  }

  /**
   * In the order in which they will be written: instances of one series together, series of one
   * study together, each once.
   */
  static List<LocatedInstance> grouped(List<LocatedInstance> instances) {
    Map<@Nullable String, Map<@Nullable String, Set<LocatedInstance>>> studies =
        new LinkedHashMap<>();
    for (LocatedInstance instance : instances) {
      studies
          .computeIfAbsent(instance.studyInstanceUid(), uid -> new LinkedHashMap<>())
          .computeIfAbsent(instance.seriesInstanceUid(), uid -> new LinkedHashSet<>())
          .add(instance);
    }
    List<LocatedInstance> result = new ArrayList<>(instances.size());
    studies.values().forEach(series -> series.values().forEach(result::addAll));
    return List.copyOf(result);
  }

  /**
   * Copies a data set with other references; items of those that stay keep attributes that are not
   * read here.
   */
  static DataSet put(DataSet data, int tag, List<LocatedInstance> after) {
    List<LocatedInstance> before = read(data, tag);
    if (grouped(before).equals(grouped(after))) {
      return data;
    }
    List<Study> studies = new ArrayList<>();
    for (DataSet study : data.items(tag)) {
      Study kept = new Study(study);
      for (DataSet series : study.items(Tag.REFERENCED_SERIES_SEQUENCE)) {
        SeriesOfStudy keptSeries = new SeriesOfStudy(series);
        for (DataSet instance : series.items(Tag.REFERENCED_SOP_SEQUENCE)) {
          if (after.contains(located(study, series, instance))) {
            keptSeries.instances.add(instance);
          }
        }
        if (!keptSeries.instances.isEmpty()) {
          kept.series.add(keptSeries);
        }
      }
      if (!kept.series.isEmpty()) {
        studies.add(kept);
      }
    }
    Set<LocatedInstance> there = new LinkedHashSet<>(before);
    for (LocatedInstance instance : after) {
      if (there.add(instance)) {
        series(study(studies, instance.studyInstanceUid()), instance.seriesInstanceUid())
            .instances
            .add(InstanceReferences.write(instance.instance()));
      }
    }
    return studies.isEmpty()
        ? data.without(tag)
        : data.toBuilder().sequence(tag, studies.stream().map(Study::write).toList()).build();
  }

  private static Study study(List<Study> studies, @Nullable String uid) {
    for (Study study : studies) {
      if (Objects.equals(ModuleEdit.text(study.item, Tag.STUDY_INSTANCE_UID), uid)) {
        return study;
      }
    }
    Study study = new Study(item(Tag.STUDY_INSTANCE_UID, uid));
    studies.add(study);
    return study;
  }

  private static SeriesOfStudy series(Study study, @Nullable String uid) {
    for (SeriesOfStudy series : study.series) {
      if (Objects.equals(ModuleEdit.text(series.item, Tag.SERIES_INSTANCE_UID), uid)) {
        return series;
      }
    }
    SeriesOfStudy series = new SeriesOfStudy(item(Tag.SERIES_INSTANCE_UID, uid));
    study.series.add(series);
    return series;
  }

  private static DataSet item(int tag, @Nullable String uid) {
    return uid == null ? DataSet.EMPTY : DataSet.builder().text(tag, uid).build();
  }

  /** A study in the making; Referenced Series Sequence of its item is out of date. */
  private static final class Study {
    final DataSet item;
    final List<SeriesOfStudy> series = new ArrayList<>();

    Study(DataSet item) {
      this.item = item;
    }

    DataSet write() {
      List<DataSet> items = series.stream().map(SeriesOfStudy::write).toList();
      return item.toBuilder().sequence(Tag.REFERENCED_SERIES_SEQUENCE, items).build();
    }
  }

  private static final class SeriesOfStudy {
    final DataSet item;
    final List<DataSet> instances = new ArrayList<>();

    SeriesOfStudy(DataSet item) {
      this.item = item;
    }

    DataSet write() {
      return item.toBuilder().sequence(Tag.REFERENCED_SOP_SEQUENCE, instances).build();
    }
  }
}
