/**
 * Measurement reports (PS3.16 TID 1500): read, build, search and edit.
 *
 * <h2>Reading</h2>
 *
 * <p>{@link org.dicomsr.templates.tid1500.MeasurementReport} shows a document as the template sees
 * it: language, observers, the {@linkplain org.dicomsr.templates.tid1500.ImageLibrary image
 * library}, measurement groups, derived measurements and evaluations. Reports that get a
 * relationship wrong, nest otherwise or leave things out are read all the same.
 *
 * <pre>{@code
 * MeasurementReport report = MeasurementReport.read(file);
 * for (MeasurementHit hit : report.measurements(DIAMETER)) {
 *   hit.value();         // 12.5 mm
 *   hit.finding();       // Nodule: what the group says
 *   hit.sites();         // the measurement's own, else the group's
 *   hit.sourceImages();  // where it was measured
 *   hit.row();           // TID 1419 row 5
 *   hit.path();          // 1.5.1.6
 * }
 * }</pre>
 *
 * <p>A {@link org.dicomsr.templates.tid1500.MeasurementGroup} is one of three: of a region in a
 * plane (TID 1410), of a volume (TID 1411), of anything else (TID 1501). One outline that does not
 * say which it is can be of the first two: {@link
 * org.dicomsr.templates.tid1500.MeasurementGroup#templates} names both. A {@link
 * org.dicomsr.templates.tid1500.Region} is an outline in an image or in space, a surface, a
 * segment, or a region of another object:
 *
 * <pre>{@code
 * switch (region) {
 *   case Region.Segment(ImageReference segmentation) -> …
 *   case Region.ImageRegion outline -> …
 *   …
 * }
 * }</pre>
 *
 * <h2>Building</h2>
 *
 * <p>{@link org.dicomsr.templates.tid1500.MeasurementReportBuilder} goes through the report from
 * the top down and checks it against the template at the end: a wrong unit, or a code that is not
 * in a group that cannot be extended, is refused with place and row. For the predictions of a
 * model, {@link org.dicomsr.templates.tid1500.ModelOutput} asks for no more than one call a
 * finding.
 *
 * <p>A region or a volume that says where in the body it is, how it was measured or by which
 * algorithm, must have a measurement: the template has these in TID 1419, which asks for one.
 *
 * <h2>Editing</h2>
 *
 * <p>A group that was read can be turned into a builder, changed, and put back; what this view does
 * not know stays in the document, references follow their targets, evidence grows.
 *
 * <pre>{@code
 * PlanarRoiGroup group = report.planarRoiGroups().getFirst();
 * MeasurementReport corrected =
 *     report.asNewVersion().replace(group, group.toBuilder().finding(GRANULOMA).build());
 * }</pre>
 *
 * <p>All values here are immutable and may be shared between threads; builders are not. Nothing
 * shows a value of the report in its {@code toString} or in a message.
 */
@NullMarked
package org.dicomsr.templates.tid1500;

import org.jspecify.annotations.NullMarked;
