/**
 * Makes the archives of eight invented hospitals: real DICOM files, written by this library, of
 * patients before and after the replacement of an aortic valve by catheter.
 *
 * <p>{@link org.dicomsr.examples.demo.archive.Consortium#write} writes them and returns the truth:
 * what each site holds, how many files are broken and why, and the value of every label of every
 * patient. {@link org.dicomsr.examples.demo.archive.Site} tells how the sites differ, which is what
 * makes common questions hard:
 *
 * <ul>
 *   <li>CT is everywhere, ECGs are at three sites, the labels that all want nearly everywhere;
 *   <li>series are described as each site likes, in German and English;
 *   <li>codes are SNOMED CT, its retired spelling, or the site's own; reports follow TID 1500, TID
 *       3700, a template of the consortium, or none;
 *   <li>times are in ms and s, volumes in mm³ and ml, points in space or in an image;
 *   <li>some reports refer to nothing, some files are there twice, some are broken.
 * </ul>
 *
 * <p>The same seed and scale give the same bytes. Nobody here exists.
 */
@NullMarked
package org.dicomsr.examples.demo.archive;

import org.jspecify.annotations.NullMarked;
