/**
 * Reading exported data sets back, as input for training.
 *
 * <pre>{@code
 * CohortReader cohort = CohortReader.open(Path.of("dataset"));   // the folder of an export
 * for (Sample sample : cohort.part("train")) {
 *   sample.label("pr_interval").number();                        // in the unit of the catalogue
 *   sample.ecg();                                                // signals in millivolts
 *   sample.images("CT");                                         // frames in Hounsfield units
 *   sample.masks();                                              // segments on the planes of the CT
 * }
 * }</pre>
 *
 * <p>{@link org.dicomsr.filter.loader.CohortReader} knows where each {@link
 * org.dicomsr.filter.loader.Sample} is and keeps none of them; a sample knows its files and keeps
 * none of their values. So memory does not grow with the data set, and the workers of a data loader
 * may share all objects of this package: they are immutable.
 *
 * <p>What files hold is decoded by {@link org.dicomsr.filter.loader.decode}, which needs no export.
 * What is missing, changed or of another version is a {@link
 * org.dicomsr.filter.loader.CohortReadException}.
 */
@NullMarked
package org.dicomsr.filter.loader;

import org.jspecify.annotations.NullMarked;
