package org.dicomsr.templates.match;

/**
 * A row, by name.
 *
 * @param tid the template's identifier, such as {@code 1501}
 * @param label the row's label, such as {@code 9b}
 */
public record RowReference(String tid, String label) {
  static RowReference of(Particle particle) {
    return new RowReference(particle.template.tid(), particle.row.label());
  }

  /** {@return such as {@code TID 1501 row 9b}} */
  @Override
  public String toString() {
    return "TID " + tid + " row " + label;
  }
}
