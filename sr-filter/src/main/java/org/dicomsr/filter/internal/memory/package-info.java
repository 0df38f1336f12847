/**
 * Plans answered in memory: the evaluator that is meant to be obviously right, and says why.
 *
 * <p>{@link org.dicomsr.filter.internal.memory.MemoryArchive} sorts documents into patients,
 * studies and series, and finds what annotates what. {@link
 * org.dicomsr.filter.internal.memory.MemoryEvaluator} goes through its entities one by one and asks
 * of each what the plan says. Nothing is looked up in an index; but what a plan asks of an object
 * is found once and kept while its patient is looked at, so that an object is gone through once for
 * each place of the plan, however many groups it has.
 *
 * <pre>
 * MemoryArchive   patients, studies, series, objects: each an Entity
 * MemoryObject    the groups and items of an object, in one row
 * Scope           what a condition is about
 * Evaluation      whether a condition holds of a scope, and when
 * ObjectView      what a plan's places are in one object
 * ValueTests      what is asked of values
 * </pre>
 */
@NullMarked
package org.dicomsr.filter.internal.memory;

import org.jspecify.annotations.NullMarked;
