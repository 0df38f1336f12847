package org.dicomsr.templates.context;

import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.jspecify.annotations.Nullable;

/**
 * A context group as its table says it: the codes of its own, and the groups it includes by number.
 * Immutable and thread-safe.
 *
 * @param cid the identifier, such as {@code 244}
 * @param name the title
 * @param keyword the title in one word, null if it has none
 * @param uid the Context UID (0008,0117), null if it has none
 * @param version the Context Group Version (0008,0106), null if not known
 * @param extensible whether codes may be added to it, null if not known
 * @param codes its own codes in the order of the table; no retired SNOMED codes
 * @param includes the CIDs of the groups it includes, in order
 * @param anyCodeOfScheme the designator of a scheme whose codes are all members; null if none is
 * @param notes what is doubtful or worth knowing
 */
public record ContextGroupTable(
    String cid,
    String name,
    @Nullable String keyword,
    @Nullable String uid,
    @Nullable String version,
    @Nullable Boolean extensible,
    List<CodedConcept> codes,
    List<String> includes,
    @Nullable String anyCodeOfScheme,
    List<String> notes) {

  /** Copies the lists. */
  public ContextGroupTable {
    codes = List.copyOf(codes);
    includes = List.copyOf(includes);
    notes = List.copyOf(notes);
  }

  /** {@return whether the codes are known; of many groups the library has the name only} */
  public boolean isTabulated() {
    return anyCodeOfScheme != null || !codes.isEmpty() || !includes.isEmpty();
  }
}
