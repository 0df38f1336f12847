package org.dicomsr.templates.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A template: a table of rows, which nest. Immutable and thread-safe; equal when all parts are.
 *
 * <p>Rows are asked for their family by the row itself:
 *
 * <pre>{@code
 * for (TemplateRow row : template.topRows()) {
 *   walk(row, template.children(row));
 * }
 * }</pre>
 */
public final class Template {
  private final String tid;
  private final String name;
  private final boolean extensible;
  private final boolean orderSignificant;
  private final boolean root;
  private final String mappingResource;
  private final List<TemplateParameter> parameters;
  private final List<TemplateRow> rows;
  private final List<String> notes;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<TemplateRow> topRows;

  private record Place(TemplateRow row, @Nullable TemplateRow parent, List<TemplateRow> children) {}

  private Template(Builder builder) {
    this.tid = builder.tid;
    this.name = builder.name;
    this.extensible = builder.extensible;
    this.orderSignificant = builder.orderSignificant;
    this.root = builder.root;
    this.mappingResource = builder.mappingResource;
    this.parameters = List.copyOf(builder.parameters);
    this.rows = List.copyOf(builder.rows);
    this.notes = List.copyOf(builder.notes);
    List<TemplateRow> top = new ArrayList<>();
    List<TemplateRow> open = new ArrayList<>();
    for (TemplateRow row : rows) {
      if (row.nesting() < 0 || row.nesting() > open.size()) {
        throw new IllegalArgumentException(
            where(row) + ": expected nesting up to " + open.size() + ", found " + row.nesting());
      }
      open.subList(row.nesting(), open.size()).clear();
      TemplateRow parent = open.isEmpty() ? null : open.getLast();
      (parent == null ? top : place(parent).children).add(row);
      open.add(row);
      if (places.put(row.label(), new Place(row, parent, new ArrayList<>())) != null) {
        throw new IllegalArgumentException(where(row) + ": the label is taken by another row");
      }
    }
    topRows = List.copyOf(top);
    for (Map.Entry<String, Place> entry : places.entrySet()) {
      Place place = entry.getValue();
      entry.setValue(new Place(place.row, place.parent, List.copyOf(place.children)));
    }
  }

  private String where(TemplateRow row) {
    return "TID " + tid + " row " + row.label();
  }

  private Place place(TemplateRow row) {
    Place place = places.get(row.label());
    if (place == null) {
      throw new IllegalArgumentException(where(row) + ": no such row");
    }
    return place;
  }

  /** {@return the identifier, such as {@code 1500}} */
  public String tid() {
    return tid;
  }

  /** {@return the title} */
  public String name() {
    return name;
  }

  /** {@return whether content that no row describes may be added} */
  public boolean isExtensible() {
    return extensible;
  }

  /** {@return whether items must come in the order of the rows} */
  public boolean isOrderSignificant() {
    return orderSignificant;
  }

  /** {@return whether it describes a whole document} */
  public boolean isRoot() {
    return root;
  }

  /**
   * Who defines the template, Mapping Resource (0008,0105) of documents that name it (PS3.3
   * C.18.8).
   *
   * @return {@code DCMR} for a template of PS3.16
   */
  public String mappingResource() {
    return mappingResource;
  }

  /** {@return the parameters that an including template may bind, in the order declared} */
  public List<TemplateParameter> parameters() {
    return parameters;
  }

  /** {@return all rows in the order of the table, nested ones behind their parents} */
  public List<TemplateRow> rows() {
    return rows;
  }

  /** {@return the rows that are not nested} */
  public List<TemplateRow> topRows() {
    return topRows;
  }

  /** {@return what is doubtful or worth knowing about the table} */
  public List<String> notes() {
    return notes;
  }

  /**
   * Finds a row.
   *
   * @param label its label
   * @return the row, if there is one
   */
  public Optional<TemplateRow> row(String label) {
    return Optional.ofNullable(places.get(label)).map(Place::row);
  }

  /**
   * The rows nested directly below a row.
   *
   * @param row a row of this template
   * @return its children in order
   * @throws IllegalArgumentException if the template has no row with that label
   */
  public List<TemplateRow> children(TemplateRow row) {
    return place(row).children;
  }

  /**
   * The row that a row is nested in.
   *
   * @param row a row of this template
   * @return its parent, absent for a row that is not nested
   * @throws IllegalArgumentException if the template has no row with that label
   */
  public Optional<TemplateRow> parent(TemplateRow row) {
    return Optional.ofNullable(place(row).parent);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Template that
        && tid.equals(that.tid)
        && name.equals(that.name)
        && extensible == that.extensible
        && orderSignificant == that.orderSignificant
        && root == that.root
        && mappingResource.equals(that.mappingResource)
        && parameters.equals(that.parameters)
        && rows.equals(that.rows)
        && notes.equals(that.notes);
  }

  @Override
  public int hashCode() {
    return tid.hashCode() * 31 + rows.hashCode();
  }

  @Override
  public String toString() {
    return "TID " + tid + " " + name;
  }

  /**
   * Begins a template, which is extensible, without significant order, no root, and of PS3.16
   * unless said otherwise.
   *
   * @param tid the identifier
   * @param name the title
   * @return a builder
   */
  public static Builder builder(String tid, String name) {
    return new Builder(tid, name);
  }

  /** Puts a template together. Not thread-safe. */
  public static final class Builder {
    private final String tid;
    private final String name;
    private boolean extensible = true;
    private boolean orderSignificant;
    private boolean root;
    private String mappingResource = "DCMR";
    private final List<TemplateParameter> parameters = new ArrayList<>();
    private final List<TemplateRow> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Builder(String tid, String name) {
      this.tid = tid;
      this.name = name;
    }

    /**
     * Says whether content that no row describes may be added.
     *
     * @param value whether it may
     * @return this builder
     */
    public Builder extensible(boolean value) {
      extensible = value;
      return this;
    }

    /**
     * Says whether items must come in the order of the rows.
     *
     * @param value whether they must
     * @return this builder
     */
    public Builder orderSignificant(boolean value) {
      orderSignificant = value;
      return this;
    }

    /**
     * Says whether the template describes a whole document.
     *
     * @param value whether it does
     * @return this builder
     */
    public Builder root(boolean value) {
      root = value;
      return this;
    }

    /**
     * Says who defines the template.
     *
     * @param value as documents write it; begin your own with 99
     * @return this builder
     */
    public Builder mappingResource(String value) {
      mappingResource = value;
      return this;
    }

    /**
     * Declares a parameter.
     *
     * @param parameter the parameter
     * @return this builder
     */
    public Builder parameter(TemplateParameter parameter) {
      parameters.add(parameter);
      return this;
    }

    /**
     * Adds a row below those added before.
     *
     * @param row the row
     * @return this builder
     */
    public Builder row(TemplateRow row) {
      rows.add(row);
      return this;
    }

    /**
     * Adds a note.
     *
     * @param note what is worth knowing
     * @return this builder
     */
    public Builder note(String note) {
      notes.add(note);
      return this;
    }

    /**
     * Makes the template.
     *
     * @return the template
     * @throws IllegalArgumentException if two rows have one label, or a row is nested deeper than
     *     the row before it allows
     */
    public Template build() {
      return new Template(this);
    }
  }
}
