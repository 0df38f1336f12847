/**
 * Codes: what a report's names, values and units are made of.
 *
 * <h2>A code and what it stands for</h2>
 *
 * <p>{@link org.dicomsr.model.coding.CodedConcept} holds a code exactly as a file has it (PS3.3
 * 8.8). The same concept is written in many ways: with another meaning or version, with a retired
 * SNOMED code, under a designator of one's own. {@link org.dicomsr.model.coding.ConceptKey} is what
 * remains when that is taken away, and is what to search and group by:
 *
 * <pre>{@code
 * CodedConcept old = CodedConcept.of("T-A0100", "SRT", "Brain");
 * CodedConcept now = CodedConcept.of("12738006", "SCT", "Brain structure");
 * old.equals(now);          // false: two different sequence items
 * old.sameConceptAs(now);   // true
 * old.conceptKey().text();  // SCT|12738006
 * }</pre>
 *
 * <p>Private schemes ({@code 99…}) mean something only where they come from; {@link
 * org.dicomsr.model.coding.CodingSchemes} carries what a document says of them into the key. {@link
 * org.dicomsr.model.coding.CodingScheme} knows those that DICOM registers (PS3.16 8).
 *
 * <h2>Constants</h2>
 *
 * <p>{@link org.dicomsr.model.coding.Dcm}, {@link org.dicomsr.model.coding.Sct}, {@link
 * org.dicomsr.model.coding.Ln}, {@link org.dicomsr.model.coding.Mdc}, {@link
 * org.dicomsr.model.coding.NciT} and {@link org.dicomsr.model.coding.Ucum} have the codes that
 * template rows name. Codes of context groups are data, not constants.
 *
 * <h2>Units</h2>
 *
 * <p>{@link org.dicomsr.model.coding.UcumUnit} reads UCUM codes and converts between units of one
 * dimension without drift: arithmetic is in exact fractions, rounded once.
 *
 * <pre>{@code
 * UcumUnit second = UcumUnit.parse("s").orElseThrow();
 * UcumUnit milli = UcumUnit.parse("ms").orElseThrow();
 * second.convert(0.2, milli);              // 200.0
 * milli.canonical().toCanonical(200);      // 0.2, in base unit s
 * UcumUnit.parse("seconds");               // empty
 * }</pre>
 *
 * <h2>Privacy</h2>
 *
 * <p>No {@code toString} shows a meaning, an annotation of a unit, or the value of a private code.
 */
@NullMarked
package org.dicomsr.model.coding;

import org.jspecify.annotations.NullMarked;
