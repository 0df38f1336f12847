package org.dicomsr.templates.ecg;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.coding.CodedConcept;
import org.dicomsr.model.content.Code;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentTree;
import org.dicomsr.model.content.Num;
import org.dicomsr.templates.ecg.Correction.Kind;
import org.dicomsr.templates.item.Quantity;

/** Notes what a correction does, with the places in the report as it was. */
final class Corrections {
  private final ContentTree tree;
  private final List<Correction> noted = new ArrayList<>();

  Corrections(ContentTree tree) {
    this.tree = tree;
  }

  List<Correction> all() {
    return noted;
  }

  void note(Kind kind, String path, String rule, String message) {
    noted.add(new Correction(kind, path, rule, message));
  }

  void note(Kind kind, ContentNode node, String rule, String message) {
    note(kind, node.identifier().toString(), rule, message);
  }

  /** Where the first item about a concept is; empty if nowhere. */
  String path(CodedConcept name) {
    return tree.nodes()
        .filter(node -> node.conceptName().filter(name::sameConceptAs).isPresent())
        .findFirst()
        .map(node -> node.identifier().toString())
        .orElse("");
  }

  /** Where the first item about a concept with a code is; empty if nowhere. */
  String path(CodedConcept name, CodedConcept value) {
    return tree.nodes()
        .filter(node -> node.conceptName().filter(name::sameConceptAs).isPresent())
        .filter(node -> node.item() instanceof Code code && value.equals(code.value()))
        .findFirst()
        .map(node -> node.identifier().toString())
        .orElse("");
  }

  /** Where a measurement is; empty if nowhere. */
  String path(CodedConcept name, Quantity quantity) {
    return tree.measurements(name).stream()
        .filter(node ->
            node.item() instanceof Num num
                && Quantity.from(num).filter(quantity::equals).isPresent())
        .findFirst()
        .map(node -> node.identifier().toString())
        .orElse("");
  }
}
