package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dicomsr.filter.federated.SiteCounts.Basis;
import org.dicomsr.filter.federated.SiteCounts.Combination;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonLine;
import org.dicomsr.filter.query.json.internal.JsonText;

/**
 * Site counts as JSON, the file that leaves a site. Both ways strict: what is not listed here is
 * refused, so nothing else can be in the file.
 *
 * <pre>{@code
 * {"counts": 1, "site": "A", "name": "TAVI", "subsets": ["CT", "ECG"],
 *  "subsetFile": "…", "catalogue": "…", "resolved": "…", "minCell": 5, "rounding": 1,
 *  "cells": [{"subsets": ["CT"], "patients": 12}, {"subsets": ["CT", "ECG"], "patients": "hidden"}]}
 * }</pre>
 *
 * <p>All methods are static and thread-safe.
 */
public final class SiteCountsJson {
  private static final long FORMAT = 1;
  private static final String HIDDEN = "hidden";
  private static final String HASH = "[0-9a-f]{16,128}";

  private SiteCountsJson() {}

  /**
   * Writes counts.
   *
   * @param counts the counts
   * @return JSON, a cell on each line; equal counts give equal text
   */
  public static String write(SiteCounts counts) {
    Basis basis = counts.basis();
    Json about =
        JsonLine.of(line ->
            line.put("counts", FORMAT)
                .put("site", counts.site())
                .put("name", basis.name())
                .texts("subsets", basis.subsets())
                .put("subsetFile", basis.subsetFile())
                .put("catalogue", basis.catalogue())
                .put("resolved", basis.resolved())
                .put("minCell", basis.disclosure().minCell())
                .put("rounding", basis.disclosure().rounding()));
    StringBuilder out = new StringBuilder(JsonLine.line(about));
    out.setLength(out.length() - 1);
    out.append(",\"cells\":[");
    String separator = "\n";
    for (Map.Entry<Combination, CellCount> cell : counts.cells().entrySet()) {
      out.append(separator).append(JsonLine.line(cell(basis, cell.getKey(), cell.getValue())));
      separator = ",\n";
    }
    return out.append("]}\n").toString();
  }

  private static Json cell(Basis basis, Combination combination, CellCount count) {
    return JsonLine.of(line -> {
      line.texts("subsets", combination.subsets().stream().map(basis.subsets()::get).toList());
      switch (count) {
        case CellCount.Shown shown -> line.put("patients", shown.patients());
        case CellCount.Hidden hidden -> line.put("patients", HIDDEN);
      }
    });
  }

  /**
   * Reads counts.
   *
   * @param text JSON as {@link #write} writes it
   * @return the counts
   * @throws CountsException when it is anything else
   */
  public static SiteCounts read(String text) {
    try {
      return new Reading(members(JsonText.read(text), "site counts")).read();
    } catch (JsonFault e) {
      throw new CountsException("expected JSON of site counts, found " + e.what());
    } catch (CountsException e) {
      throw e;
    } catch (IllegalArgumentException e) {
      // Of a record of the counts, which says what it expected.
      throw new CountsException("in JSON of site counts: " + e.getMessage());
    }
  }

  private static Map<String, Json> members(Json json, String what) {
    if (json instanceof Json.Members object) {
      return object.members();
    }
    throw new CountsException("expected an object, " + what + ", found another value");
  }

  private static String text(Json json, String what) {
    if (json instanceof Json.Text text) {
      return text.text();
    }
    throw new CountsException("expected text, " + what + ", found another value");
  }

  private static List<Json> items(Json json, String what) {
    if (json instanceof Json.Items array) {
      return array.items();
    }
    throw new CountsException("expected a list, " + what + ", found another value");
  }

  private static long number(Json json, String what) {
    if (json instanceof Json.Numeral numeral && numeral.text().matches("[0-9]{1,15}")) {
      return Long.parseLong(numeral.text());
    }
    throw new CountsException("expected a whole number, " + what + ", found another value");
  }

  /** Reads the members of one file. */
  private record Reading(Map<String, Json> file) {
    private static final List<String> KEYS =
        List.of(
            "counts",
            "site",
            "name",
            "subsets",
            "subsetFile",
            "catalogue",
            "resolved",
            "minCell",
            "rounding",
            "cells");

    SiteCounts read() {
      only(file, KEYS, "site counts");
      if (number(member("counts"), "the format") != FORMAT) {
        throw new CountsException(
            "expected site counts of format " + FORMAT + ", found those of another version");
      }
      List<String> subsets = new ArrayList<>();
      items(member("subsets"), "the subsets")
          .forEach(name -> subsets.add(text(name, "the name of a subset")));
      Basis basis =
          new Basis(
              text(member("name"), "the name"),
              subsets,
              hash("subsetFile"),
              hash("catalogue"),
              hash("resolved"),
              new Disclosure(small("minCell"), small("rounding")));
      SortedMap<Combination, CellCount> cells = new TreeMap<>();
      for (Json each : items(member("cells"), "the cells")) {
        Map<String, Json> cell = SiteCountsJson.members(each, "a cell");
        only(cell, List.of("subsets", "patients"), "a cell");
        TreeSet<Integer> numbers = new TreeSet<>();
        for (Json name : items(member(cell, "subsets"), "the subsets of a cell")) {
          int number = subsets.indexOf(text(name, "the name of a subset"));
          if (number < 0 || !numbers.add(number)) {
            throw new CountsException("expected subsets of the file, each once, found others");
          }
        }
        if (cells.put(new Combination(numbers), count(member(cell, "patients"))) != null) {
          throw new CountsException("expected each combination once, found one twice");
        }
      }
      return new SiteCounts(text(member("site"), "the site"), basis, cells);
    }

    private static CellCount count(Json json) {
      return json instanceof Json.Text text && text.text().equals(HIDDEN)
          ? new CellCount.Hidden()
          : new CellCount.Shown(number(json, "the patients of a cell"));
    }

    private static void only(Map<String, Json> members, List<String> keys, String what) {
      if (!members.keySet().equals(new java.util.HashSet<>(keys))) {
        throw new CountsException(
            "expected the members of " + what + ", " + String.join(", ", keys) + ", found others");
      }
    }

    private Json member(String key) {
      return member(file, key);
    }

    /** A member that was found to be there. */
    private static Json member(Map<String, Json> members, String key) {
      return Objects.requireNonNull(members.get(key), key);
    }

    private int small(String key) {
      return (int) Math.min(Integer.MAX_VALUE, number(member(key), key));
    }

    private String hash(String key) {
      String hash = text(member(key), key);
      if (!hash.matches(HASH)) {
        throw new CountsException("expected a hash, " + key + ", found another text");
      }
      return hash;
    }
  }
}
