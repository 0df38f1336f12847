package org.dicomsr.filter.loader.decode;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.coding.CodedConcept;

/**
 * The leads of the standard 12-lead electrocardiogram, with the posterior, right precordial and
 * orthogonal ones that extend it (PS3.16 CID 3001).
 *
 * <p>Channels name their lead by a code of MDC ({@code 2:1}) or of SCP-ECG ({@code 5.6.3-9-1}),
 * whose last numbers are the same, or, in older files, by words alone.
 */
public enum Lead {
  /** Left arm against right arm. */
  I(1),
  /** Left leg against right arm. */
  II(2),
  /** Left leg against left arm. */
  III(61),
  /** Augmented, right arm. */
  AVR(62),
  /** Augmented, left arm. */
  AVL(63),
  /** Augmented, foot. */
  AVF(64),
  /** First precordial. */
  V1(3),
  /** Second precordial. */
  V2(4),
  /** Third precordial. */
  V3(5),
  /** Fourth precordial. */
  V4(6),
  /** Fifth precordial. */
  V5(7),
  /** Sixth precordial. */
  V6(8),
  /** Posterior, on the left posterior axillary line. */
  V7(9),
  /** Posterior, below the left scapula. */
  V8(66),
  /** Posterior, beside the spine. */
  V9(67),
  /** Right precordial, mirror of V3. */
  V3R(11),
  /** Right precordial, mirror of V4. */
  V4R(12),
  /** Right precordial, mirror of V5. */
  V5R(13),
  /** Orthogonal, right to left. */
  X(16),
  /** Orthogonal, head to foot. */
  Y(17),
  /** Orthogonal, front to back. */
  Z(18);

  /** The order in which networks and printouts mostly have the twelve. */
  public static final List<Lead> TWELVE =
      List.of(I, II, III, AVR, AVL, AVF, V1, V2, V3, V4, V5, V6);

  private static final String MDC = "2:";
  private static final String SCP_ECG = "5.6.3-9-";
  private static final Map<String, Lead> BY_CODE = new HashMap<>();
  private static final Map<String, Lead> BY_NAME = new HashMap<>();

  static {
    for (Lead lead : values()) {
      BY_CODE.put(MDC + lead.number, lead);
      BY_CODE.put(SCP_ECG + lead.number, lead);
      BY_NAME.put(lead.name(), lead);
    }
  }

  private final int number;

  Lead(int number) {
    this.number = number;
  }

  /**
   * The lead of a code.
   *
   * @param source a channel's source
   * @return the lead, absent for other sources
   */
  public static Optional<Lead> of(CodedConcept source) {
    String scheme = source.scheme();
    if ("MDC".equals(scheme) || "SCPECG".equals(scheme)) {
      Lead lead = BY_CODE.get(source.value());
      if (lead != null) {
        return Optional.of(lead);
      }
    }
    String meaning = source.meaning();
    return source.value().isEmpty() && meaning != null ? named(meaning) : Optional.empty();
  }

  /**
   * The lead of a name as people write it: {@code aVR}, {@code Lead II}, {@code Lead I
   * (Einthoven)}.
   *
   * @param name the name
   * @return the lead, absent for other names
   */
  public static Optional<Lead> named(String name) {
    String bare = name.strip().toUpperCase(Locale.ROOT);
    if (bare.startsWith("LEAD ")) {
      bare = bare.substring(5).strip();
    }
    int remark = bare.indexOf(" (");
    return Optional.ofNullable(BY_NAME.get(remark < 0 ? bare : bare.substring(0, remark)));
  }

  /** {@return the lead's usual name: {@code I}, {@code aVR}, {@code V1}} */
  public String label() {
    return name().startsWith("AV") ? "aV" + name().charAt(2) : name();
  }
}
