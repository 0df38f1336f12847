/**
 * Counts by value: how many patients, studies, series or objects of an answer are of each modality,
 * sex, age, finding, template …, and what an archive holds that no variable names.
 *
 * <pre>{@code
 * Facets facets = Facets.of(search);
 * List<FacetCounts> counts =
 *     facets.count(
 *         Query.parse("CT and SEG"),
 *         Level.PATIENTS,
 *         FacetRequest.of("modality"),
 *         FacetRequest.of("age by sex"),
 *         FacetRequest.of("\"Finding Site\""));
 * }</pre>
 *
 * <p>A {@link org.dicomsr.filter.facet.Facet} says what to count; a {@link
 * org.dicomsr.filter.facet.FacetRequest} how much of it to show, and which values are picked;
 * {@link org.dicomsr.filter.facet.FacetCounts} is the answer. What is picked in one facet narrows
 * all others and not itself, so that a person sees what else could be picked there.
 *
 * <h2>What is counted</h2>
 *
 * Of the selected entities all objects count: of patients who have a CT and a segmentation, also
 * the reports. An entity counts once for each value that some of its objects has, so the counts of
 * a facet may add up to more than there are entities. Context, such as the language or who
 * observed, counts where it is named and nowhere else.
 *
 * <p>A variable with {@code aggregate} counts by the fact that is chosen of each patient, study or
 * series; for objects, and in tables of rows and columns, by all facts of an object.
 *
 * <h2>What no variable names</h2>
 *
 * {@link org.dicomsr.filter.facet.Discovery} lists the facts of an archive by template and path,
 * with units and codes, as a catalogue to be edited.
 *
 * <p>All is immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package org.dicomsr.filter.facet;

import org.jspecify.annotations.NullMarked;
