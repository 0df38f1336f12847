package org.dicomsr.filter.internal.facet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.index.internal.IndexField;
import org.dicomsr.index.internal.Tokens;

/** Which keys of an archive have which meanings. Immutable and thread-safe. */
final class MeaningKeys {
  private final Map<String, Set<String>> meaningsOf = new HashMap<>();
  private final Map<String, Set<String>> keysOf = new HashMap<>();

  private MeaningKeys() {}

  static MeaningKeys of(IndexReader reader) throws IOException {
    MeaningKeys all = new MeaningKeys();
    Terms terms = MultiTerms.getTerms(reader, IndexField.LABEL.field());
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String label = term.utf8ToString();
        int middle = label.indexOf(Tokens.KEY_END);
        all.add(label.substring(0, middle), Tokens.normal(label.substring(middle + 1)));
      }
    }
    return all;
  }

  private void add(String key, String meaning) {
    meaningsOf.computeIfAbsent(key, absent -> new TreeSet<>()).add(meaning);
    keysOf.computeIfAbsent(meaning, absent -> new TreeSet<>()).add(key);
  }

  /** As {@link FactSources.Keys#keys}. */
  Optional<Set<String>> keys(ConceptSet names) {
    Set<String> found = new TreeSet<>(names.keys());
    if (!names.prefixes().isEmpty()) {
      meaningsOf.keySet().stream()
          .filter(key -> names.prefixes().stream().anyMatch(key::startsWith))
          .forEach(found::add);
    }
    for (String meaning : names.meanings()) {
      for (String key : keysOf.getOrDefault(meaning, Set.of())) {
        if (!found.contains(key)) {
          // Some facts of this name may be meant, and some not.
          if (!names.meanings().containsAll(meaningsOf.getOrDefault(key, Set.of()))) {
            return Optional.empty();
          }
          found.add(key);
        }
      }
    }
    return Optional.of(found);
  }
}
