package org.dicomsr.templates.imaging;

/**
 * What stands in a section of a report: a {@link Statement} or an {@link ImagingObservation}: TID
 * 2002 (PS3.16). Immutable and thread-safe.
 */
public sealed interface ReportItem permits Statement, ImagingObservation {}
