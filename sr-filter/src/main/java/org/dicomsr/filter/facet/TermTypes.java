package org.dicomsr.filter.facet;

import java.util.Optional;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.catalogue.ValueType;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.query.BuiltIn;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Term;
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.Vr;

/** What the values of a term are, as far as its name tells. */
final class TermTypes {
  private static final String YEARS = "a";

  private TermTypes() {}

  enum Type {
    NUMBER,
    DATE,
    /** Codes, words, texts. */
    LISTED,
    /** What is recorded tells. */
    UNKNOWN
  }

  /** The name that a term ends in. */
  static Optional<String> name(Term term) {
    return term.path().steps().getLast() instanceof Name(String name)
        ? Optional.of(name)
        : Optional.empty();
  }

  static Type of(Term term, Catalogue catalogue) {
    Optional<String> name = name(term);
    if (name.isEmpty()) {
      return Type.UNKNOWN;
    }
    Optional<Variable> variable = catalogue.variable(name.get());
    if (variable.isPresent()) {
      return variable.get().valueType().map(TermTypes::type).orElse(Type.UNKNOWN);
    }
    Optional<BuiltIn> builtIn = BuiltIn.ofWord(name.get());
    return builtIn.isPresent() ? type(builtIn.get().content()) : ofKeyword(name.get());
  }

  private static Type type(ValueType type) {
    return switch (type) {
      case NUMBER -> Type.NUMBER;
      case DATE -> Type.DATE;
      case CODE, TEXT, WORD -> Type.LISTED;
    };
  }

  private static Type type(BuiltIn.Content content) {
    return switch (content) {
      case NUMBER -> Type.NUMBER;
      case DATE -> Type.DATE;
      case CODE, WORD, TEXT, UID -> Type.LISTED;
    };
  }

  private static Type ofKeyword(String keyword) {
    Optional<AttributeEntry> entry = AttributeTable.find(keyword);
    Vr vr = DataDictionary.vr(DataDictionary.tag(keyword).orElse(0));
    if (vr == Vr.AS || entry.map(AttributeEntry::unit).isPresent()) {
      return Type.NUMBER;
    }
    return vr == Vr.DA || vr == Vr.DT ? Type.DATE : Type.LISTED;
  }

  /** The unit that numbers of a term are shown in. */
  static Optional<String> unit(Term term, Catalogue catalogue) {
    Optional<String> name = name(term);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    Optional<Variable> variable = catalogue.variable(name.get());
    if (variable.isPresent()) {
      return Optional.ofNullable(variable.get().unit());
    }
    Optional<BuiltIn> builtIn = BuiltIn.ofWord(name.get());
    if (builtIn.isPresent()) {
      return builtIn.get().unit();
    }
    Vr vr = DataDictionary.vr(DataDictionary.tag(name.get()).orElse(0));
    return vr == Vr.AS
        ? Optional.of(YEARS)
        : AttributeTable.find(name.get()).map(AttributeEntry::unit);
  }
}
