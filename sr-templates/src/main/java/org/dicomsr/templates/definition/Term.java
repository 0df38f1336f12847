package org.dicomsr.templates.definition;

import org.dicomsr.model.coding.CodedConcept;

/**
 * Where a code of a template comes from: its concept names, values, units and the parameters handed
 * to an included template are all lists of terms.
 *
 * <p>Each has a text form, that of the standard's tables with a code's parts put in the order of a
 * {@link org.dicomsr.model.coding.ConceptKey}:
 *
 * <table>
 * <caption>Text forms</caption>
 * <tr><th>text</th><th>term</th></tr>
 * <tr><td>{@code EV DCM|121071|Finding}, or without EV</td><td>this code</td></tr>
 * <tr><td>{@code DT DCM|121071|Finding}</td><td>this code, which others may extend</td></tr>
 * <tr><td>{@code DCID 244}</td><td>a code of this context group, which is the defined one</td></tr>
 * <tr><td>{@code BCID 7000}</td><td>a code of this group, which is only the baseline</td></tr>
 * <tr><td>{@code $Units}</td><td>whatever the including template hands down</td></tr>
 * </table>
 */
public sealed interface Term {

  /**
   * One code.
   *
   * @param code the code, current (never a retired SNOMED code)
   * @param enumerated whether the table says EV, not DT
   */
  record Code(CodedConcept code, boolean enumerated) implements Term {
    @Override
    public String text() {
      return (enumerated ? "EV " : "DT ") + TermText.of(code);
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * The codes of a context group.
   *
   * @param cid the context group's identifier, such as {@code 244}
   * @param defined whether the group is the defined one (DCID), whose codes must be used unless it
   *     is extensible; else it is a baseline (BCID), a suggestion
   */
  record Group(String cid, boolean defined) implements Term {
    @Override
    public String text() {
      return (defined ? "DCID " : "BCID ") + cid;
    }

    @Override
    public String toString() {
      return text();
    }
  }

  /**
   * A parameter of the template. Where no caller binds it, terms that stand beside it are its
   * default; alone it lets anything pass.
   *
   * @param name the name, dollar sign included
   */
  record Parameter(String name) implements Term {
    @Override
    public String text() {
      return name;
    }

    @Override
    public String toString() {
      return name;
    }
  }

  /**
   * The text form.
   *
   * @return text that {@link #parse} reads
   */
  String text();

  /**
   * Reads a text form.
   *
   * @param text as in the table above
   * @return the term
   * @throws IllegalArgumentException if it is none
   */
  static Term parse(String text) {
    return TermText.parse(text);
  }
}
