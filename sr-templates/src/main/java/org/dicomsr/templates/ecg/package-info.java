/**
 * ECG reports (TID 3700), to read, build and correct.
 *
 * <p>{@link org.dicomsr.templates.ecg.EcgReport} reads a report, with whatever mistakes it has:
 *
 * <pre>{@code
 * EcgReport report = EcgReport.read(file);
 * report.globalMeasurements().ifPresent(all -> use(all.ventricularRate(), all.qtInterval()));
 * for (LeadMeasurements lead : report.leadMeasurements()) {
 *   lead.measurement(R_AMPLITUDE).ifPresent(voltage -> use(lead.lead(), voltage));
 * }
 * report.history().problems().problem(KnownProblem.DIABETES);
 * }</pre>
 *
 * <p>{@link org.dicomsr.templates.ecg.EcgReportBuilder} builds one, section by section. Each
 * section is an immutable value that serves both: what is built and read back is equal. Wrong units
 * and codes, and mandatory rows that are missing, are refused with the row named.
 *
 * <p>{@link org.dicomsr.templates.ecg.EcgCorrection} takes what was read and rebuilds it as the
 * template has it, and tells what it changed and what it could not keep.
 *
 * <table>
 * <caption>Sections</caption>
 * <tr><th>section</th><th>template</th><th>value</th></tr>
 * <tr><td>Indications</td><td>3700 rows 5 to 7</td><td>{@link
 *     org.dicomsr.templates.ecg.Indications}</td></tr>
 * <tr><td>History</td><td>3802</td><td>{@link
 *     org.dicomsr.templates.history.CardiovascularHistory}</td></tr>
 * <tr><td>Patient Characteristics</td><td>3704</td><td>{@link
 *     org.dicomsr.templates.ecg.PatientCharacteristics}</td></tr>
 * <tr><td>Prior Procedure Descriptions</td><td>3702</td><td>{@link
 *     org.dicomsr.templates.ecg.PriorEcgStudy}</td></tr>
 * <tr><td>Current Procedure Descriptions</td><td>3708</td><td>{@link
 *     org.dicomsr.templates.ecg.WaveformInformation}</td></tr>
 * <tr><td>Quantitative Analysis</td><td>3713, 3714, 3715</td><td>{@link
 *     org.dicomsr.templates.ecg.GlobalMeasurements}, {@link
 *     org.dicomsr.templates.ecg.LeadMeasurements}, {@link
 *     org.dicomsr.templates.ecg.EcgMeasurementSource}</td></tr>
 * <tr><td>Qualitative Analysis</td><td>3717</td><td>{@link
 *     org.dicomsr.templates.ecg.QualitativeAnalysis}</td></tr>
 * <tr><td>Summary</td><td>3719</td><td>{@link org.dicomsr.templates.ecg.EcgSummary}</td></tr>
 * </table>
 */
@NullMarked
package org.dicomsr.templates.ecg;

import org.jspecify.annotations.NullMarked;
