/**
 * Counts of what selected objects say.
 *
 * <p>A {@link org.dicomsr.filter.internal.facet.Source} says what to count, with every name
 * resolved; it gives each object a set of values. {@link
 * org.dicomsr.filter.internal.facet.FacetEngine} counts, for many sources at once, how many
 * patients, studies, series or objects have each value; {@link
 * org.dicomsr.filter.internal.facet.DocumentCounts} counts the same of documents in memory, as
 * plainly as can be.
 *
 * <h2>How the engine counts</h2>
 *
 * <pre>
 * Selection   the selected objects in the order of documents, each with the number of its entity
 * Reading     a source made ready: values are numbered (slots); object → slots
 *   PairReading     ranges of ordinals of the pairs on object documents, all in one pass
 *   NumberReading   points: numbers of items or attributes, into bins
 *   …
 * Counter     entity after entity, each slot once: a slot remembers the last entity that had it
 * </pre>
 *
 * <p>Objects of a patient may be anywhere in the index. So, but for objects themselves, the slots
 * of objects are kept until all are read, and then gone through patient by patient. Large
 * selections are cut into slices of entities, so that this takes bounded memory.
 */
@NullMarked
package org.dicomsr.filter.internal.facet;

import org.jspecify.annotations.NullMarked;
