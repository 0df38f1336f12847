package org.dicomsr.filter.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dicomsr.filter.deidentify.ContentPolicy;
import org.dicomsr.filter.internal.memory.NamedContent;
import org.dicomsr.index.document.FactName;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.ConceptPath;
import org.dicomsr.model.content.ValueType;

/**
 * Content items that the labels' variables look at stay in copies; texts if they are what is looked
 * for, such as the name of a category, or if free text is asked for. Immutable and thread-safe.
 *
 * @param named what they look at
 * @param text whether free text is asked for
 */
record CatalogueContent(NamedContent named, boolean text) implements ContentPolicy {
  @Override
  public boolean keeps(ConceptPath path, CodedConcept concept, ValueType type) {
    List<FactName> above = names(path);
    return named.names(above.removeLast(), above);
  }

  @Override
  public boolean keepsText(ConceptPath path, CodedConcept concept, String words) {
    List<FactName> above = names(path);
    FactName own = above.removeLast();
    return text ? named.names(own, above) : named.expects(own, above, words);
  }

  private static List<FactName> names(ConceptPath path) {
    List<FactName> names = new ArrayList<>();
    for (Optional<CodedConcept> name : path.names()) {
      names.add(name.map(FactName::of).orElse(FactName.UNNAMED));
    }
    return names;
  }
}
