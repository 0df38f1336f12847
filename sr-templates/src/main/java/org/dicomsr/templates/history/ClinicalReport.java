package org.dicomsr.templates.history;

import static org.dicomsr.model.content.RelationshipType.HAS_PROPERTIES;

import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Reading;
import org.jspecify.annotations.Nullable;

/**
 * A report on a procedure (TID 3830 rows 4 and 5). Immutable.
 *
 * <p>The title is a property of a COMPOSITE item, which only Extensible SR allows (PS3.3 A.35.15);
 * in a Comprehensive SR, leave it out.
 *
 * @param document the report
 * @param title its title; null if not said
 */
public record ClinicalReport(SopReference document, @Nullable CodedConcept title) {

  /** Checks that there is a document. */
  public ClinicalReport {
    Objects.requireNonNull(document, "document");
  }

  static ClinicalReport from(SopReference document, Reading item) {
    return new ClinicalReport(document, item.code(Dcm.DOCUMENT_TITLE).orElse(null));
  }

  void writeTo(ItemBuilder<?> procedure) {
    procedure.composite(
        HAS_PROPERTIES,
        Sct.CLINICAL_REPORT,
        document,
        item -> new ChildWriter(item, HAS_PROPERTIES).code(Dcm.DOCUMENT_TITLE, title));
  }

  @Override
  public String toString() {
    return "ClinicalReport[" + document + "]";
  }
}
