package org.dicomsr.templates.definition;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * What the values of a row's items must be, as far as it can be said in data (PS3.16 6.1.9). What
 * cannot is in {@link TemplateRow#remark}.
 *
 * @param values of a CODE item; empty if any code will do. On a TEXT or UIDREF row only a parameter
 *     stands here.
 * @param defaultValue the code a missing item stands for
 * @param units of a NUM item; empty if any unit will do
 * @param above what a NUM item's number must exceed
 * @param graphicTypes of an SCOORD, SCOORD3D or TCOORD item
 * @param reference of an IMAGE, WAVEFORM or COMPOSITE item
 */
public record ValueConstraint(
    List<Term> values,
    @Nullable CodedConcept defaultValue,
    List<Term> units,
    @Nullable Double above,
    @Nullable GraphicTypes graphicTypes,
    ReferenceConstraint reference) {
  /** Anything goes. */
  public static final ValueConstraint NONE =
      new ValueConstraint(List.of(), null, List.of(), null, null, ReferenceConstraint.ANY);

  /** Copies the lists. */
  public ValueConstraint {
    values = List.copyOf(values);
    units = List.copyOf(units);
  }
}
