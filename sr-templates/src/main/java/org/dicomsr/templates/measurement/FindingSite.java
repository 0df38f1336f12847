package org.dicomsr.templates.measurement;

import static org.dicomsr.model.content.RelationshipType.HAS_CONCEPT_MOD;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.Sct;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ItemBuilder;
import org.dicomsr.templates.internal.ChildWriter;
import org.dicomsr.templates.internal.Children;
import org.jspecify.annotations.Nullable;

/**
 * Where in the body something is: Finding Site (363698007, SCT) with its modifiers, which TID 300,
 * TID 1419 and the measurement groups of TID 1500 have alike. Immutable and thread-safe; {@code
 * toString} shows which parts there are, but no code.
 *
 * @param site the structure
 * @param laterality which side, a code of CID 244
 * @param topographicalModifier which part of it
 */
public record FindingSite(
    CodedConcept site,
    @Nullable CodedConcept laterality,
    @Nullable CodedConcept topographicalModifier) {

  /** Checks that there is a site. */
  public FindingSite {
    Objects.requireNonNull(site, "site");
  }

  /**
   * A site without modifiers.
   *
   * @param site the structure
   * @return the site
   */
  public static FindingSite of(CodedConcept site) {
    return new FindingSite(site, null, null);
  }

  /**
   * Copies with which side.
   *
   * @param value which side, or null for none
   * @return the copy
   */
  public FindingSite withLaterality(@Nullable CodedConcept value) {
    return new FindingSite(site, value, topographicalModifier);
  }

  /**
   * Copies with which part of it.
   *
   * @param value which part of it, or null for none
   * @return the copy
   */
  public FindingSite withTopographicalModifier(@Nullable CodedConcept value) {
    return new FindingSite(site, laterality, value);
  }

  /**
   * Writes the site, by {@code HAS CONCEPT MOD}.
   *
   * @param parent the item beneath which it goes
   */
  public void writeTo(ItemBuilder<?> parent) {
    parent.code(
        HAS_CONCEPT_MOD,
        Sct.FINDING_SITE,
        site,
        item ->
            new ChildWriter(item, HAS_CONCEPT_MOD)
                .code(Sct.LATERALITY, laterality)
                .code(Sct.TOPOGRAPHICAL_MODIFIER, topographicalModifier));
  }

  /**
   * Reads the sites that are right beneath an item.
   *
   * @param parent the item, such as a measurement or a measurement group
   * @return the sites, in order
   */
  public static List<FindingSite> from(ContentNode parent) {
    return read(Children.of(parent));
  }

  static List<FindingSite> read(Children items) {
    List<FindingSite> sites = new ArrayList<>();
    for (ContentNode node : items.named(Sct.FINDING_SITE)) {
      if (node.item() instanceof Code code) {
        CodedConcept site = Children.value(code);
        if (site != null) {
          Children modifiers = Children.of(node);
          sites.add(
              new FindingSite(
                  site,
                  modifiers.code(Sct.LATERALITY),
                  modifiers.code(Sct.TOPOGRAPHICAL_MODIFIER)));
        }
      }
    }
    return sites;
  }

  @Override
  public String toString() {
    return "FindingSite["
        + (laterality == null ? "no side" : "a side")
        + ", "
        + (topographicalModifier == null ? "no modifier" : "a modifier")
        + "]";
  }
}
