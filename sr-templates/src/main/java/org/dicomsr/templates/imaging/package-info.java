/**
 * The classical radiology report: TID 2000 Basic Diagnostic Imaging Report, with TID 2001 and TID
 * 2002.
 *
 * <p>Under its title, a report has sections such as History, Findings, Impressions; a section has
 * statements in words or as codes; a statement may name images and measurements that support it.
 *
 * <pre>{@code
 * BasicDiagnosticImagingReport report =
 *     BasicDiagnosticImagingReport.builder(CT_CHEST_REPORT, Language.of(Locale.ENGLISH))
 *         .studyOf(slice)
 *         .evidence(evidence -> evidence.object(slice))
 *         .section(FINDINGS, section -> section
 *             .text(FINDING, "A nodule in the left upper lobe.", finding -> finding
 *                 .image(BEST_ILLUSTRATION, image)
 *                 .measurement(diameter)))
 *         .section(IMPRESSIONS, section -> section
 *             .code(IMPRESSION, NODULE))
 *         .build();
 * report.document().write(path);
 *
 * for (ReportSection section : BasicDiagnosticImagingReport.read(path).sections()) {
 *   section.statements().forEach(statement -> …);
 * }
 * }</pre>
 *
 * <p>Building is strict: what TID 2000 does not allow is refused, with the row named. Reading is
 * tolerant: content is told by value types and concepts, and what has no row is left out; {@code
 * document()} still has it.
 */
@NullMarked
package org.dicomsr.templates.imaging;

import org.jspecify.annotations.NullMarked;
