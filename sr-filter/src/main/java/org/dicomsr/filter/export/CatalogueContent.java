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
 * Content items that the labels' variables look at stay in copies. Immutable and thread-safe.
 *
 * @param named what they look at
 */
record CatalogueContent(NamedContent named) implements ContentPolicy {
  @Override
  public boolean keeps(ConceptPath path, CodedConcept concept, ValueType type) {
    List<FactName> above = new ArrayList<>();
    for (Optional<CodedConcept> name : path.names()) {
      above.add(name.map(FactName::of).orElse(FactName.UNNAMED));
    }
    FactName own = above.removeLast();
    return named.names(own, above);
  }
}
