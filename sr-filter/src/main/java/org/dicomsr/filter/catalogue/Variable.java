package org.dicomsr.filter.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dicomsr.filter.query.Name;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.Term;
import org.dicomsr.filter.query.Value;
import org.jspecify.annotations.Nullable;

/**
 * A name for facts: where they are found, in which unit or words they are shown and compared, and
 * which of several counts. Immutable and thread-safe.
 *
 * @param name as queries have it; it may be that of a built-in name, before which it goes
 * @param label what people read; null for the name
 * @param description what it is; null for nothing
 * @param from where the facts are, in order: the first with usable facts in an object is the one
 *     that counts there; empty for any fact whose value is one of the categories
 * @param type what the values are, where nothing else tells; null for nothing said, see {@link
 *     #valueType}
 * @param unit the unit of its numbers: UCUM, or an alias of the catalogue; null for none
 * @param categories the harmonised words and what is recorded for them, in the order in which they
 *     are shown; what is in none of them is unusable; empty where values are taken as they are
 * @param range what is plausible, in the variable's unit: numbers beyond are unusable; null for all
 * @param aggregate which of several facts counts
 * @param when whose date is the time of the fact, the nearest in the same object; null for the
 *     fact's own time
 */
public record Variable(
    String name,
    @Nullable String label,
    @Nullable String description,
    List<Selector> from,
    @Nullable ValueType type,
    @Nullable String unit,
    List<Category> categories,
    @Nullable QuantityRange range,
    Aggregate aggregate,
    @Nullable Selector when) {

  /** Copies the lists; checks that the parts go together. */
  public Variable {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(aggregate, "aggregate");
    CatalogueRules.title("label", label);
    CatalogueRules.title("description", description);
    from = List.copyOf(from);
    categories = List.copyOf(categories);
    name = new Name(name).name();
    VariableRules.check(from, type, unit, categories, range, aggregate);
  }

  /**
   * Begins a variable.
   *
   * @param name its name
   * @return a builder
   */
  public static Builder builder(String name) {
    return new Builder(name);
  }

  /** {@return what people read: the label, else the name} */
  public String title() {
    return label == null ? name : label;
  }

  /**
   * What the values are: words where there are categories; what is said; numbers where there is a
   * unit or range; what the built-in names and DICOM keywords of all selectors agree on.
   *
   * @return the type, empty when nothing tells
   */
  public Optional<ValueType> valueType() {
    return VariableRules.type(from, type, unit, categories, range);
  }

  /**
   * The category of a word.
   *
   * @param word a harmonised word; case matters
   * @return the category, or empty when there is none
   */
  public Optional<Category> category(String word) {
    return categories.stream().filter(each -> each.word().word().equals(word)).findFirst();
  }

  /** Makes a variable. Not thread-safe. */
  public static final class Builder {
    private final String name;
    private @Nullable String label;
    private @Nullable String description;
    private final List<Selector> from = new ArrayList<>();
    private @Nullable ValueType type;
    private @Nullable String unit;
    private final List<Category> categories = new ArrayList<>();
    private @Nullable QuantityRange range;
    private Aggregate aggregate = Aggregate.Simple.ALL;
    private @Nullable Selector when;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "name");
    }

    /**
     * What people read.
     *
     * @param text the label
     * @return this builder
     */
    public Builder label(String text) {
      label = text;
      return this;
    }

    /**
     * What it is.
     *
     * @param text the description
     * @return this builder
     */
    public Builder description(String text) {
      description = text;
      return this;
    }

    /**
     * Where else facts are, tried after those before.
     *
     * @param selector where
     * @return this builder
     */
    public Builder from(Selector selector) {
      from.add(Objects.requireNonNull(selector, "selector"));
      return this;
    }

    /**
     * Where else facts are, tried after those before.
     *
     * @param term as in a query
     * @return this builder
     * @throws org.dicomsr.filter.query.QuerySyntaxException when the text is no term
     */
    public Builder from(String term) {
      return from(Selector.of(Term.parse(term)));
    }

    /**
     * What the values are.
     *
     * @param valueType the type
     * @return this builder
     */
    public Builder type(ValueType valueType) {
      type = valueType;
      return this;
    }

    /**
     * The unit of its numbers.
     *
     * @param ucum the unit
     * @return this builder
     */
    public Builder unit(String ucum) {
      unit = ucum;
      return this;
    }

    /**
     * One more harmonised word.
     *
     * @param word what queries say
     * @param recorded what files say
     * @return this builder
     */
    public Builder category(String word, Value... recorded) {
      categories.add(Category.of(word, recorded));
      return this;
    }

    /**
     * What is plausible.
     *
     * @param low the least, in the variable's unit
     * @param high the greatest
     * @return this builder
     */
    public Builder range(double low, double high) {
      range = new QuantityRange(BigDecimal.valueOf(low), BigDecimal.valueOf(high), null);
      return this;
    }

    /**
     * Which of several facts counts.
     *
     * @param choice which one
     * @return this builder
     */
    public Builder aggregate(Aggregate choice) {
      aggregate = Objects.requireNonNull(choice, "choice");
      return this;
    }

    /**
     * Whose date is the time of the fact.
     *
     * @param selector a date
     * @return this builder
     */
    public Builder when(Selector selector) {
      when = selector;
      return this;
    }

    /**
     * Makes the variable.
     *
     * @return the variable
     * @throws CatalogueException when its parts do not go together
     */
    public Variable build() {
      return new Variable(
          name, label, description, from, type, unit, categories, range, aggregate, when);
    }
  }
}
