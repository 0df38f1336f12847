package org.dicomsr.filter.deidentify;

/** What may stay beyond what always stays; nothing of it does unless it is asked for. */
public enum Retained {
  /**
   * Sex, age, size and weight, in the header and in content; ages of 89 years and more become 89
   * (PS3.15 E.3.7, Retain Patient Characteristics).
   */
  PATIENT_CHARACTERISTICS,
  /** Device Serial Number (PS3.15 E.3.8, Retain Device Identity). */
  DEVICE_IDENTITY,
  /**
   * Descriptions and names that people type: study, series, protocol, ROI, waveform annotation,
   * segment description. Those that hold an identifier of the object's own still go (PS3.15 E.3.5,
   * Clean Descriptors).
   */
  DESCRIPTORS,
  /** Segment labels that are no code's meaning, unless they hold an identifier of the object's. */
  SEGMENT_LABELS,
  /** Names of persons as content items. */
  PERSON_NAMES,
  /** Dates, times and both as content items; dates are shifted. */
  CONTENT_DATES,
  /** Free text as content items, unless it holds an identifier of the object's. */
  CONTENT_TEXT,
  /** Who observed what about whom: content items by HAS OBS CONTEXT, and what is beneath them. */
  OBSERVER_CONTEXT
}
