package org.dicomsr.templates.context;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.jspecify.annotations.Nullable;

/**
 * The context groups that are known: the standard's, and a user's own. Immutable and thread-safe.
 * The standard's are read one by one when first asked for.
 */
public final class ContextGroups {
  private final Map<String, ContextGroupTable> own;
  private final Map<String, ContextGroup> groups = new ConcurrentHashMap<>();
  private volatile @Nullable Index index;

  /** What is known of single codes, over all groups. */
  private record Index(Map<ConceptKey, Set<String>> cids, Map<ConceptKey, Set<String>> meanings) {}

  private static final class Standard {
    static final ContextGroups GROUPS = new ContextGroups(Map.of());
  }

  private ContextGroups(Map<String, ContextGroupTable> own) {
    this.own = own;
  }

  /** {@return the standard's groups (PS3.16 2026b)} */
  public static ContextGroups standard() {
    return Standard.GROUPS;
  }

  /**
   * These groups and others.
   *
   * @param tables the others
   * @return a copy that knows both
   * @throws IllegalArgumentException if a CID is taken
   */
  public ContextGroups with(Collection<ContextGroupTable> tables) {
    Map<String, ContextGroupTable> all = new LinkedHashMap<>(own);
    for (ContextGroupTable table : tables) {
      if (knows(table.cid()) || all.put(table.cid(), table) != null) {
        throw new IllegalArgumentException("CID " + table.cid() + " is taken");
      }
    }
    return new ContextGroups(all);
  }

  /**
   * Whether there is such a group; cheaper than to {@link #group find} it.
   *
   * @param cid an identifier
   * @return whether a group has it
   */
  public boolean knows(String cid) {
    return own.containsKey(cid) || StandardGroups.cids().contains(cid);
  }

  /**
   * Finds a group.
   *
   * @param cid its identifier, such as {@code 244}
   * @return the group; its codes may be unknown ({@link ContextGroup#isTabulated})
   */
  public Optional<ContextGroup> group(String cid) {
    ContextGroup known = groups.get(cid);
    if (known != null) {
      return Optional.of(known);
    }
    ContextGroupTable table = own.containsKey(cid) ? own.get(cid) : StandardGroups.find(cid);
    if (table == null) {
      return Optional.empty();
    }
    ContextGroup made = new ContextGroup(table, this);
    ContextGroup earlier = groups.putIfAbsent(cid, made);
    return Optional.of(earlier == null ? made : earlier);
  }

  /**
   * {@return the identifiers of all groups, the standard's first, in the order of their numbers}
   */
  public List<String> cids() {
    List<String> cids = new ArrayList<>(StandardGroups.cids());
    cids.addAll(own.keySet());
    return cids;
  }

  /**
   * The groups that a code belongs to, by its own or by being in a group they include.
   *
   * @param code a code
   * @return the groups, in the order of {@link #cids}; groups of any code of a scheme do not count
   */
  public List<ContextGroup> groupsWith(CodedConcept code) {
    return index().cids.getOrDefault(code.conceptKey(), Set.of()).stream()
        .map(this::group)
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The meanings that the tables give a code.
   *
   * @param code a code; its own meaning does not matter
   * @return the meanings in the order of {@link #cids}, mostly one; empty if no table has the code
   */
  public Set<String> meanings(CodedConcept code) {
    return index().meanings.getOrDefault(code.conceptKey(), Set.of());
  }

  /**
   * The meaning that the tables give a code first.
   *
   * @param code a code; its own meaning does not matter
   * @return the meaning, absent if no table has the code
   */
  public Optional<String> standardMeaning(CodedConcept code) {
    return meanings(code).stream().findFirst();
  }

  private Index index() {
    Index known = index;
    if (known == null) {
      known = indexed();
      index = known;
    }
    return known;
  }

  private Index indexed() {
    List<String> order = cids();
    Map<ConceptKey, Set<String>> cids = new HashMap<>();
    Map<ConceptKey, Set<String>> meanings = new HashMap<>();
    for (String cid : order) {
      ContextGroup group = group(cid).orElseThrow();
      for (CodedConcept code : group.codes()) {
        cids.computeIfAbsent(code.conceptKey(), key -> new LinkedHashSet<>()).add(cid);
      }
      for (CodedConcept code : group.table().codes()) {
        meanings
            .computeIfAbsent(code.conceptKey(), key -> new LinkedHashSet<>())
            .add(String.valueOf(code.meaning()));
      }
    }
    return new Index(cids, meanings);
  }

  /** {@return the number of groups} */
  @Override
  public String toString() {
    return cids().size() + " context groups";
  }
}
