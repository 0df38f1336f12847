package org.dicomsr.filter.internal.resolve;

import java.util.List;
import java.util.stream.Collectors;
import org.dicomsr.filter.internal.plan.Block;
import org.dicomsr.filter.internal.plan.ConceptSet;
import org.dicomsr.filter.internal.plan.Condition;
import org.dicomsr.filter.internal.plan.Place;
import org.dicomsr.filter.internal.plan.ValueTest;

/** Plans in a short form that a person reads. */
final class PlanText {
  private PlanText() {}

  static String of(Condition condition) {
    return switch (condition) {
      case Condition.All all -> "all(" + list(all.parts()) + ")";
      case Condition.Any any -> "any(" + list(any.parts()) + ")";
      case Condition.None none -> "no(" + of(none.part()) + ")";
      case Condition.Some some ->
          (some.atLeast() == 1 ? "" : some.atLeast() + " ")
              + of(some.block())
              + (some.within().equals(Condition.ALWAYS) ? "" : "{" + of(some.within()) + "}");
      case Condition.InOne one -> "one " + one.scope() + "{" + of(one.within()) + "}";
      case Condition.Close close -> "within " + close.millis() + "{" + of(close.within()) + "}";
      case Condition.Earlier earlier ->
          of(earlier.first())
              + " before"
              + (earlier.millis() == null ? "" : " by " + earlier.millis())
              + " "
              + of(earlier.second());
      case Condition.Fact fact ->
          fact.alternatives().stream().map(PlanText::of).collect(Collectors.joining(" else "));
      case Condition.Chosen chosen -> of(chosen.choice()) + " of (" + of(chosen.fact()) + ")";
    };
  }

  private static String list(List<Condition> parts) {
    return parts.stream().map(PlanText::of).collect(Collectors.joining(", "));
  }

  private static String of(Condition.Choice choice) {
    return switch (choice) {
      case Condition.Choice.Latest latest -> "latest";
      case Condition.Choice.First first -> "first";
      case Condition.Choice.Least least -> "least";
      case Condition.Choice.Greatest greatest -> "greatest";
      case Condition.Choice.Nearest nearest -> "nearest to (" + of(nearest.event()) + ")";
    };
  }

  private static String of(Block block) {
    return switch (block) {
      case Block.OfObject object -> "object " + object.kind();
      case Block.OfGroup group -> group.kind() == null ? "group" : group.kind().term();
      case Block.OfContainer container -> "container " + of(container.concept());
    };
  }

  /** What is tested; what is usable, where that is not what the test says by itself. */
  private static String of(Condition.Alternative alternative) {
    boolean plain = alternative.usable() instanceof ValueTest.Present;
    return of(alternative.place())
        + " "
        + of(alternative.test())
        + (plain || alternative.usable().equals(alternative.test())
            ? ""
            : " usable " + of(alternative.usable()))
        + (alternative.when() == null ? "" : " when " + of(alternative.when()));
  }

  private static String of(Place place) {
    return switch (place) {
      case Place.Items items ->
          items.above().stream()
                  .map(step -> (step.name() == null ? "**" : of(step.name())) + "/")
                  .collect(Collectors.joining())
              + of(items.name())
              + items.modifiers().stream()
                  .map(each -> "[" + of(each.name()) + " " + of(each.test()) + "]")
                  .collect(Collectors.joining())
              + (items.context() ? "" : " (no context)")
              + of(items.within());
      case Place.Attribute attribute -> "@" + attribute.keyword() + of(attribute.within());
      case Place.ObjectTime time -> "@time" + of(time.within());
      case Place.Instances instances -> "@instances" + of(instances.within());
      case Place.Template template -> "@template" + of(template.within());
      case Place.Title title -> "@title" + of(title.within());
    };
  }

  private static String of(Place.Surroundings within) {
    return (within.object() == null ? "" : " of object{" + of(within.object()) + "}")
        + (within.group() == null ? "" : " in group{" + of(within.group()) + "}")
        + (within.template() == null ? "" : " in template " + within.template());
  }

  static String of(ConceptSet set) {
    if (set.any()) {
      return "anything";
    }
    List<String> names = Concepts.describe(set);
    return names.size() == 1 ? names.get(0) : "(" + String.join(" ", names) + ")";
  }

  static String of(ValueTest test) {
    return switch (test) {
      case ValueTest.Exists exists -> "exists";
      case ValueTest.Present present -> "present";
      case ValueTest.AnyOf any ->
          any.tests().isEmpty()
              ? "never"
              : any.tests().stream().map(PlanText::of).collect(Collectors.joining(" or "));
      case ValueTest.Without without ->
          "(" + of(without.test()) + " but not " + of(without.not()) + ")";
      case ValueTest.IsCode code -> "code";
      case ValueTest.CodeIn codes -> "code " + of(codes.codes());
      case ValueTest.TextIn texts -> "text '" + String.join("' '", texts.texts()) + "'";
      case ValueTest.IsText text -> "text";
      case ValueTest.UidIs uid -> "uid " + uid.uid();
      case ValueTest.HasWords words ->
          "words "
              + words.words().stream()
                  .map(word -> String.join("_", word.words()) + (word.prefix() ? "*" : ""))
                  .collect(Collectors.joining(" "));
      case ValueTest.IsNumber number -> "number";
      case ValueTest.NumberIn number ->
          range(number.least(), number.most()) + " " + dimension(number.dimension());
      case ValueTest.ShapeIn shape ->
          shape.what()
              + " "
              + range(shape.least(), shape.most())
              + " "
              + dimension(shape.dimension());
      case ValueTest.GraphicIn graphic ->
          "graphic" + (graphic.terms().isEmpty() ? "" : " " + String.join(" ", graphic.terms()));
      case ValueTest.IsDate date -> "date";
      case ValueTest.DateIn date -> "date " + moment(date.from()) + ".." + moment(date.to());
    };
  }

  private static String dimension(String dimension) {
    return dimension.isEmpty() ? "(no unit)" : dimension;
  }

  private static String range(double least, double most) {
    return least == most ? "= " + least : bound(least) + ".." + bound(most);
  }

  private static String bound(double bound) {
    return Double.isInfinite(bound) ? "" : String.valueOf(bound);
  }

  private static String moment(long millis) {
    return millis == Long.MIN_VALUE || millis == Long.MAX_VALUE
        ? ""
        : java.time.Instant.ofEpochMilli(millis).toString();
  }
}
