package org.dicomsr.templates.tid1500;

import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;

/**
 * How a patient was projected (PS3.16 TID 1603 rows 1 and 2). Immutable.
 *
 * @param view the view
 * @param modifiers what more there is to say of it
 */
public record ImageView(CodedConcept view, List<CodedConcept> modifiers) {
  /** Copies the list. */
  public ImageView {
    Objects.requireNonNull(view, "view");
    modifiers = List.copyOf(modifiers);
  }

  /**
   * A view.
   *
   * @param view the view
   * @param modifiers what more there is to say of it
   * @return the view
   */
  public static ImageView of(CodedConcept view, CodedConcept... modifiers) {
    return new ImageView(view, List.of(modifiers));
  }

  /** {@return the view, and how many modifiers it has} */
  @Override
  public String toString() {
    return "ImageView[" + view + ", " + modifiers.size() + " modifiers]";
  }
}
