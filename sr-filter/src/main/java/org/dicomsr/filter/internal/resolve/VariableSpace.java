package org.dicomsr.filter.internal.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.filter.catalogue.Category;
import org.dicomsr.filter.catalogue.Variable;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.filter.query.Operator;
import org.dicomsr.filter.query.Quantity;
import org.dicomsr.filter.query.QuantityRange;
import org.dicomsr.filter.query.QuotedText;
import org.dicomsr.filter.query.Value;
import org.dicomsr.filter.query.Word;
import org.dicomsr.index.internal.Tokens;
import org.dicomsr.model.coding.UcumUnit;
import org.jspecify.annotations.Nullable;

/** Values as a variable shows them: in its words, if it has any. */
final class VariableSpace implements Space {
  private final Context context;
  private final Variable variable;
  private final Space recorded;
  private final ValueTest usable;
  private final List<Space> all;

  /**
   * Facts of one of a variable's selectors.
   *
   * @param context the query's
   * @param variable the variable
   * @param recorded what can be asked of them
   * @param usable which of them the variable can use
   * @param all what can be asked of the facts of all selectors
   */
  VariableSpace(
      Context context, Variable variable, Space recorded, ValueTest usable, List<Space> all) {
    this.context = context;
    this.variable = variable;
    this.recorded = recorded;
    this.usable = usable;
    this.all = all;
  }

  /** Values that some word stands for. */
  static ValueTest anyCategory(Variable variable, Space recorded) {
    List<ValueTest> tests = new ArrayList<>();
    variable.categories().forEach(category -> tests.add(test(category, recorded)));
    return Tests.anyOf(tests);
  }

  private static ValueTest test(Category category, Space recorded) {
    return Tests.anyOf(
        category.recorded().stream().filter(recorded::canBe).map(recorded::equal).toList());
  }

  private ValueTest own(Category category) {
    return context.within(variable, () -> test(category, recorded));
  }

  /** Whether a value is none of this selector's, but of another one. */
  private boolean isOthers(Value value) {
    return !recorded.canBe(value) && all.stream().anyMatch(space -> space.canBe(value));
  }

  @Override
  public ValueTest equal(Value value) {
    Optional<Category> category = category(value);
    if (category.isPresent()) {
      return own(category.get());
    }
    return isOthers(value) ? Tests.NEVER : recorded.equal(value);
  }

  @Override
  public ValueTest other(Value value) {
    Optional<Category> category = category(value);
    if (category.isPresent()) {
      return new Without(usable, own(category.get()));
    }
    return isOthers(value) ? Tests.NEVER : recorded.other(value);
  }

  /** Quoted text may be one of the words; else it is what files say, as codes and numbers are. */
  private Optional<Category> category(Value value) {
    if (variable.categories().isEmpty()) {
      return Optional.empty();
    }
    return switch (value) {
      case Word(String word) -> {
        Optional<Category> found = variable.category(word);
        if (found.isEmpty()) {
          throw refused(value, "another word");
        }
        yield found;
      }
      case QuotedText(String text) ->
          variable.categories().stream()
              .filter(each -> Tokens.normal(each.word().word()).equals(Tokens.normal(text)))
              .findFirst();
      case Quantity number -> numbers(value);
      case QuantityRange range -> numbers(value);
      default -> Optional.empty();
    };
  }

  private Optional<Category> numbers(Value value) {
    boolean known =
        variable.categories().stream()
            .flatMap(category -> category.recorded().stream())
            .anyMatch(each -> each instanceof Quantity || each instanceof QuantityRange);
    if (!known) {
      throw refused(value, Problems.kindOf(value));
    }
    return Optional.empty();
  }

  private static RuntimeException refused(Value value, String found) {
    return Problems.refused(
        value,
        "one of the words that the catalogue has for this variable",
        found,
        "what files say is asked for by its code, or in quotes");
  }

  @Override
  public ValueTest compare(Operator operator, Value value) {
    category(value);
    return isOthers(value) ? Tests.NEVER : recorded.compare(operator, value);
  }

  @Override
  public ValueTest words(Value value) {
    return recorded.words(value);
  }

  @Override
  public ValueTest numbers(@Nullable QuantityRange range) {
    return recorded.numbers(range);
  }

  @Override
  public Space as(@Nullable UcumUnit unit, @Nullable Set<Kind> kinds) {
    return recorded.as(unit, kinds);
  }

  @Override
  public boolean canBe(Value value) {
    return recorded.canBe(value);
  }

  @Override
  public List<UcumUnit> recorded() {
    return recorded.recorded();
  }
}
