package org.dicomsr.index.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dicomsr.model.dicom.DataDictionary;
import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/**
 * The attributes that documents hold, each once: keyword, unit and {@linkplain Sensitivity
 * sensitivity}. All methods are static and thread-safe.
 *
 * <p>What the table does not name gets the sensitivity of its value representation: a person's name
 * is an identity, text of any kind is text, dates are dates.
 */
public final class AttributeTable {
  private static final Map<String, AttributeEntry> BY_KEYWORD = load();

  /** More than twice as many as there are attributes, so that a tag is found at once. */
  private static final int SLOTS = 2048;

  private static final int SPREAD = 0x9E3779B9;
  private static final @Nullable AttributeEntry[] BY_TAG = byTag();

  private AttributeTable() {}

  /**
   * Finds an attribute.
   *
   * @param tag the tag
   * @return the entry, absent when documents do not hold it
   */
  public static Optional<AttributeEntry> find(int tag) {
    return Optional.ofNullable(entry(tag));
  }

  /**
   * Finds an attribute, as {@link #find(int)} does, for those who ask about every element of every
   * file.
   *
   * @param tag the tag
   * @return the entry, or null when documents do not hold it
   */
  public static @Nullable AttributeEntry entry(int tag) {
    for (int slot = slot(tag); ; slot = (slot + 1) & (SLOTS - 1)) {
      AttributeEntry entry = BY_TAG[slot];
      if (entry == null || entry.tag() == tag) {
        return entry;
      }
    }
  }

  private static int slot(int tag) {
    return ((tag * SPREAD) >>> (Integer.SIZE / 2)) & (SLOTS - 1);
  }

  /**
   * Finds an attribute by its keyword.
   *
   * @param keyword such as {@code SliceThickness}
   * @return the entry, absent when documents do not hold it
   */
  public static Optional<AttributeEntry> find(String keyword) {
    return Optional.ofNullable(BY_KEYWORD.get(keyword));
  }

  /** {@return all attributes, in the order of the table} */
  public static Collection<AttributeEntry> entries() {
    return BY_KEYWORD.values();
  }

  /**
   * How confidential the values of an attribute are.
   *
   * @param keyword a keyword of the dictionary, or one of the documents' own
   * @return by the table, else by its value representation
   */
  public static Sensitivity sensitivity(String keyword) {
    AttributeEntry entry = BY_KEYWORD.get(keyword);
    if (entry != null) {
      return entry.sensitivity();
    }
    int tag = DataDictionary.tag(keyword).orElse(-1);
    return tag == -1 ? Sensitivity.PLAIN : sensitivity(DataDictionary.vr(tag));
  }

  private static Sensitivity sensitivity(Vr vr) {
    return switch (vr) {
      case PN -> Sensitivity.IDENTITY;
      case LO, LT, SH, ST, UC, UR, UT, UN -> Sensitivity.TEXT;
      case DA, DT, TM -> Sensitivity.DATE;
      case AE, AS, AT, CS, DS, FD, FL, IS, OB, OD, OF, OL, OV, OW, SL, SQ, SS, SV, UI, UL, US, UV ->
          Sensitivity.PLAIN;
    };
  }

  private static Map<String, AttributeEntry> load() {
    try (InputStream bytes = AttributeTable.class.getResourceAsStream("attributes.txt")) {
      if (bytes == null) {
        throw new IllegalStateException("attributes.txt is missing from the library");
      }
      Map<String, AttributeEntry> all = new LinkedHashMap<>();
      new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .map(AttributeTable::entry)
          .forEach(entry -> all.put(entry.keyword(), entry));
      return Collections.unmodifiableMap(all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Keyword, then what is not as usual: {@code unit=…} or {@code whole}, a sensitivity, a scope.
   */
  private static AttributeEntry entry(String line) {
    String[] words = line.split(" ", -1);
    String keyword = words[0];
    int tag =
        DataDictionary.tag(keyword)
            .orElseThrow(() -> new IllegalStateException("attributes.txt: no such " + keyword));
    Vr vr = DataDictionary.vr(tag);
    @Nullable String unit = isNumber(vr) ? "1" : null;
    Sensitivity sensitivity = sensitivity(vr);
    AttributeScope scope = AttributeScope.SERIES;
    for (int i = 1; i < words.length; i++) {
      if (words[i].equals("fact")) {
        scope = AttributeScope.FACT;
      } else if (words[i].equals("instance")) {
        scope = AttributeScope.INSTANCE;
      } else if (words[i].equals("whole")) {
        unit = null;
      } else if (words[i].startsWith("unit=")) {
        unit = words[i].substring("unit=".length());
      } else {
        sensitivity = Sensitivity.valueOf(words[i].toUpperCase(Locale.ROOT));
      }
    }
    return new AttributeEntry(tag, keyword, vr, unit, sensitivity, scope);
  }

  private static boolean isNumber(Vr vr) {
    return switch (vr) {
      case DS, IS, FD, FL, SL, SS, SV, UL, US, UV -> true;
      case AE,
          AS,
          AT,
          CS,
          DA,
          DT,
          LO,
          LT,
          OB,
          OD,
          OF,
          OL,
          OV,
          OW,
          PN,
          SH,
          SQ,
          ST,
          TM,
          UC,
          UI,
          UN,
          UR,
          UT ->
          false;
    };
  }

  private static @Nullable AttributeEntry[] byTag() {
    @Nullable AttributeEntry[] all = new @Nullable AttributeEntry[SLOTS];
    for (AttributeEntry entry : BY_KEYWORD.values()) {
      int slot = slot(entry.tag());
      while (all[slot] != null) {
        slot = (slot + 1) & (SLOTS - 1);
      }
      all[slot] = entry;
    }
    return all;
  }
}
