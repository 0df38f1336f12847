package org.dicomsr.filter.catalogue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.dicomsr.filter.internal.yaml.Cursor;
import org.dicomsr.filter.internal.yaml.YamlFault;
import org.dicomsr.filter.query.Code;
import org.dicomsr.filter.query.Concept;
import org.dicomsr.filter.query.Names;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/**
 * The variables that queries, facets and exports share, and what else a site has to say of its
 * data: other words for concepts, other spellings of units, units that are never written. It can be
 * changed at any time without indexing again. Immutable and thread-safe.
 *
 * @param name what it is called; null for none
 * @param title what people read; null for none
 * @param description what it is for; null for nothing
 * @param variables the variables, in the order in which they are shown, each name once
 * @param synonyms what quoted text of a query stands for besides its own meaning, in any language;
 *     by the text in lower case and with single spaces
 * @param unitAliases how else units are written, and what they are in UCUM
 * @param assumedUnits the units of numbers that are recorded without, by their concept
 */
public record Catalogue(
    @Nullable String name,
    @Nullable String title,
    @Nullable String description,
    List<Variable> variables,
    Map<String, List<Code>> synonyms,
    Map<String, String> unitAliases,
    Map<Concept, String> assumedUnits) {

  /** The catalogue without anything. */
  public static final Catalogue EMPTY =
      new Catalogue(null, null, null, List.of(), Map.of(), Map.of(), Map.of());

  /** Copies lists and maps, puts what has no order of its own in order, and checks the whole. */
  public Catalogue {
    CatalogueRules.title("name", name);
    CatalogueRules.title("title", title);
    CatalogueRules.title("description", description);
    variables = List.copyOf(variables);
    synonyms = CatalogueRules.synonyms(synonyms);
    unitAliases = Collections.unmodifiableMap(new TreeMap<>(unitAliases));
    assumedUnits = ordered(assumedUnits);
    CatalogueRules.check(variables, unitAliases, assumedUnits);
  }

  /**
   * Reads a file.
   *
   * @param file YAML or JSON, in UTF-8
   * @return the catalogue
   * @throws IOException when the file cannot be read
   * @throws CatalogueException when it is no catalogue
   */
  public static Catalogue read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String text;
    try {
      text = Cursor.text(file);
    } catch (YamlFault e) {
      throw CatalogueDecoder.refused(name, e);
    }
    return CatalogueDecoder.decode(name, text);
  }

  /**
   * Reads text.
   *
   * @param text YAML or JSON
   * @return the catalogue
   * @throws CatalogueException when it is no catalogue
   */
  public static Catalogue parse(String text) {
    return CatalogueDecoder.decode(null, text);
  }

  /** {@return the catalogue as YAML, which {@link #parse} reads as an equal catalogue} */
  public String toYaml() {
    return CatalogueWriter.write(this);
  }

  /**
   * What the catalogue means, as a number: catalogues under which every query has the same answer
   * because they differ only in how they are written, in the order of what has none, in titles,
   * labels and descriptions, have the same.
   *
   * @return SHA-256 of a canonical form, in hexadecimal digits
   */
  public String hash() {
    return CanonicalForm.hash(this);
  }

  private static Map<Concept, String> ordered(Map<Concept, String> units) {
    Map<String, Concept> byText = new TreeMap<>();
    units.keySet().forEach(concept -> byText.put(concept.toString(), concept));
    Map<Concept, String> ordered = new LinkedHashMap<>();
    byText.values().forEach(concept -> ordered.put(concept, units.get(concept)));
    return Collections.unmodifiableMap(ordered);
  }

  /**
   * A catalogue of variables alone.
   *
   * @param variables the variables
   * @return the catalogue
   */
  public static Catalogue of(Variable... variables) {
    return EMPTY.with(List.of(variables));
  }

  /**
   * This catalogue with more variables.
   *
   * @param more variables with new names
   * @return a copy
   */
  public Catalogue with(Collection<Variable> more) {
    List<Variable> all = new ArrayList<>(variables);
    all.addAll(more);
    return new Catalogue(name, title, description, all, synonyms, unitAliases, assumedUnits);
  }

  /**
   * Finds a variable.
   *
   * @param variable its name; case matters
   * @return the variable, or empty when there is none
   */
  public Optional<Variable> variable(String variable) {
    return variables.stream().filter(each -> each.name().equals(variable)).findFirst();
  }

  /** {@return the names that a query may use with this catalogue; a check of queries} */
  public Names names() {
    return Names.with(variables.stream().map(Variable::name).toList());
  }

  /**
   * The codes that quoted text stands for.
   *
   * @param meaning text; case and number of spaces do not matter
   * @return codes, none where the catalogue does not know the text
   */
  public List<Code> synonymsOf(String meaning) {
    return synonyms.getOrDefault(Tokens.normal(meaning), List.of());
  }

  /**
   * The unit that a text stands for, by the aliases or by itself.
   *
   * @param text a unit as a query, a file or this catalogue writes it
   * @return the unit, or empty when it is none of UCUM
   */
  public Optional<UcumUnit> unit(String text) {
    return UcumUnit.parse(unitAliases.getOrDefault(text, text));
  }
}
