package org.dicomsr.examples.demo.archive;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.dicomsr.model.SrDocumentBuilder;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.header.Series;
import org.dicomsr.templates.observation.DeviceObserver;
import org.dicomsr.templates.observation.Language;

/** What reports of a site have in common. Static and thread-safe. */
final class Reports {
  private Reports() {}

  /** Fixes what would differ from run to run: UIDs and times. */
  static void header(
      SrDocumentBuilder header,
      Case patient,
      String series,
      int number,
      LocalDate day,
      String description) {
    header
        .series(Series.of(patient.uid(series)).withNumber(number).withDescription(description))
        .sopInstanceUid(patient.uid(series + "/1"))
        .instanceNumber(1)
        .clock(Clock.fixed(day.atTime(15, 20).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
  }

  static Language language(Site site) {
    return Language.of(site.language().equals(Locale.GERMAN) ? Locale.GERMANY : Locale.US);
  }

  static DeviceObserver observer(Case patient) {
    return DeviceObserver.of(
        patient.uid("observer"), patient.site().say("Workstation", "Arbeitsplatz"));
  }

  static ImageReference reference(DataSet image) {
    return ImageReference.of(
        image.string(Tag.SOP_CLASS_UID).orElseThrow(),
        image.string(Tag.SOP_INSTANCE_UID).orElseThrow());
  }
}
