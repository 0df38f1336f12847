package org.dicomsr.filter.internal.facet;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.util.BitSet;
import org.dicomsr.index.document.ObjectDocument;
import org.dicomsr.index.internal.FacetKind;
import org.jspecify.annotations.Nullable;

/** What is counted, with every name resolved: it gives each object a set of values. Immutable. */
public sealed interface Source {

  /**
   * Values of the pairs that object documents have: keys of codes, terms, short texts, units,
   * graphic types.
   *
   * @param kinds kinds of pairs
   * @param names keys of concepts, or keywords
   */
  record Pairs(Set<FacetKind> kinds, Set<String> names) implements Source {
    /** Copies the sets. */
    public Pairs {
      kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
      names = Collections.unmodifiableSet(new TreeSet<>(names));
    }
  }

  /**
   * Names of pairs: keys of concepts, or keywords.
   *
   * @param kinds kinds of pairs, such as {@link FacetKind#UNIT} for the names of numbers
   */
  record Names(Set<FacetKind> kinds) implements Source {
    /** Copies the set. */
    public Names {
      kinds = Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** {@return the names of all facts that are no context} */
    public static Names ofFacts() {
      return new Names(EnumSet.of(FacetKind.NAME));
    }

    /** {@return the names of numbers that are no context} */
    public static Names ofNumbers() {
      return new Names(EnumSet.of(FacetKind.UNIT));
    }

    /** {@return the names of codes that are no context} */
    public static Names ofCodes() {
      return new Names(EnumSet.of(FacetKind.CODE));
    }

    /** {@return the names of coordinates that are no context} */
    public static Names ofCoordinates() {
      return new Names(EnumSet.of(FacetKind.GRAPHIC));
    }
  }

  /** The templates that reports were found to be of. */
  record Templates() implements Source {}

  /** The concepts of the root containers of reports. */
  record Titles() implements Source {}

  /** What objects are: the words of their kinds. */
  record Kinds() implements Source {}

  /**
   * Numbers in bins: a value is the number of the bin in digits. Bin 0 is below the first edge, bin
   * <i>i</i> from edge <i>i</i> − 1, included, to edge <i>i</i>; the last is from the last edge.
   *
   * @param place of what
   * @param names keys of concepts, or keywords
   * @param dimension what is measured, as of {@code Tokens.dimension}
   * @param edges edges in base units, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // copied, and compared by what they hold
  record Numbers(Place place, Set<String> names, String dimension, double... edges)
      implements Source {
    /** Copies names and edges. */
    public Numbers {
      Objects.requireNonNull(place, "place");
      Objects.requireNonNull(dimension, "dimension");
      names = Collections.unmodifiableSet(new TreeSet<>(names));
      edges = edges.clone();
    }

    /** The bin of a number. */
    int bin(double value) {
      int found = Arrays.binarySearch(edges, value + 0.0);
      return found < 0 ? -found - 1 : found + 1;
    }

    /** {@return the edges in base units, ascending} */
    @Override
    public double[] edges() {
      return edges.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Numbers that
          && place == that.place
          && names.equals(that.names)
          && dimension.equals(that.dimension)
          && Arrays.equals(edges, that.edges);
    }

    @Override
    public int hashCode() {
      return Objects.hash(place, names, dimension, Arrays.hashCode(edges));
    }
  }

  /**
   * Dates by year or month, as {@code 2019} or {@code 2019-03}. A date that is not known so exactly
   * counts for none.
   *
   * @param place of what
   * @param names keys of concepts, or keywords; does not matter for the time of objects
   * @param months whether by month
   */
  record Dates(Place place, Set<String> names, boolean months) implements Source {
    /** Copies the names. */
    public Dates {
      Objects.requireNonNull(place, "place");
      names = Collections.unmodifiableSet(new TreeSet<>(names));
    }
  }

  /**
   * Words of free text, as the index takes text apart.
   *
   * @param place items or attributes
   * @param names keys of concepts, or the keyword of one attribute; null for all items that are no
   *     context
   */
  record Words(Place place, @Nullable Set<String> names) implements Source {
    /** Copies the names. */
    public Words {
      Objects.requireNonNull(place, "place");
      names = names == null ? null : Collections.unmodifiableSet(new TreeSet<>(names));
      if (place != Place.ITEM && (names == null || names.size() != 1)) {
        throw new IllegalArgumentException("expected one attribute");
      }
    }
  }

  /**
   * Values that some objects are known to have.
   *
   * @param objects each value with the documents of the objects that have it
   */
  record Sets(Map<String, BitSet> objects) implements Source {
    /** Copies the map. */
    public Sets {
      objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
    }
  }

  /**
   * Values found by looking at documents: for what no field of the index tells.
   *
   * @param values gives the values of an object
   * @param among documents of the objects that have values at all; null where that is not known
   */
  record Computed(Function<ObjectDocument, Set<String>> values, @Nullable BitSet among)
      implements Source {
    /** Checks that the function is not null. */
    public Computed {
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * Values found by looking at all documents of what is counted together: for what is chosen among
   * several facts, such as the last of a patient. In a {@link Cross} there is no such source.
   *
   * @param values gives the values of a patient, study or series by its documents, of which there
   *     is at least one
   * @param among documents of the objects that matter; null where that is not known
   */
  record Chosen(Function<List<ObjectDocument>, Set<String>> values, @Nullable BitSet among)
      implements Source {
    /** Checks that the function is not null. */
    public Chosen {
      Objects.requireNonNull(values, "values");
    }
  }

  /**
   * Pairs of values that one object has: the first, {@link #BETWEEN}, the second.
   *
   * @param rows gives the first
   * @param columns gives the second
   */
  record Cross(Source rows, Source columns) implements Source {
    /** Stands between the two values. */
    public static final char BETWEEN = '\u001d';

    /** Checks that neither is null. */
    public Cross {
      Objects.requireNonNull(rows, "rows");
      Objects.requireNonNull(columns, "columns");
    }
  }

  /** Where numbers, dates and texts are. */
  enum Place {
    /** In items. */
    ITEM,
    /** In attributes of the object. */
    ATTRIBUTE,
    /** The object's own: its time, the number of its instances. */
    OBJECT
  }
}
