package org.dicomsr.templates.observation;

import static org.dicomsr.model.content.RelationshipType.HAS_OBS_CONTEXT;

import java.util.Objects;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Dcm;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * Says that an observation was not made for this document but is quoted: TID 1000 (PS3.16).
 * Immutable and thread-safe.
 *
 * @param mode from a document (121003, DCM) or spoken (121004, DCM)
 * @param source the document, where it is a DICOM object
 * @param context who observed what in whom there
 */
public record Quotation(
    CodedConcept mode, @Nullable SopReference source, ObservationContext context) {

  /** Checks that there is a mode and a context. */
  public Quotation {
    Objects.requireNonNull(mode, "mode");
    Objects.requireNonNull(context, "context");
  }

  /**
   * Quoted from a document.
   *
   * @param context who observed what in whom there
   * @return the quotation
   */
  public static Quotation ofDocument(ObservationContext context) {
    return new Quotation(Dcm.DOCUMENT, null, context);
  }

  /**
   * Quoted from a DICOM object.
   *
   * @param source the object
   * @param context who observed what in whom there
   * @return the quotation
   */
  public static Quotation ofDocument(SopReference source, ObservationContext context) {
    return new Quotation(Dcm.DOCUMENT, source, context);
  }

  /**
   * Quoted from what was spoken.
   *
   * @param context who observed what in whom
   * @return the quotation
   */
  public static Quotation ofSpeech(ObservationContext context) {
    return new Quotation(Dcm.VERBAL, null, context);
  }

  /**
   * Writes the rows of the template, by {@code HAS OBS CONTEXT}.
   *
   * @param parent the item that is quoted
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.code(HAS_OBS_CONTEXT, Dcm.QUOTATION_MODE, mode);
    if (source != null) {
      parent.composite(HAS_OBS_CONTEXT, Dcm.QUOTED_SOURCE, source);
    }
    context.writeTo(parent);
  }

  /**
   * Reads the items of the template that are right beneath an item.
   *
   * @param parent the item
   * @return the quotation, absent when no quotation mode says that there is one
   */
  public static Optional<Quotation> from(ContentNode parent) {
    Children items = Children.of(parent);
    CodedConcept mode = items.code(Dcm.QUOTATION_MODE);
    if (mode == null) {
      return Optional.empty();
    }
    ContentNode source = items.first(Dcm.QUOTED_SOURCE, Composite.class);
    SopReference reference =
        source != null && source.item() instanceof Composite composite
            ? composite.reference()
            : null;
    return Optional.of(new Quotation(mode, reference, ObservationContext.from(parent)));
  }

  @Override
  public String toString() {
    return "Quotation[" + mode + "]";
  }
}
