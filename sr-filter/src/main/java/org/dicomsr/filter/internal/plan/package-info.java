/**
 * Queries of which every name is resolved: what the two evaluators have in common.
 *
 * <p>A {@link org.dicomsr.filter.query.Query} says {@code "PR interval global" > 0.2 s}; its {@link
 * org.dicomsr.filter.internal.plan.Plan} says which keys and meanings that concept has, and that
 * the number in base units is above 0.2 of the dimension {@code s}. Variables, built-in names,
 * synonyms, units and value maps are gone: the evaluators know none of these, so they cannot differ
 * in them.
 *
 * <pre>
 * Plan       level, kind, Condition
 * Condition  All | Any | None | Some(Block, Condition, n) | Same | Close | Earlier | Fact | Chosen
 * Block      an object of a kind | a group of a kind | a container of a concept
 * Fact       alternatives, each a Place and a ValueTest
 * Place      items of a name and path, with modifiers | an attribute | a property of the object
 * ValueTest  what is asked of the value
 * </pre>
 *
 * <h2>What a condition means</h2>
 *
 * A condition holds or not of a <em>scope</em>: an entity (patient, study, series, listed object),
 * an object, a group with its own items, or a container with everything beneath. Under {@code Some}
 * the scope narrows to one of its blocks; everywhere else it stays. {@code None} is about the scope
 * it stands in.
 *
 * <p>All is immutable and thread-safe.
 */
@NullMarked
package org.dicomsr.filter.internal.plan;

import org.jspecify.annotations.NullMarked;
