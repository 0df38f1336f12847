/**
 * Templates as data (PS3.16 6.1): what a content tree may hold and must hold, row by row, as the
 * standard's tables say it.
 *
 * <h2>The parts</h2>
 *
 * <pre>
 * Template           TID, name, extensible?, order significant?, root?, parameters
 *  TemplateRow       label "9c", nesting, relationship, multiplicity, requirement, condition
 *   RowContent       Item:    value types, concept name, value constraint
 *                    Include: TID, parameters handed down
 *    Term            a code (EV or DT) | a context group (DCID or BCID) | a $Parameter
 *   Condition        its text, and a ConditionRule over the tree where it can be decided
 *    TreeTest        row present? value of a row, name of a row, and or not
 * </pre>
 *
 * <p>An empty list of terms means that anything goes. Where a list has several terms, a code
 * matches when it matches one of them.
 *
 * <p>Nothing here looks at content trees or resolves context groups: these are the tables alone,
 * immutable and safe to share between threads. {@link
 * org.dicomsr.templates.definition.TemplateTable} prints them as a person reads them.
 */
@NullMarked
package org.dicomsr.templates.definition;

import org.jspecify.annotations.NullMarked;
