/**
 * A measurement and what says how it came about: TID 300 with all that it includes, which the rows
 * for measurements in TID 1419 have too.
 *
 * <p>A {@link org.dicomsr.templates.measurement.Measurement} is a number with its unit, or the
 * reason why there is none, and around it what the standard allows: method, site, normal range,
 * level of significance, equation, images and waveforms that it came from, the algorithm that made
 * it.
 *
 * <pre>{@code
 * Measurement diameter = Measurement.builder(DIAMETER)
 *     .value(12.5, Ucum.MILLIMETER)
 *     .findingSite(FindingSite.of(LUNG).withLaterality(LEFT))
 *     .normalRange(NormalRange.of(0, 6, Ucum.MILLIMETER))
 *     .region(GraphicType.POLYLINE, Coordinates.of2d(101, 80, 113, 84), image)
 *     .algorithm(AlgorithmIdentification.of("Nodule finder", "2.1"))
 *     .build();
 * }</pre>
 *
 * <p>The same value is written beneath an item and read from it: what was written reads as an equal
 * value. Reading is tolerant: it goes by concepts and value types, whatever the relationship, and
 * an item without a value is as good as none. Writing adds what there is; whether that is all that
 * a template demands is checked when the report is built, which names the row.
 */
@NullMarked
package org.dicomsr.templates.measurement;

import org.jspecify.annotations.NullMarked;
