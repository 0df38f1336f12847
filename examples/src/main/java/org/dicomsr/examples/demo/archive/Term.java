package org.dicomsr.examples.demo.archive;

import java.util.Locale;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/** Concepts of standard schemes that sites write in their own way. */
enum Term {
  AORTA("15825003", "T-42000", "Aorta", "Aorta"),
  AORTIC_ROOT("8128003", "T-42110", "Aortic root", "Aortenwurzel"),
  AORTIC_VALVE("34202007", "T-35400", "Aortic valve", "Aortenklappe"),
  LEFT_VENTRICLE("87878005", "T-32600", "Left ventricle", "Linker Ventrikel"),
  CORONARY_ARTERY("41801008", "T-43000", "Coronary artery", "Koronararterie"),
  LEFT("7771000", "G-A101", "Left", "Links"),
  RIGHT("24028007", "G-A100", "Right", "Rechts"),
  CALCIFICATION(
      "18115005", "M-55420", "Pathologic calcification, calcified structure", "Verkalkung"),
  ALTERED_STRUCTURE("49755003", "M-01000", "Morphologically Altered Structure", "Abnorme Struktur"),
  ANATOMICAL_STRUCTURE("123037004", "T-D000A", "Anatomical Structure", "Anatomische Struktur"),
  VOLUME("118565006", "G-D705", "Volume", "Volumen"),
  YES("373066001", "R-0038D", "Yes", "Ja"),
  NO("373067005", "R-00339", "No", "Nein"),
  STENOSIS("60573004", "D3-29021", "Aortic valve stenosis", "Aortenklappenstenose"),
  LEFT_BUNDLE_BRANCH_BLOCK(
      "63467002", "D3-33120", "Left bundle branch block", "Linksschenkelblock"),
  RIGHT_BUNDLE_BRANCH_BLOCK(
      "59118001", "D3-33110", "Right bundle branch block", "Rechtsschenkelblock"),
  ATRIAL_FIBRILLATION("49436004", "D3-31520", "Atrial fibrillation", "Vorhofflimmern"),
  NORMAL_ECG("164854000", null, "Normal ECG", "Normales EKG");

  private final String sct;
  private final @Nullable String srt;
  private final String english;
  private final String german;

  Term(String sct, @Nullable String srt, String english, String german) {
    this.sct = sct;
    this.srt = srt;
    this.english = english;
    this.german = german;
  }

  /** The concept as a site writes it. */
  CodedConcept at(Site site) {
    String meaning = site.language().equals(Locale.GERMAN) ? german : english;
    return site.spelling() == Spelling.SRT && srt != null
        ? CodedConcept.of(srt, "SRT", meaning)
        : CodedConcept.of(sct, "SCT", meaning);
  }
}
