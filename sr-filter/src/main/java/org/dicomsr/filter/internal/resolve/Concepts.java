package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.CodePrefix;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.Meaning;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.CodingScheme;
import org.dicomsr.model.coding.ConceptKey;

/** Which concepts a meaning or code stands for. */
final class Concepts {
  private static final String SCT = "SCT";

  private final Catalogue catalogue;

  Concepts(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  ConceptSet of(Concept concept) {
    return switch (concept) {
      case Meaning(String text) -> ofText(text);
      case Code code -> ofCode(code);
      case CodePrefix prefix -> ofPrefix(prefix);
    };
  }

  /** By synonyms, the standard's tables, and what is called so itself. */
  ConceptSet ofText(String text) {
    String normal = Tokens.normal(text);
    if (normal.isEmpty()) {
      return set(Set.of(), Set.of(), Set.of());
    }
    Set<String> keys = new TreeSet<>(Meanings.standard().keys(normal));
    for (Code code : catalogue.synonymsOf(text)) {
      keys.add(key(code));
    }
    return set(keys, Set.of(), Set.of(normal));
  }

  ConceptSet ofCode(Code code) {
    return set(Set.of(key(code)), Set.of(), Set.of());
  }

  /** SNOMED's codes are of one scheme, whichever way they are written. */
  ConceptSet ofPrefix(CodePrefix written) {
    String scheme = scheme(written.scheme());
    String begin = written.prefix();
    ConceptKey key = CodedConcept.of("0", scheme, "").conceptKey();
    if (!key.scheme().equals(SCT)) {
      return set(Set.of(), Set.of(new ConceptKey(begin, key.scheme()).text()), Set.of());
    }
    if (begin.isEmpty()) {
      return set(Set.of(), Set.of("SCT|", "SRT|"), Set.of());
    }
    if (begin.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return set(Set.of(), Set.of(new ConceptKey(begin, SCT).text()), Set.of());
    }
    Set<String> replaced = new TreeSet<>();
    ConceptKey.ofOlderSnomed(begin).forEach(current -> replaced.add(current.text()));
    return set(replaced, Set.of(new ConceptKey(begin, "SRT").text()), Set.of());
  }

  private static String key(Code code) {
    return new Code(scheme(code.scheme()), code.value()).key().text();
  }

  /** A registered scheme may be given by its UID. */
  private static String scheme(String written) {
    return CodingScheme.ofUid(written).map(CodingScheme::designator).orElse(written);
  }

  private static ConceptSet set(Set<String> keys, Set<String> prefixes, Set<String> meanings) {
    return new ConceptSet(
        false, new TreeSet<>(keys), new TreeSet<>(prefixes), new TreeSet<>(meanings));
  }

  /** What is in a set: keys, beginnings of keys with an asterisk, meanings in quotes. */
  static List<String> describe(ConceptSet set) {
    if (set.any()) {
      return List.of("anything");
    }
    List<String> all = new ArrayList<>(set.keys());
    set.prefixes().forEach(prefix -> all.add(prefix + "*"));
    set.meanings().forEach(meaning -> all.add('"' + meaning + '"'));
    return all;
  }
}
