package org.dicomsr.filter.internal.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.dicomsr.filter.internal.memory.ValueTests;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Place.ModifierTest;
import org.dicomsr.filter.internal.plan.Place.Step;
import org.dicomsr.filter.internal.plan.ValueTest;
import org.dicomsr.filter.internal.plan.ValueTest.AnyOf;
import org.dicomsr.filter.internal.plan.ValueTest.CodeIn;
import org.dicomsr.filter.internal.plan.ValueTest.DateIn;
import org.dicomsr.filter.internal.plan.ValueTest.Exists;
import org.dicomsr.filter.internal.plan.ValueTest.GraphicIn;
import org.dicomsr.filter.internal.plan.ValueTest.HasWords;
import org.dicomsr.filter.internal.plan.ValueTest.IsCode;
import org.dicomsr.filter.internal.plan.ValueTest.IsDate;
import org.dicomsr.filter.internal.plan.ValueTest.IsNumber;
import org.dicomsr.filter.internal.plan.ValueTest.IsText;
import org.dicomsr.filter.internal.plan.ValueTest.NumberIn;
import org.dicomsr.filter.internal.plan.ValueTest.Present;
import org.dicomsr.filter.internal.plan.ValueTest.ShapeIn;
import org.dicomsr.filter.internal.plan.ValueTest.TextIn;
import org.dicomsr.filter.internal.plan.ValueTest.UidIs;
import org.dicomsr.filter.internal.plan.ValueTest.Without;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.internal.Tokens;

/** What the terms of paths, modifiers and values say, see {@link Tokens}. */
final class TokenTests {
  private TokenTests() {}

  /** Whether a set has a concept; the meaning as terms have it, empty for none. */
  static boolean contains(ConceptSet set, String key, String meaning) {
    return set.any()
        || set.keys().contains(key)
        || (!meaning.isEmpty() && set.meanings().contains(meaning))
        || set.prefixes().stream().anyMatch(key::startsWith);
  }

  /** Whether the last step of a path is of a name, and those above it end in some steps. */
  static Certainty path(String path, ConceptSet name, List<Step> above) {
    if (Tokens.isCut(path)) {
      return Certainty.UNKNOWN;
    }
    List<String> steps = new ArrayList<>();
    int from = 0;
    for (int end = path.indexOf(Tokens.STEP_END); end >= 0; ) {
      steps.add(path.substring(from, end));
      from = end + 1;
      end = path.indexOf(Tokens.STEP_END, from);
    }
    return Certainty.of(
        !steps.isEmpty()
            && isNamed(steps.getLast(), name)
            && endIn(steps.subList(0, steps.size() - 1), above));
  }

  private static boolean isNamed(String step, ConceptSet name) {
    int end = step.indexOf(Tokens.KEY_END);
    return contains(name, step.substring(0, end), step.substring(end + 1));
  }

  /** All ways to divide the names are followed at once. */
  private static boolean endIn(List<String> names, List<Step> steps) {
    boolean[] met = new boolean[steps.size() + 1];
    begin(met, steps);
    for (String name : names) {
      boolean[] next = new boolean[met.length];
      for (int i = 0; i < steps.size(); i++) {
        ConceptSet expected = steps.get(i).name();
        if (met[i] && expected == null) {
          next[i] = true;
        } else if (met[i] && expected != null && isNamed(name, expected)) {
          next[i + 1] = true;
        }
      }
      begin(next, steps);
      met = next;
    }
    return met[steps.size()];
  }

  private static void begin(boolean[] met, List<Step> steps) {
    met[0] = true;
    for (int i = 0; i < steps.size(); i++) {
      met[i + 1] |= met[i] && steps.get(i).name() == null;
    }
  }

  /** Whether a modifier is of a name and passes a test. */
  static Certainty modifier(String modifier, ModifierTest test) {
    int key = modifier.indexOf(Tokens.KEY_END);
    int meaning = modifier.indexOf(Tokens.STEP_END, key + 1);
    if (Tokens.isCut(modifier)) {
      return Certainty.UNKNOWN;
    }
    return contains(test.name(), modifier.substring(0, key), modifier.substring(key + 1, meaning))
        ? value(modifier.substring(meaning + 1), test.test())
        : Certainty.NO;
  }

  /** Whether a value of an attribute passes a test. */
  static Certainty attribute(String attribute, ValueTest test) {
    return Tokens.isCut(attribute)
        ? Certainty.UNKNOWN
        : value(attribute.substring(attribute.indexOf(Tokens.STEP_END) + 1), test);
  }

  private static Certainty value(String token, ValueTest test) {
    char kind = token.charAt(0);
    String value = token.substring(1);
    return switch (test) {
      case Exists exists -> Certainty.YES;
      case Present present -> Certainty.of(kind != 'n' || isNumber(value));
      case AnyOf any ->
          any.tests().stream().map(each -> value(token, each)).reduce(Certainty.NO, Certainty::or);
      case Without without -> value(token, without.test()).and(value(token, without.not()).not());
      case IsCode code -> Certainty.of(kind == 'c');
      case CodeIn in ->
          Certainty.of(kind == 'c' && split(value, (k, m) -> contains(in.codes(), k, m)));
      case IsText text -> Certainty.of(kind == 't' || kind == 'p');
      case TextIn in -> Certainty.of((kind == 't' || kind == 'p') && in.texts().contains(value));
      case UidIs is -> Certainty.of((kind == 'u' || kind == 'r') && is.uid().equals(value));
      case HasWords has ->
          kind != 't'
              ? Certainty.NO
              : isAscii(value)
                  ? Certainty.of(ValueTests.passes(has, new TextValue(value)))
                  // Words of the text as it was written may be others.
                  : Certainty.UNKNOWN;
      case IsNumber number -> Certainty.of(kind == 'n' && isNumber(value));
      case NumberIn in -> Certainty.of(kind == 'n' && split(value, (d, n) -> isIn(d, n, in)));
      case ShapeIn in -> kind == 's' ? Certainty.UNKNOWN : Certainty.NO;
      case GraphicIn in ->
          Certainty.of(
              (kind == 's' || kind == 'w')
                  && !value.isEmpty()
                  && (in.terms().isEmpty() || in.terms().contains(value)));
      case IsDate date -> Certainty.of(kind == 'd');
      case DateIn in -> Certainty.of(kind == 'd' && split(value, (f, t) -> isIn(f, t, in)));
    };
  }

  private static boolean split(String value, BiPredicate<String, String> test) {
    int end = value.lastIndexOf(Tokens.KEY_END);
    return test.test(value.substring(0, end), value.substring(end + 1));
  }

  private static boolean isNumber(String value) {
    return split(value, (dimension, number) -> !number.isEmpty());
  }

  private static boolean isIn(String dimension, String number, NumberIn in) {
    if (number.isEmpty() || !dimension.equals(in.dimension())) {
      return false;
    }
    double value = Double.parseDouble(number);
    return in.least() <= value && value <= in.most();
  }

  private static boolean isIn(String from, String to, DateIn in) {
    long first = Long.parseLong(from);
    return in.from() <= first && Math.max(first, Long.parseLong(to)) <= in.to();
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }
}
