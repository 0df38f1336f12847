/**
 * Context groups (PS3.16 Annex B): sets of codes that templates refer to by number.
 *
 * <p>{@link org.dicomsr.templates.context.ContextGroups} knows the names of all of the standard's
 * groups and the codes of those that the shipped templates use. Codes are compared by what they
 * stand for ({@link org.dicomsr.model.coding.ConceptKey}), so a retired SNOMED code is a member
 * where the code is that replaced it.
 *
 * <pre>{@code
 * ContextGroup laterality = ContextGroups.standard().group("244").orElseThrow();
 * laterality.contains(CodedConcept.of("G-A101", "SRT", "Left"));   // true
 * laterality.findByMeaning("unilateral");                          // (66459002, SCT)
 * }</pre>
 */
@NullMarked
package org.dicomsr.templates.context;

import org.jspecify.annotations.NullMarked;
