/**
 * From DICOM objects to {@linkplain org.dicomsr.index.document nested documents}. Pure functions:
 * nothing is stored here, and the same object gives the same document.
 *
 * <pre>{@code
 * Flattener flattener = Flattener.standard();
 * List<ImageInstance> images = new ArrayList<>();
 * for (Path file : files) {
 *   switch (flattener.flatten(file)) {
 *     case Flattened.OfObject object -> index(object.document());
 *     case Flattened.OfImage image -> images.add(image.instance());
 *     case Flattened.Rejected rejected -> report(file, rejected.reason());
 *   }
 * }
 * ImageSeries.gather(images).values().forEach(series -> index(series.document()));
 * }</pre>
 *
 * <p>{@link org.dicomsr.index.flatten.Flattener} finds out what an object is and hands it to the
 * class for its kind. Images are not documents by themselves: each adds to its {@linkplain
 * org.dicomsr.index.document.ImageSeries series}.
 */
@NullMarked
package org.dicomsr.index.flatten;

import org.jspecify.annotations.NullMarked;
