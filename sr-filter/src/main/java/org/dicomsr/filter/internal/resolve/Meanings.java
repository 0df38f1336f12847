package org.dicomsr.filter.internal.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;

/**
 * Which codes the standard's context groups and templates give a meaning. Made when first asked
 * for; thread-safe.
 */
final class Meanings {
  private final Map<String, Set<String>> keys = new HashMap<>();
  private final Map<String, String> meanings = new HashMap<>();

  private static final class Standard {
    static final Meanings MEANINGS = new Meanings(Templates.standard());
  }

  private Meanings(Templates templates) {
    for (Template template : templates.templates()) {
      for (TemplateRow row : template.rows()) {
        switch (row.content()) {
          case RowContent.Item item -> {
            addAll(item.concept());
            addAll(item.constraint().values());
          }
          case RowContent.Include include -> include.bindings().values().forEach(this::addAll);
        }
      }
    }
    ContextGroups groups = templates.contextGroups();
    for (String cid : groups.cids()) {
      groups
          .group(cid)
          .map(ContextGroup::table)
          .ifPresent(table -> table.codes().forEach(this::add));
    }
  }

  static Meanings standard() {
    return Standard.MEANINGS;
  }

  private void addAll(List<Term> terms) {
    for (Term term : terms) {
      if (term instanceof Term.Code(CodedConcept code, boolean enumerated)) {
        add(code);
      }
    }
  }

  private void add(CodedConcept code) {
    String meaning = code.meaning();
    if (meaning != null && !meaning.isBlank()) {
      String key = code.conceptKey().text();
      keys.computeIfAbsent(Tokens.normal(meaning), absent -> new TreeSet<>()).add(key);
      meanings.putIfAbsent(key, meaning);
    }
  }

  /** The keys of a meaning, in the form of {@link Tokens#normal}. */
  Set<String> keys(String normal) {
    return keys.getOrDefault(normal, Set.of());
  }

  /** What the tables call the first of some concepts that they have. */
  String meaning(Iterable<String> concepts) {
    for (String key : concepts) {
      String meaning = meanings.get(key);
      if (meaning != null) {
        return meaning;
      }
    }
    return "this concept";
  }
}
