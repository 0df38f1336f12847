package org.dicomsr.index.store;

/**
 * How much an index holds. Immutable.
 *
 * @param patients patients; a patient whose ID is missing or a placeholder counts once for each
 *     study
 * @param studies studies
 * @param series series
 * @param objects objects: instances, and series of images
 * @param instances instances, those of the image series included
 * @param groups groups of facts
 * @param items facts in them
 */
public record IndexCounts(
    long patients,
    long studies,
    long series,
    long objects,
    long instances,
    long groups,
    long items) {}
