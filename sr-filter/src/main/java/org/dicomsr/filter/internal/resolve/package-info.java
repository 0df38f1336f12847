/**
 * From a query to its plan: what every name, meaning, unit and date of it stands for.
 *
 * <pre>
 * Resolver ─▶ Planner          one clause after another
 *               └─ Terms       the left side: Variables, BuiltIns, Keywords, Concepts ─▶ Target
 *                    └─ Space  the right side: what a Value means for such facts ─▶ ValueTest
 * </pre>
 *
 * <p>What cannot be meant (an unknown name, milliseconds of a length) is refused here, with the
 * part of the query that is wrong: evaluators never find a fault.
 */
@NullMarked
package org.dicomsr.filter.internal.resolve;

import org.jspecify.annotations.NullMarked;
