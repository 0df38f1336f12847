package org.dicomsr.templates.generic;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.coding.ConceptKey;
import org.dicomsr.model.content.ContentPath;

/** A step of a path through a template's rows. */
sealed interface RowName {

  /** A concept meaning, a label, or a title. */
  record Meaning(String text) implements RowName {
    @Override
    public String toString() {
      return '"' + text + '"';
    }
  }

  /** A code. */
  record Key(ConceptKey key) implements RowName {
    @Override
    public String toString() {
      return key.text();
    }
  }

  /** A code with its meaning, which may name an item itself. */
  record Concept(CodedConcept concept) implements RowName {
    @Override
    public String toString() {
      return concept.toString();
    }
  }

  /** Reads a path; see {@link RowsBuilder}. */
  static List<RowName> path(String text) {
    List<RowName> path = new ArrayList<>();
    for (ContentPath.Step step : ContentPath.parse(text).steps()) {
      path.add(
          switch (step) {
            case ContentPath.Named(String meaning) -> new Meaning(meaning);
            case ContentPath.Coded(ConceptKey key) -> new Key(key);
            case ContentPath.Wildcard wildcard ->
                throw new IllegalArgumentException(
                    "path to a row: expected names, found the wildcard " + wildcard);
          });
    }
    return path;
  }
}
