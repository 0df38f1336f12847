package org.dicomsr.filter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.filter.facet.Bins;
import org.dicomsr.filter.facet.Facet;
import org.dicomsr.filter.facet.FacetCounts;
import org.dicomsr.filter.facet.FacetValue;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.InvalidQueryException;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.Step;
import org.dicomsr.filter.query.Term;
import org.dicomsr.model.coding.ConceptKey;

/** What a report shows, in its order. */
final class Sections {
  /** How many of the commonest codes and numbers get a chart of their values. */
  private static final int COMMONEST = 8;

  /** Variables of these names are shown as what the built-in names are. */
  private static final Set<String> SHOWN_ANYWAY = Set.of("sex", "age", "modality");

  private static final int WORDS = 60;
  private static final String TYPED =
      "Words that people typed may be names. They are listed from the number of patients on that is"
          + " said above.";

  private final ReportCounts counts;

  Sections(ReportCounts counts) {
    this.counts = counts;
  }

  List<Section> of(Catalogue catalogue) throws IOException {
    List<Section> sections = new ArrayList<>();
    sections.add(
        Section.of(
            "Patients",
            Panel.of("Sex", "sex"),
            Panel.of("Age", "age per 10").most(Integer.MAX_VALUE),
            Panel.of("Age by sex", "age per 10 by sex").most(Integer.MAX_VALUE)));
    sections.add(
        Section.of(
            "What there is",
            Panel.of("Modality", "modality"),
            Panel.of("Year", "date per year").most(Integer.MAX_VALUE),
            Panel.of("Body part", "BodyPartExamined"),
            Panel.of("Manufacturer", "Manufacturer"),
            Panel.of("Model", "ManufacturerModelName")));
    sections.add(
        Section.of(
            "Segmentations",
            Panel.of("Types of segments and regions", "type"),
            Panel.of("Labels of segments and regions", "label"),
            Panel.of("How they were made", "algorithm"),
            Panel.of("Algorithm", "algorithm_name")));
    sections.add(variables(catalogue));
    sections.add(
        Section.of(
            "Reports",
            Panel.of("Title", "title"),
            Panel.of("Template", "template"),
            Panel.of("Points and shapes", "names of coordinates")));
    sections.add(evaluations());
    sections.add(measurements());
    sections.add(Section.of("Free text", Panel.of("Words", "words").most(WORDS).noting(TYPED)));
    return sections;
  }

  private static Section variables(Catalogue catalogue) {
    return new Section(
        "Variables of the catalogue",
        catalogue.variables().stream()
            .filter(variable -> !SHOWN_ANYWAY.contains(variable.name()))
            .map(variable ->
                Panel.of(
                        variable.label() == null ? variable.name() : variable.label(),
                        Facet.of(variable.name()))
                    .noting(variable.description()))
            .toList());
  }

  private Section evaluations() throws IOException {
    Panel names = Panel.of("What was evaluated", "names of codes");
    List<Panel> panels = new ArrayList<>(List.of(names));
    for (FacetValue name : commonest(names)) {
      term(name.value())
          .ifPresent(term -> panels.add(Panel.of(name.label(), new Facet.Values(term))));
    }
    return new Section("Evaluations", panels);
  }

  private Section measurements() throws IOException {
    Panel names = Panel.of("What was measured", "names of numbers");
    List<Panel> panels = new ArrayList<>(List.of(names));
    for (FacetValue name : commonest(names)) {
      term(name.value())
          .ifPresent(term ->
              panels.add(
                  Panel.of(name.label(), new Facet.Histogram(term, new Bins.Automatic()))
                      .most(Integer.MAX_VALUE)));
    }
    return new Section("Measurements", panels);
  }

  private List<FacetValue> commonest(Panel names) throws IOException {
    Optional<FacetCounts> counted = counts.of(names);
    return counted.stream()
        .flatMap(each -> each.values().stream())
        .filter(value -> !counts.isFew(value.count()))
        .limit(COMMONEST)
        .toList();
  }

  /** What facts are about, as a term: a code, or a keyword. */
  private static Optional<Term> term(String key) {
    try {
      Step step;
      if (key.indexOf('|') < 0) {
        step = new Name(key);
      } else {
        ConceptKey parsed = ConceptKey.parse(key);
        step = new Code(parsed.scheme(), parsed.value());
      }
      return Optional.of(Term.of(step));
    } catch (InvalidQueryException e) {
      return Optional.empty();
    }
  }
}
