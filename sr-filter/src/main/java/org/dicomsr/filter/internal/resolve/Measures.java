package org.dicomsr.filter.internal.resolve;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dicomsr.model.coding.UcumUnit;

/** What units measure, in words. */
final class Measures {
  private static final Map<String, String> BY_UNIT =
      Map.ofEntries(
          Map.entry("1", "a bare number"),
          Map.entry("s", "a time"),
          Map.entry("m", "a length"),
          Map.entry("m2", "an area"),
          Map.entry("m3", "a volume"),
          Map.entry("g", "a mass"),
          Map.entry("Hz", "a rate"),
          Map.entry("m/s", "a velocity"),
          Map.entry("m/s2", "an acceleration"),
          Map.entry("Pa", "a pressure"),
          Map.entry("N", "a force"),
          Map.entry("J", "an energy"),
          Map.entry("W", "a power"),
          Map.entry("V", "a voltage"),
          Map.entry("A", "a current"),
          Map.entry("T", "a field strength"),
          Map.entry("Gy", "a dose"),
          Map.entry("g/m3", "a concentration"),
          Map.entry("m3/s", "a flow"),
          Map.entry("K", "a temperature"),
          Map.entry("deg", "an angle"));
  private static final Map<String, String> BY_DIMENSION =
      BY_UNIT.entrySet().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  entry -> dimension(entry.getKey()), Map.Entry::getValue, (a, b) -> a));

  private Measures() {}

  private static String dimension(String unit) {
    return UcumUnit.parse(unit).orElseThrow().canonical().dimension();
  }

  /** Such as {@code `ms` is a time; `Length` is recorded in `mm`}. */
  static String mismatch(UcumUnit unit, Facts facts) {
    String measures = BY_DIMENSION.get(unit.canonical().dimension());
    return (measures == null ? "" : "`" + unit + "` is " + measures + "; ") + recorded(facts);
  }

  /** Such as {@code `Length` is recorded in `mm`}. */
  static String recorded(Facts facts) {
    List<UcumUnit> units = facts.recorded();
    String few =
        units.stream().limit(3).map(unit -> "`" + unit + "`").collect(Collectors.joining(" or "));
    return facts.called() + " is recorded in " + few;
  }
}
