package org.dicomsr.filter.deidentify;

/**
 * Why an object is not de-identified: what is in its pixels or its document is out of this
 * library's sight. Each may be {@linkplain DeidentificationOptions#allowed allowed} by those who
 * looked for themselves.
 */
public enum RefusalReason {
  /** Burned In Annotation (0028,0301) is YES. */
  BURNED_IN_ANNOTATION("Burned In Annotation (0028,0301) is YES"),
  /**
   * Burned In Annotation (0028,0301) is not NO in an object of a kind that often has some:
   * photographs, endoscopy, angiography, fluoroscopy, digitized film, screen saves.
   */
  BURNED_IN_ANNOTATION_UNKNOWN(
      "Burned In Annotation (0028,0301) is not NO in an object of a kind that often has some"),
  /** A Secondary Capture image: a picture of a screen, paper or film. */
  SECONDARY_CAPTURE("it is a Secondary Capture"),
  /** An ultrasound image, which most devices write names into. */
  ULTRASOUND("it is an ultrasound image"),
  /** An encapsulated PDF, CDA or other document. */
  ENCAPSULATED_DOCUMENT("it encapsulates a document"),
  /** Recognizable Visual Features (0028,0302) is YES. */
  RECOGNIZABLE_VISUAL_FEATURES("Recognizable Visual Features (0028,0302) is YES"),
  /** Overlays in unused bits of the pixel data, which stay there when the overlay group goes. */
  OVERLAY_IN_PIXELS("it has an overlay in its pixel data"),
  /** No object of a patient: a media directory, or without SOP Instance UID. */
  NO_INSTANCE("it is no instance of a patient's");

  private final String sentence;

  RefusalReason(String sentence) {
    this.sentence = sentence;
  }

  /** {@return the reason in words} */
  public String sentence() {
    return sentence;
  }
}
