package org.dicomsr.filter.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words that the language itself has. */
final class Vocabulary {
  static final List<String> KEYWORDS =
      List.of(
          "select",
          "of",
          "where",
          "and",
          "or",
          "not",
          "same",
          "study",
          "at",
          "least",
          "within",
          "before",
          "has",
          "missing",
          "unknown",
          "in",
          "patients",
          "studies",
          "series",
          "objects");

  /** The defined terms of PS3.3 C.7.3.1.1.1, retired ones left out. */
  static final Set<String> MODALITIES =
      ordered(
          """
          ANN AR ASMT AU BDUS BI BMD CFM CR CT CTPROTOCOL DG DMS DOC DX ECG EEG EMG EOG EPS ES FID
          GM HC HD IO IOL IVOCT IVUS KER KO LEN LP LS M3D MG MR NM OAM OCT OP OPM OPT OPTBSV OPTENF
          OPV OSS OT PA PLAN POS PR PT PX REG RESP RF RG RTDOSE RTIMAGE RTINTENT RTPLAN RTRAD
          RTRECORD RTSEGANN RTSTRUCT RWV SEG SM SMR SR SRF STAIN TEXTUREMAP TG US VA XA XAPROTOCOL
          XC\
          """);

  static final List<String> OBJECT_KINDS = objectKinds();
  static final List<String> GROUP_KINDS = groupKinds();

  // Those that may be taken for a modality when written in capitals.
  private static final Set<String> KEYWORDS_IN_CAPITALS = inCapitals();

  private Vocabulary() {}

  static boolean isKeywordInCapitals(String word) {
    return KEYWORDS_IN_CAPITALS.contains(word);
  }

  /** Whether a word belongs to the language, so that a message may show it. */
  static boolean isOwn(String word) {
    return KEYWORDS.contains(word)
        || GROUP_KINDS.contains(word)
        || OBJECT_KINDS.contains(word)
        || MODALITIES.contains(word)
        || isKeywordInCapitals(word);
  }

  private static List<String> objectKinds() {
    List<String> words = new ArrayList<>();
    for (ObjectKind.Category category : ObjectKind.Category.values()) {
      words.add(category.word());
    }
    return List.copyOf(words);
  }

  private static List<String> groupKinds() {
    List<String> words = new ArrayList<>();
    for (GroupKind kind : GroupKind.values()) {
      words.add(kind.word());
    }
    return List.copyOf(words);
  }

  private static Set<String> inCapitals() {
    Set<String> words = new HashSet<>();
    for (List<String> list : List.of(KEYWORDS, OBJECT_KINDS, GROUP_KINDS)) {
      list.forEach(word -> words.add(word.toUpperCase(Locale.ROOT)));
    }
    return words;
  }

  private static Set<String> ordered(String words) {
    return Collections.unmodifiableSet(
        new LinkedHashSet<>(List.of(words.replace('\n', ' ').split(" ", -1))));
  }
}
