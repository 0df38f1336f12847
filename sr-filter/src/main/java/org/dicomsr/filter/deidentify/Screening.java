package org.dicomsr.filter.deidentify;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/** Finds what cannot be cleaned. Looks at the header alone, never at pixels. */
final class Screening {
  private static final String STORAGE = "1.2.840.10008.5.1.4.1.1.";
  private static final String MEDIA_DIRECTORY = "1.2.840.10008.1.3.10";
  private static final List<String> SECONDARY_CAPTURE = List.of(STORAGE + "7", STORAGE + "7.");
  private static final List<String> ULTRASOUND =
      List.of(STORAGE + "3", STORAGE + "3.", STORAGE + "6", STORAGE + "6.");
  private static final List<String> DOCUMENT = List.of(STORAGE + "104.");
  // visible light and its videos, ophthalmic photography, angiography, fluoroscopy, digitized film
  private static final List<String> AT_RISK = List.of(STORAGE + "77.1.", STORAGE + "12.");
  private static final Set<String> MODALITIES_AT_RISK =
      Set.of("ES", "XC", "GM", "OP", "OT", "XA", "RF", "DG", "TG", "HC", "DOC", "ECHO", "VIDD");
  private static final String WHOLE_SLIDE = STORAGE + "77.1.6";
  private static final int OVERLAY_GROUP = 0x6000;
  private static final int OVERLAY_MASK = 0xFF00;

  private final DataSet data;
  private final String sopClass;

  private Screening(DataSet data) {
    this.data = data;
    this.sopClass = data.string(Tag.SOP_CLASS_UID).map(String::strip).orElse("");
  }

  static Set<RefusalReason> reasons(DataSet data) {
    return new Screening(data).reasons();
  }

  private Set<RefusalReason> reasons() {
    EnumSet<RefusalReason> reasons = EnumSet.noneOf(RefusalReason.class);
    if (sopClass.equals(MEDIA_DIRECTORY) || data.string(Tag.SOP_INSTANCE_UID).isEmpty()) {
      reasons.add(RefusalReason.NO_INSTANCE);
    }
    if (isClass(SECONDARY_CAPTURE)
        || data.contains(Tag.CONVERSION_TYPE)
        || modality().equals("SC")) {
      reasons.add(RefusalReason.SECONDARY_CAPTURE);
    }
    if (isClass(ULTRASOUND) || modality().equals("US") || modality().equals("IVUS")) {
      reasons.add(RefusalReason.ULTRASOUND);
    }
    if (isClass(DOCUMENT) || data.contains(Tag.ENCAPSULATED_DOCUMENT)) {
      reasons.add(RefusalReason.ENCAPSULATED_DOCUMENT);
    }
    String burnedIn = term(Tag.BURNED_IN_ANNOTATION);
    if (burnedIn.equals("YES")) {
      reasons.add(RefusalReason.BURNED_IN_ANNOTATION);
    } else if (!burnedIn.equals("NO") && isAtRisk()) {
      reasons.add(RefusalReason.BURNED_IN_ANNOTATION_UNKNOWN);
    }
    if (term(Tag.RECOGNIZABLE_VISUAL_FEATURES).equals("YES")) {
      reasons.add(RefusalReason.RECOGNIZABLE_VISUAL_FEATURES);
    }
    if (hasOverlayInPixels()) {
      reasons.add(RefusalReason.OVERLAY_IN_PIXELS);
    }
    return reasons;
  }

  private boolean isAtRisk() {
    boolean image = data.contains(Tag.PIXEL_DATA) || data.contains(Tag.ROWS);
    return image
        && (sopClass.equals(WHOLE_SLIDE)
            ? isOfKind("LABEL", "OVERVIEW")
            : isClass(AT_RISK)
                || MODALITIES_AT_RISK.contains(modality())
                || isOfKind("SCREEN SAVE"));
  }

  /** Slide labels have names on them. */
  private boolean isOfKind(String... kinds) {
    return !Collections.disjoint(data.strings(Tag.IMAGE_TYPE), List.of(kinds));
  }

  private boolean isClass(List<String> classes) {
    return classes.stream()
        .anyMatch(uid -> uid.endsWith(".") ? sopClass.startsWith(uid) : sopClass.equals(uid));
  }

  private String modality() {
    return term(Tag.MODALITY);
  }

  private String term(int tag) {
    return data.string(tag).map(String::strip).orElse("");
  }

  /** Overlays of old had no data of their own but a bit of each pixel (retired, PS3.5 8.1.2). */
  private boolean hasOverlayInPixels() {
    return overlayGroups()
        .anyMatch(group -> {
          boolean ownData = data.contains(group << 16 | 0x3000);
          int position = data.integer(group << 16 | 0x0102).orElse(0);
          return data.contains(group << 16 | 0x0010) && (!ownData || position != 0);
        });
  }

  private Stream<Integer> overlayGroups() {
    Stream.Builder<Integer> groups = Stream.builder();
    for (DataElement element : data) {
      int group = element.tag() >>> 16;
      if ((group & OVERLAY_MASK) == OVERLAY_GROUP && (group & 1) == 0) {
        groups.add(group);
      }
    }
    return groups.build().distinct();
  }
}
