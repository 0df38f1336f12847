package org.dicomsr.templates.match;

import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.coding.UcumUnit;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.Composite;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.MeasuredValue;
import org.dicomsr.model.content.Num;
import org.dicomsr.model.content.Scoord;
import org.dicomsr.model.content.Scoord3d;
import org.dicomsr.model.content.SopReference;
import org.dicomsr.model.content.Tcoord;
import org.dicomsr.model.content.Waveform;
import org.dicomsr.model.dicom.UidRegistry;
import org.dicomsr.templates.definition.GraphicTypes;
import org.dicomsr.templates.definition.ReferenceConstraint;
import org.dicomsr.templates.definition.ValueMultiplicity;
import org.dicomsr.templates.match.Particle.Slot;
import org.jspecify.annotations.Nullable;

/** Whether an item has the value that its row asks for. */
final class ItemCheck {
  private final Meanings meanings;

  ItemCheck(Meanings meanings) {
    this.meanings = meanings;
  }

  void check(ContentItem item, Slot slot, Problems problems) {
    CodedConcept name = item.name();
    if (name != null) {
      Optional<CodedConcept> known = slot.names.find(name.conceptKey());
      if (known.isPresent()) {
        meaning(name, known.get(), slot, "concept-meaning", problems);
      }
    }
    switch (item) {
      case Code code -> value(code.value(), slot, problems);
      case Num num -> number(num.value(), slot, problems);
      case Scoord scoord ->
          graphic(
              scoord.graphicType() == null ? null : scoord.graphicType().term(), slot, problems);
      case Scoord3d scoord ->
          graphic(
              scoord.graphicType() == null ? null : scoord.graphicType().term(), slot, problems);
      case Tcoord tcoord ->
          graphic(tcoord.rangeType() == null ? null : tcoord.rangeType().term(), slot, problems);
      case Image image -> image(image.reference(), slot, problems);
      case Composite composite -> instance(composite.reference(), slot, problems);
      case Waveform waveform ->
          instance(
              waveform.reference() == null ? null : waveform.reference().instance(),
              slot,
              problems);
      default -> {
        // Rows say nothing of other values that could be checked.
      }
    }
  }

  private void meaning(
      CodedConcept found, CodedConcept known, Slot slot, String about, Problems problems) {
    String meaning = found.meaning();
    if (meaning != null && !meanings.isKnown(found, known)) {
      problems.warning(
          0,
          slot,
          about,
          "expected the meaning of " + CodeSet.text(known) + ", found another text");
    }
  }

  private void value(@Nullable CodedConcept value, Slot slot, Problems problems) {
    if (value == null) {
      problems.error(
          0,
          slot,
          "value",
          Problems.VALUE,
          "expected " + (slot.values.isAny() ? "a code" : slot.values.text()) + ", found none");
      return;
    }
    ConceptKey key = value.conceptKey();
    switch (slot.values.ofValue(key)) {
      case CODE ->
          slot.values
              .find(key)
              .ifPresent(known -> meaning(value, known, slot, "value-meaning", problems));
      case GROUP -> {
        problems.weigh(Problems.LOOSE);
        slot.values
            .find(key)
            .ifPresent(known -> meaning(value, known, slot, "value-meaning", problems));
      }
      case ANY, OPEN -> problems.weigh(Problems.OPEN);
      case UNKNOWN ->
          problems.unchecked(
              0,
              slot,
              "value",
              "whether the code is " + slot.values.text() + ", whose codes are not known");
      case NONE ->
          problems.error(
              0,
              slot,
              "value",
              Problems.VALUE,
              "expected " + slot.values.text() + ", found " + value);
    }
  }

  private void number(@Nullable MeasuredValue value, Slot slot, Problems problems) {
    if (value == null) {
      return;
    }
    Double above = slot.content.constraint().above();
    if (above != null && value.value().isPresent() && value.value().get() <= above) {
      problems.error(
          0, slot, "value", Problems.VALUE, "expected a number above " + above + ", found another");
    }
    CodedConcept unit = value.unit();
    if (unit == null) {
      problems.error(
          0,
          slot,
          "units",
          Problems.UNITS,
          "expected " + (slot.units.isAny() ? "a unit" : slot.units.text()) + ", found none");
      return;
    }
    switch (slot.units.ofValue(unit.conceptKey())) {
      case CODE, GROUP -> {}
      case ANY, OPEN, UNKNOWN -> {
        if (UcumUnit.of(unit).isEmpty()) {
          problems.warning(0, slot, "units", "expected a unit of UCUM, found " + unit);
          problems.weigh(Problems.OPEN);
        }
      }
      case NONE -> {
        String message = "expected " + slot.units.text() + ", found " + unit;
        if (isSpelling(unit, slot.units)) {
          problems.warning(0, slot, "units", message + ", which is the same unit");
          problems.weigh(Problems.OPEN);
        } else {
          problems.error(0, slot, "units", Problems.UNITS, message);
        }
      }
    }
  }

  /** Whether a unit is one of those named, written in another way. */
  private static boolean isSpelling(CodedConcept found, CodeSet units) {
    Optional<UcumUnit> unit = UcumUnit.of(found);
    for (CodedConcept named : units.named()) {
      Optional<UcumUnit> other = UcumUnit.of(named);
      if (unit.isPresent()
          && other.isPresent()
          && other.get().canonical().equals(unit.get().canonical())) {
        return true;
      }
    }
    return false;
  }

  private static void graphic(@Nullable String term, Slot slot, Problems problems) {
    GraphicTypes types = slot.content.constraint().graphicTypes();
    if (types != null && term != null && !types.allows(term)) {
      problems.error(
          0, slot, "value", Problems.VALUE, "expected graphic type " + types + ", found " + term);
    }
  }

  private static void image(@Nullable ImageReference reference, Slot slot, Problems problems) {
    if (reference == null) {
      return;
    }
    instance(reference.instance(), slot, problems);
    ReferenceConstraint constraint = slot.content.constraint().reference();
    count(constraint.frames(), reference.frames().size(), "frames", slot, problems);
    count(constraint.segments(), reference.segments().size(), "segments", slot, problems);
  }

  private static void count(
      @Nullable ValueMultiplicity allowed, int found, String what, Slot slot, Problems problems) {
    if (allowed != null && (found == 0 || !allowed.allows(found))) {
      problems.error(
          0,
          slot,
          "value",
          Problems.VALUE,
          "expected a reference to " + allowed + " " + what + ", found " + found);
    }
  }

  private static void instance(@Nullable SopReference reference, Slot slot, Problems problems) {
    ReferenceConstraint constraint = slot.content.constraint().reference();
    if (reference == null
        || reference.sopClassUid() == null
        || constraint.sopClasses().isEmpty()
        || constraint.sopClasses().contains(reference.sopClassUid())) {
      return;
    }
    problems.error(
        0,
        slot,
        "value",
        Problems.VALUE,
        "expected a reference to "
            + String.join(" or ", constraint.sopClasses().stream().map(ItemCheck::title).toList())
            + ", found "
            + title(reference.sopClassUid()));
  }

  private static String title(String uid) {
    return UidRegistry.find(uid).map(known -> known.name()).orElse("another SOP class");
  }
}
