package org.dicomsr.model.header;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/**
 * Documents that this one comes from or is the same as: a part of the SR Document General Module
 * (PS3.3 C.17.2) and, identical documents only, of the Key Object Document Module (C.17.6.2).
 *
 * @param predecessors documents whose content went into this one, Predecessor Documents Sequence
 *     (0040,A360)
 * @param identical copies of this document in other studies, Identical Documents Sequence
 *     (0040,A525)
 */
public record RelatedDocuments(
    List<LocatedInstance> predecessors, List<LocatedInstance> identical) {
  /** No documents. */
  public static final RelatedDocuments NONE = new RelatedDocuments(List.of(), List.of());

  /** Copies the lists: documents of one study together, each once. */
  public RelatedDocuments {
    predecessors = HierarchicalReferences.grouped(predecessors);
    identical = HierarchicalReferences.grouped(identical);
  }

  /**
   * Reads this part of the module.
   *
   * @param data a data set
   * @return what it holds
   */
  public static RelatedDocuments from(DataSet data) {
    return new RelatedDocuments(
        HierarchicalReferences.read(data, Tag.PREDECESSOR_DOCUMENTS_SEQUENCE),
        HierarchicalReferences.read(data, Tag.IDENTICAL_DOCUMENTS_SEQUENCE));
  }

  /**
   * Copies a data set with the values of this record.
   *
   * @param data a data set
   * @return the copy, in which all else is as it was
   */
  public DataSet putInto(DataSet data) {
    DataSet result =
        HierarchicalReferences.put(data, Tag.PREDECESSOR_DOCUMENTS_SEQUENCE, predecessors);
    return HierarchicalReferences.put(result, Tag.IDENTICAL_DOCUMENTS_SEQUENCE, identical);
  }

  /**
   * Copies with one more predecessor.
   *
   * @param document a document whose content went into this one
   * @return the copy
   */
  public RelatedDocuments withPredecessor(LocatedInstance document) {
    return new RelatedDocuments(plus(predecessors, document), identical);
  }

  /**
   * Copies with one more identical document.
   *
   * @param document a copy of this document in another study
   * @return the copy
   */
  public RelatedDocuments withIdentical(LocatedInstance document) {
    return new RelatedDocuments(predecessors, plus(identical, document));
  }

  private static List<LocatedInstance> plus(
      List<LocatedInstance> documents, LocatedInstance document) {
    List<LocatedInstance> more = new ArrayList<>(documents);
    more.add(document);
    return more;
  }
}
