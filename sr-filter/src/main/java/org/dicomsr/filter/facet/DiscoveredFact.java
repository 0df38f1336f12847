package org.dicomsr.filter.facet;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.ObjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Facts of one name at one place of the documents of one template. Immutable. It holds names, codes
 * and counts, and no text, number or date of any patient.
 *
 * @param kind what the objects are
 * @param template the template of the reports; null where it is not known
 * @param above what the facts are beneath, from the root down
 * @param name what they are about
 * @param facts how many there are
 * @param objects in how many objects
 * @param patients of how many patients
 * @param valueTypes how many facts of each value type, by its term; empty for none
 * @param units how many numbers in each unit, by its key; empty for none
 * @param codes codes of registered schemes, the commonest first; at most a few dozen
 * @param distinctCodes how many codes of registered schemes there are
 * @param privateCodes how many facts have a code of a private scheme
 */
public record DiscoveredFact(
    ObjectKind kind,
    @Nullable String template,
    List<FactName> above,
    FactName name,
    long facts,
    long objects,
    long patients,
    SortedMap<String, Long> valueTypes,
    SortedMap<String, Long> units,
    List<DiscoveredCode> codes,
    long distinctCodes,
    long privateCodes) {

  /** Copies lists and maps. */
  public DiscoveredFact {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    above = List.copyOf(above);
    codes = List.copyOf(codes);
    valueTypes = Collections.unmodifiableSortedMap(new TreeMap<>(valueTypes));
    units = Collections.unmodifiableSortedMap(new TreeMap<>(units));
  }

  /** {@return the template of the reports, if it is known} */
  public Optional<String> templateIfKnown() {
    return Optional.ofNullable(template);
  }

  @Override
  public String toString() {
    return "DiscoveredFact[" + name + ", " + facts + " facts in " + objects + " objects]";
  }
}
