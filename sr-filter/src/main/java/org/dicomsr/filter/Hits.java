package org.dicomsr.filter;

import org.dicomsr.filter.query.Level;
import org.dicomsr.filter.search.Hit;
import org.dicomsr.index.document.ObjectDocument;
import org.jspecify.annotations.Nullable;

/** Which hit a document belongs to. */
final class Hits {
  private Hits() {}

  /** What of a level a document is of; null where it does not say. */
  static @Nullable Hit of(ObjectDocument document, Level level) {
    String patient = document.patient().key();
    String study = document.studyUid();
    String series = document.seriesUid();
    return switch (level) {
      case PATIENTS -> new Hit(level, patient, null, null, null);
      case STUDIES -> study == null ? null : new Hit(level, patient, study, null, null);
      case SERIES -> series == null ? null : new Hit(level, patient, study, series, null);
      case OBJECTS -> new Hit(level, patient, study, series, document.key());
    };
  }
}
