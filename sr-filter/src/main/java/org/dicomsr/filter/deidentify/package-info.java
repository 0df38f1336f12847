/**
 * Copies of objects that do not say who they are of.
 *
 * <p>{@link org.dicomsr.filter.deidentify.Deidentifier} takes a data set and gives another. Two
 * tables decide: {@code profile.txt}, what PS3.15 Table E.1-1 says of each attribute, and {@code
 * keep-list.txt}, the attributes that a data set of images, segmentations, waveforms and reports
 * needs, each with what becomes of it and why. What is not on the keep-list goes: private
 * attributes, overlays, curves, and all that the next edition of the standard may add.
 *
 * <p>Content trees are cleaned item by item. A profile that removes Content Sequence, or every item
 * with text in it, would lose the labels for which reports are collected at all; here codes,
 * measurements, coordinates and references stay, and text, dates, names and observers go unless a
 * {@link org.dicomsr.filter.deidentify.ContentPolicy} names them.
 */
@NullMarked
package org.dicomsr.filter.deidentify;

import org.jspecify.annotations.NullMarked;
