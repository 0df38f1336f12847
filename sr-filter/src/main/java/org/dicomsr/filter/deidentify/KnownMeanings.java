package org.dicomsr.filter.deidentify;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.context.ContextGroup;
import org.dicomsr.templates.context.ContextGroups;
import org.dicomsr.templates.definition.RowContent;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateRow;
import org.dicomsr.templates.definition.Term;

/** What codes mean by the tables of context groups and templates. Immutable and thread-safe. */
final class KnownMeanings {
  private final Map<ConceptKey, Set<String>> meanings = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();

  private KnownMeanings() {}

  static KnownMeanings of(Templates templates) {
    KnownMeanings known = new KnownMeanings();
    ContextGroups groups = templates.contextGroups();
    for (String cid : groups.cids()) {
      for (CodedConcept code : groups.group(cid).map(ContextGroup::table).orElseThrow().codes()) {
        known.add(code);
      }
    }
    for (Template template : templates.templates()) {
      template.rows().forEach(known::add);
    }
    return known;
  }

  private void add(TemplateRow row) {
    if (row.content() instanceof RowContent.Item item) {
      add(item.concept());
      add(item.constraint().values());
      add(item.constraint().units());
    } else if (row.content() instanceof RowContent.Include include) {
      include.bindings().values().forEach(this::add);
    }
  }

  private void add(List<Term> terms) {
    for (Term term : terms) {
      if (term instanceof Term.Code code) {
        add(code.code());
      }
    }
  }

  private void add(CodedConcept code) {
    String meaning = code.meaning();
    if (meaning != null && !meaning.isBlank()) {
      meanings.computeIfAbsent(code.conceptKey(), key -> new LinkedHashSet<>()).add(meaning);
      texts.putIfAbsent(normal(meaning), meaning);
    }
  }

  /**
   * The meaning that a table gives a code: the file's own if it is one of the table's, whatever
   * case and spacing, else the first.
   */
  Optional<String> of(CodedConcept code) {
    Set<String> known = meanings.get(code.conceptKey());
    if (known == null) {
      return Optional.empty();
    }
    String own = code.meaning() == null ? "" : normal(code.meaning());
    return known.stream()
        .filter(meaning -> normal(meaning).equals(own))
        .findFirst()
        .or(() -> known.stream().findFirst());
  }

  /** A text as a table spells it, if it is the meaning of any code. */
  Optional<String> spelling(String text) {
    return Optional.ofNullable(texts.get(normal(text)));
  }

  private static String normal(String text) {
    StringBuilder normal = new StringBuilder();
    for (String word : text.toLowerCase(Locale.ROOT).split("[\\s_-]+", -1)) {
      if (!word.isEmpty()) {
        normal.append(normal.isEmpty() ? "" : " ").append(word);
      }
    }
    return normal.toString();
  }
}
