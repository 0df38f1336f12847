package org.dicomsr.model.iod;

import java.util.List;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.ContentReader;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.violation.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Holds a document against the {@linkplain Rule rules} of its SOP class and those that all
 * documents share.
 *
 * <p>Takes time in proportion to the size of the document. Never fails; the same document gives the
 * same violations in the same order: header, evidence, content in document order, then single
 * values. Thread-safe.
 */
public final class DocumentChecker {

  private DocumentChecker() {}

  /**
   * Checks a document.
   *
   * @param dataSet the whole data set
   * @return what is wrong with it, empty when nothing is
   */
  public static List<Violation> check(DataSet dataSet) {
    return check(dataSet, ContentReader.readRoot(dataSet));
  }

  /**
   * Checks a document whose content has been read already.
   *
   * @param dataSet the whole data set
   * @param root the root of the content tree, as {@link ContentReader#readRoot} gives it for that
   *     data set
   * @return what is wrong with it, empty when nothing is
   */
  public static List<Violation> check(DataSet dataSet, ContentItem root) {
    Findings findings = new Findings();
    @Nullable SrSopClass sopClass =
        dataSet.string(Tag.SOP_CLASS_UID).flatMap(SrSopClass::ofUid).orElse(null);
    new HeaderCheck(dataSet, sopClass, findings).run();
    EvidenceCheck evidence = new EvidenceCheck(dataSet, sopClass, findings);
    evidence.checkLists();
    new ContentCheck(dataSet, root, sopClass, evidence, findings).run();
    new ValueCheck(findings).run(dataSet);
    return findings.list();
  }
}
