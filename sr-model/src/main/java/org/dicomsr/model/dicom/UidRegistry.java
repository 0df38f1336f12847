package org.dicomsr.model.dicom;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The UIDs of PS3.6 Annex A, except those of context groups and templates. Loaded at first use;
 * thread-safe.
 */
public final class UidRegistry {

  private UidRegistry() {}

  /** Holds the maps, so that they are read at first use and only once. */
  private static final class Loaded {
    static final Map<String, RegisteredUid> BY_UID = load();
    static final Map<String, RegisteredUid> BY_KEYWORD = byKeyword(BY_UID);
  }

  /**
   * Finds what the standard says about a UID.
   *
   * @param uid a UID without padding
   * @return the entry, or empty if the standard does not register the UID
   */
  public static Optional<RegisteredUid> find(String uid) {
    return Optional.ofNullable(Loaded.BY_UID.get(Objects.requireNonNull(uid, "uid")));
  }

  /**
   * Finds a UID by its keyword.
   *
   * @param keyword a keyword in the spelling of the standard, such as {@code
   *     ComprehensiveSRStorage}
   * @return the entry, or empty
   */
  public static Optional<RegisteredUid> findKeyword(String keyword) {
    return Optional.ofNullable(Loaded.BY_KEYWORD.get(Objects.requireNonNull(keyword, "keyword")));
  }

  /**
   * A UID in words, for messages and reports.
   *
   * @param uid any UID
   * @return its name if the standard gives one, else the UID itself
   */
  public static String nameOf(String uid) {
    return find(uid).map(RegisteredUid::name).filter(name -> !name.isEmpty()).orElse(uid);
  }

  /** {@return all entries in the order of their UIDs} */
  public static Collection<RegisteredUid> entries() {
    return Loaded.BY_UID.values();
  }

  private static Map<String, RegisteredUid> load() {
    Map<String, UidType> types = new HashMap<>();
    for (UidType type : UidType.values()) {
      types.put(type.term(), type);
    }
    String text = Resources.latin1("uids.txt");
    Map<String, RegisteredUid> all = LinkedHashMap.newLinkedHashMap(600);
    int end;
    for (int start = text.indexOf('\n') + 1; start < text.length(); start = end + 1) {
      end = text.indexOf('\n', start);
      String[] columns = text.substring(start, end).split("\t", 5);
      UidType type = types.get(columns[1]);
      if (type == null) {
        throw new IllegalStateException(
            "uids.txt, offset %d: expected a type of UID".formatted(start));
      }
      String keyword = columns.length > 3 ? columns[3] : "";
      all.put(
          columns[0], new RegisteredUid(columns[0], type, columns[2], keyword, columns.length > 4));
    }
    return Collections.unmodifiableMap(all);
  }

  private static Map<String, RegisteredUid> byKeyword(Map<String, RegisteredUid> byUid) {
    Map<String, RegisteredUid> all = HashMap.newHashMap(600);
    for (RegisteredUid uid : byUid.values()) {
      if (!uid.keyword().isEmpty()) {
        all.put(uid.keyword(), uid);
      }
    }
    return all;
  }
}
