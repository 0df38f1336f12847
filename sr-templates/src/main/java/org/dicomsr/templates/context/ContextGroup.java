package org.dicomsr.templates.context;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * A context group with the groups it includes. Immutable and thread-safe; the codes are gathered
 * when first asked for.
 */
public final class ContextGroup {
  private final ContextGroupTable table;
  private final ContextGroups groups;
  private volatile @Nullable Expansion expansion;

  /** The codes of a group and all it includes. */
  private record Expansion(
      List<CodedConcept> codes,
      Map<ConceptKey, CodedConcept> byKey,
      Map<String, CodedConcept> byMeaning,
      Set<String> schemes,
      boolean complete) {}

  ContextGroup(ContextGroupTable table, ContextGroups groups) {
    this.table = table;
    this.groups = groups;
  }

  /** {@return the table it comes from} */
  public ContextGroupTable table() {
    return table;
  }

  /** {@return the identifier, such as {@code 244}} */
  public String cid() {
    return table.cid();
  }

  /** {@return the title} */
  public String name() {
    return table.name();
  }

  /** {@return the Context UID (0008,0117), if there is one} */
  public Optional<String> uid() {
    return Optional.ofNullable(table.uid());
  }

  /** {@return the Context Group Version (0008,0106), if known} */
  public Optional<String> version() {
    return Optional.ofNullable(table.version());
  }

  /** {@return whether codes may be added to it; true where that is not known} */
  public boolean isExtensible() {
    return !Boolean.FALSE.equals(table.extensible());
  }

  /** {@return whether its codes are known, and those of all groups it includes} */
  public boolean isTabulated() {
    return expansion().complete;
  }

  /**
   * The codes, of the group and those it includes.
   *
   * @return each concept once: the group's own in the order of its table, then those of the groups
   *     it includes. Empty if they are not known, or if any code of a scheme belongs to it.
   */
  public List<CodedConcept> codes() {
    return expansion().codes;
  }

  /**
   * Whether a concept belongs to the group.
   *
   * @param concept what a code stands for
   * @return whether it does, or unknown where the codes are
   */
  public Membership membership(ConceptKey concept) {
    Expansion all = expansion();
    if (all.byKey.containsKey(concept) || all.schemes.contains(concept.scheme())) {
      return Membership.MEMBER;
    }
    return all.complete ? Membership.NOT_MEMBER : Membership.UNKNOWN;
  }

  /**
   * Whether a code is known to belong to the group; retired SNOMED codes count as those that
   * replaced them.
   *
   * @param code a code
   * @return whether its membership is {@link Membership#MEMBER}
   */
  public boolean contains(CodedConcept code) {
    return membership(code.conceptKey()) == Membership.MEMBER;
  }

  /**
   * The group's own way to write a concept.
   *
   * @param concept what a code stands for
   * @return the code as the table has it, with its meaning
   */
  public Optional<CodedConcept> find(ConceptKey concept) {
    return Optional.ofNullable(expansion().byKey.get(concept));
  }

  /**
   * Finds a code by its meaning; case and spaces do not matter.
   *
   * @param meaning the meaning, in English
   * @return the code, if one has that meaning
   */
  public Optional<CodedConcept> findByMeaning(String meaning) {
    return Optional.ofNullable(expansion().byMeaning.get(plain(meaning)));
  }

  private Expansion expansion() {
    Expansion known = expansion;
    if (known == null) {
      known = expand();
      expansion = known;
    }
    return known;
  }

  private Expansion expand() {
    Map<ConceptKey, CodedConcept> byKey = new LinkedHashMap<>();
    Map<String, CodedConcept> byMeaning = new HashMap<>();
    Set<String> schemes = new TreeSet<>();
    boolean complete = collect(table, new TreeSet<>(), byKey, byMeaning, schemes);
    return new Expansion(
        List.copyOf(byKey.values()), Map.copyOf(byKey), Map.copyOf(byMeaning), schemes, complete);
  }

  /** Adds a table's codes; groups already visited are left out, so that a cycle ends. */
  private boolean collect(
      ContextGroupTable from,
      Set<String> visited,
      Map<ConceptKey, CodedConcept> byKey,
      Map<String, CodedConcept> byMeaning,
      Set<String> schemes) {
    visited.add(from.cid());
    for (CodedConcept code : from.codes()) {
      byKey.putIfAbsent(code.conceptKey(), code);
      byMeaning.putIfAbsent(plain(String.valueOf(code.meaning())), code);
    }
    String any = from.anyCodeOfScheme();
    if (any != null) {
      schemes.add(any);
    }
    boolean complete = from.isTabulated();
    for (String cid : from.includes()) {
      if (!visited.contains(cid)) {
        Optional<ContextGroup> included = groups.group(cid);
        complete &=
            included.isPresent()
                && collect(included.get().table, visited, byKey, byMeaning, schemes);
      }
    }
    return complete;
  }

  /** A meaning without what does not matter in it. */
  static String plain(String meaning) {
    StringBuilder plain = new StringBuilder(meaning.length());
    for (int i = 0; i < meaning.length(); i++) {
      char c = meaning.charAt(i);
      if (!Character.isWhitespace(c)) {
        plain.append(c);
      } else if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
        plain.append(' ');
      }
    }
    return plain.toString().strip().toLowerCase(Locale.ROOT);
  }

  /** {@return CID and title} */
  @Override
  public String toString() {
    return "CID " + cid() + " " + name();
  }
}
