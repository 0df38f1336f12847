/**
 * Plans answered by the index.
 *
 * <p>Below an entity everything is one Lucene query: {@link
 * org.dicomsr.filter.internal.lucene.ConditionCompiler} turns what is asked of an object, group or
 * container into a query for their documents. One comparison is one conjunction on documents of
 * items and one join; what is denied is taken from all documents of the level where it stands.
 * Patients, studies and series are sets of their dense numbers: each condition gives one set, the
 * cheapest first, and nothing more is asked once the set is empty. What is denied there is taken
 * from all that the index has.
 *
 * <pre>
 * IndexEvaluator      plan → what it finds
 * EntityEvaluation    conditions of patients, studies and series, as sets of bits
 * MomentReader        when conditions hold of entities, from doc values
 * ConditionCompiler   conditions of objects, groups, containers, as queries
 * ItemQueries         places and values of items
 * AttributeQueries    values of attributes
 * PropertyQueries     time, instances, template and title of an object
 * Concepts            which keys the index has for a meaning or prefix
 * Dictionary          which terms of a field pass a test
 * ObjectTable         which patient, study and series each object is of, and their order
 * </pre>
 *
 * <h2>What the index does not hold</h2>
 *
 * A few things are not in the index, or not exactly: the time that a variable's {@code when} gives
 * a fact, which of many facts is chosen, times within one object or group, and terms that were cut.
 * A query then lies {@link org.dicomsr.filter.internal.lucene.Between} two: what it surely finds
 * and what it may find. For entities in between, the stored documents of their patients are read
 * and the plan is asked of these in memory. So the answer is exact, and costs as much as reading
 * these documents: about the time that it takes to decode them, some microseconds for each item.
 */
@NullMarked
package org.dicomsr.filter.internal.lucene;

import org.jspecify.annotations.NullMarked;
