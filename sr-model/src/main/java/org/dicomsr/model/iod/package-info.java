/**
 * What the standard asks of a Structured Report, SOP class by SOP class (PS3.3 A.35, C.17, C.18;
 * PS3.5 6.2), and where a document falls short.
 *
 * <p>{@link org.dicomsr.model.iod.SrSopClass} knows the SR Information Object Definitions: their
 * value types, and which value type may stand in which relationship to which other, as the tables
 * "Relationship Content Constraints" of A.35 have it:
 *
 * <pre>
 *   SrSopClass.ENHANCED.allows(CONTAINER, CONTAINS, NUM, false)           true
 *   SrSopClass.ENHANCED.allows(NUM, INFERRED_FROM, IMAGE, true)           false: no relationship by reference
 *   SrSopClass.BASIC_TEXT.valueTypes().contains(NUM)                      false
 * </pre>
 *
 * <p>{@link org.dicomsr.model.iod.DocumentChecker} holds a whole document against them and against
 * the rules that all share. It never fails and never changes anything: it lists {@linkplain
 * org.dicomsr.model.violation.Violation violations}, each by a {@link org.dicomsr.model.iod.Rule}.
 * A rule's identifier stays the same between versions, so that violations of many documents can be
 * counted. Its prefix says what it is about:
 *
 * <table>
 * <caption>Groups of rules</caption>
 * <tr><th>Prefix</th><th>About</th><th>The path of a violation is</th></tr>
 * <tr><td>{@code SR-}</td><td>content items and their relationships (PS3.3 C.17.3, C.18, A.35)</td><td>an item identifier such as {@code 1.3.2}</td></tr>
 * <tr><td>{@code CODE-}</td><td>codes, in content items and elsewhere (PS3.3 8)</td><td>an item identifier, or a tag path outside the content</td></tr>
 * <tr><td>{@code HDR-}</td><td>patient, study, series, equipment, document (PS3.3 C.7, C.17.1, C.17.2)</td><td>a tag path</td></tr>
 * <tr><td>{@code EVID-}</td><td>references to other objects and the evidence that must list them (PS3.3 C.17.2.3)</td>
 *     <td>a tag path, or the identifier of the item that refers</td></tr>
 * <tr><td>{@code VR-}</td><td>single values, anywhere (PS3.5 6.2)</td><td>a tag path</td></tr>
 * </table>
 *
 * <p>Severity follows from one question: may a strict reader refuse the document? If so the
 * violation is an error, and a document with errors cannot be built; else it is a warning.
 * Templates (PS3.16) are none of this package's business.
 */
@NullMarked
package org.dicomsr.model.iod;

import org.jspecify.annotations.NullMarked;
