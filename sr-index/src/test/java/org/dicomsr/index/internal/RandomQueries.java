package org.dicomsr.index.internal;

import java.util.List;
import java.util.SplittableRandom;
import org.dicomsr.index.document.CodeValue;
import org.dicomsr.index.document.FactName;
import org.dicomsr.index.document.Modifier;
import org.dicomsr.index.document.TextValue;
import org.dicomsr.index.internal.SmallQuery.And;
import org.dicomsr.index.internal.SmallQuery.ItemTest;
import org.dicomsr.index.internal.SmallQuery.Not;
import org.dicomsr.index.internal.SmallQuery.OneGroup;
import org.dicomsr.index.internal.SmallQuery.OneItem;
import org.dicomsr.index.internal.SmallQuery.Or;

/** Random queries over what {@link RandomObjects} makes. */
final class RandomQueries {
  private static final long DAY = 86_400_000;

  private RandomQueries() {}

  static SmallQuery query(SplittableRandom random) {
    return object(2, random);
  }

  private static SmallQuery object(int depth, SplittableRandom random) {
    return switch (random.nextInt(depth > 0 ? 9 : 5)) {
      case 0 ->
          new SmallQuery.OfModality(RandomObjects.one(List.of("SR", "SEG", "ECG", "CT"), random));
      case 1 ->
          new SmallQuery.AttributeAbove(
              "SliceThickness", random.nextBoolean() ? "s" : "m", random.nextInt(5) / 1000.0);
      case 2 -> item(random);
      case 3, 4 ->
          new OneGroup(
              random.nextBoolean()
                  ? null
                  : RandomObjects.one(List.of("root", "container", "segment", "image"), random),
              random.nextInt(3) == 0,
              group(2, random));
      case 5, 6 -> new And(List.of(object(depth - 1, random), object(depth - 1, random)));
      case 7 -> new Or(List.of(object(depth - 1, random), object(depth - 1, random)));
      default -> new Not(object(depth - 1, random));
    };
  }

  private static SmallQuery group(int depth, SplittableRandom random) {
    if (depth == 0) {
      return item(random);
    }
    return switch (random.nextInt(6)) {
      case 0 -> item(random);
      case 1, 2 -> new And(List.of(group(depth - 1, random), group(depth - 1, random)));
      case 3 -> new Or(List.of(group(depth - 1, random), group(depth - 1, random)));
      case 4 -> new And(List.of(group(depth - 1, random), new Not(group(depth - 1, random))));
      default -> new Not(group(depth - 1, random));
    };
  }

  private static SmallQuery item(SplittableRandom random) {
    return switch (random.nextInt(5)) {
      case 0 -> new OneItem(List.of(test(random), test(random)));
      case 1 -> new OneItem(List.of(test(random), SmallQuery.not(test(random))));
      case 2 -> new OneItem(List.of(SmallQuery.not(test(random))));
      default -> new OneItem(List.of(test(random)));
    };
  }

  private static ItemTest test(SplittableRandom random) {
    FactName name = RandomObjects.one(RandomObjects.NAMES, random);
    int whole = random.nextInt(6);
    return switch (random.nextInt(15)) {
      case 0, 1 -> SmallQuery.named(name);
      case 2 -> SmallQuery.meant(RandomObjects.one(List.of("length", "OWN finding", "?"), random));
      case 3 -> SmallQuery.code(RandomObjects.one(RandomObjects.CODES, random).key());
      case 4 -> SmallQuery.codePrefix(random.nextBoolean() ? "SCT|1" : "99LOCAL|");
      case 5 -> SmallQuery.codeMeaning("LEFT ventricle");
      case 6 -> SmallQuery.text(RandomObjects.one(RandomObjects.TEXTS, random));
      case 7 -> SmallQuery.word(RandomObjects.one(List.of("normal", "ventricle"), random));
      case 8 -> SmallQuery.range(name, "s", whole / 1000.0, (whole + 2) / 1000.0);
      case 9 ->
          SmallQuery.range(
              name,
              RandomObjects.one(List.of("s", "m", "", "unit:99LOCAL|beats"), random),
              Double.NEGATIVE_INFINITY,
              whole);
      case 10 -> SmallQuery.points(3);
      case 11 -> SmallQuery.during(random.nextInt(900) * DAY, (900 + whole) * DAY);
      case 12 ->
          SmallQuery.modified(
              random.nextBoolean()
                  ? new Modifier(
                      RandomObjects.NAMES.get(1),
                      new CodeValue(RandomObjects.one(RandomObjects.CODES, random)),
                      false)
                  : new Modifier(
                      RandomObjects.NAMES.get(0),
                      new TextValue(RandomObjects.one(RandomObjects.TEXTS, random)),
                      false));
      case 13 ->
          SmallQuery.state(
              RandomObjects.one(
                  List.of(ItemFields.VALUE, ItemFields.QUALIFIED, ItemFields.EMPTY), random));
      default -> random.nextBoolean() ? SmallQuery.beneath(name) : SmallQuery.ofContext();
    };
  }
}
