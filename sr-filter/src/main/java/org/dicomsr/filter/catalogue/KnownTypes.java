package org.dicomsr.filter.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Step;
import org.dicomsr.model.dicom.DataDictionary;

/** What the values of built-in names and DICOM keywords are. */
final class KnownTypes {
  private KnownTypes() {}

  /** The type of what a selector finds; empty for concepts, whose values can be any. */
  static Optional<ValueType> of(Selector selector) {
    return selector
        .facts()
        .flatMap(term -> {
          List<Step> steps = term.path().steps();
          return steps.get(steps.size() - 1) instanceof Name(String name)
              ? of(name)
              : Optional.empty();
        });
  }

  private static Optional<ValueType> of(String name) {
    Optional<BuiltIn> builtIn = BuiltIn.ofWord(name);
    if (builtIn.isPresent()) {
      return Optional.of(
          switch (builtIn.get().content()) {
            case CODE -> ValueType.CODE;
            case WORD -> ValueType.WORD;
            case TEXT, UID -> ValueType.TEXT;
            case NUMBER -> ValueType.NUMBER;
            case DATE -> ValueType.DATE;
          });
    }
    OptionalInt tag = DataDictionary.tag(name);
    if (tag.isEmpty()) {
      return Optional.empty();
    }
    return switch (DataDictionary.vr(tag.getAsInt())) {
      case CS -> Optional.of(ValueType.WORD);
      case DA, DT -> Optional.of(ValueType.DATE);
      case DS, FD, FL, IS, SL, SS, SV, UL, US, UV -> Optional.of(ValueType.NUMBER);
      case LO, LT, PN, SH, ST, UC, UT -> Optional.of(ValueType.TEXT);
      case SQ -> Optional.of(ValueType.CODE);
      case AE, AS, AT, OB, OD, OF, OL, OV, OW, TM, UI, UN, UR -> Optional.empty();
    };
  }
}
