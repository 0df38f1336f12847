package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What a document refers to, and where it is: both evidence sequences of the SR Document General
 * Module (PS3.3 C.17.2.3), and Current Requested Procedure Evidence Sequence of the Key Object
 * Document Module (C.17.6.2.1). Immutable.
 *
 * <p>Every instance that the content refers to has to be listed, wherever in the tree the reference
 * is: {@link #missing} tells which are not.
 *
 * @param current what belongs to the procedure that the document reports on, Current Requested
 *     Procedure Evidence Sequence (0040,A375)
 * @param other anything else, Pertinent Other Evidence Sequence (0040,A385)
 */
public record Evidence(List<LocatedInstance> current, List<LocatedInstance> other) {
  /** No evidence. */
  public static final Evidence NONE = new Evidence(List.of(), List.of());

  /**
   * Copies the lists: instances of one series and series of one study together, each instance once.
   */
  public Evidence {
    current = HierarchicalReferences.grouped(current);
    other = HierarchicalReferences.grouped(other);
  }

  /**
   * Reads both sequences.
   *
   * @param data a data set
   * @return what it holds
   */
  public static Evidence from(DataSet data) {
    return new Evidence(
        HierarchicalReferences.read(data, Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE),
        HierarchicalReferences.read(data, Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE));
  }

  /**
   * Copies a data set with this evidence; what stays keeps attributes such as Retrieve URL
   * (0008,1190).
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    DataSet result =
        HierarchicalReferences.put(
            data, Tag.CURRENT_REQUESTED_PROCEDURE_EVIDENCE_SEQUENCE, current);
    return HierarchicalReferences.put(result, Tag.PERTINENT_OTHER_EVIDENCE_SEQUENCE, other);
  }

  /**
   * Collects what content refers to: images with their presentation states and real world value
   * maps, waveforms and other composite objects, wherever they are in the tree.
   *
   * @param root an item
   * @return the instances in the order of the document, each once
   */
  public static List<SopReference> referencedBy(ContentItem root) {
    return ContentReferences.of(root);
  }

  /** {@return all instances, those of the current procedure first} */
  public List<LocatedInstance> all() {
    List<LocatedInstance> all = new ArrayList<>(current.size() + other.size());
    all.addAll(current);
    all.addAll(other);
    return all;
  }

  /**
   * Tells where an instance is.
   *
   * @param sopInstanceUid its UID
   * @return the instance with its study and series, absent when it is not listed
   */
  public Optional<LocatedInstance> find(String sopInstanceUid) {
    for (LocatedInstance instance : all()) {
      if (sopInstanceUid.equals(instance.instance().sopInstanceUid())) {
        return Optional.of(instance);
      }
    }
    return Optional.empty();
  }

  /**
   * Checks that everything is listed that content refers to.
   *
   * @param root an item
   * @return what is not, in the order of the document
   */
  public List<SopReference> missing(ContentItem root) {
    List<SopReference> references = referencedBy(root);
    Set<@Nullable String> listed = new HashSet<>();
    current.forEach(instance -> listed.add(instance.instance().sopInstanceUid()));
    other.forEach(instance -> listed.add(instance.instance().sopInstanceUid()));
    return references.stream()
        .filter(reference -> !listed.contains(reference.sopInstanceUid()))
        .toList();
  }

  /** {@return where each instance is, by its UID} */
  Map<String, LocatedInstance> byUid() {
    Map<String, LocatedInstance> map = new LinkedHashMap<>();
    for (LocatedInstance instance : all()) {
      String uid = instance.instance().sopInstanceUid();
      if (uid != null) {
        map.putIfAbsent(uid, instance);
      }
    }
    return map;
  }

  @Override
  public String toString() {
    return "Evidence[" + current.size() + " current, " + other.size() + " other]";
  }
}
