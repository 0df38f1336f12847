package org.dicomsr.filter.report;

import java.util.List;

/**
 * Panels that belong together.
 *
 * @param title the heading
 * @param panels what is in it
 */
record Section(String title, List<Panel> panels) {
  Section {
    panels = List.copyOf(panels);
  }

  static Section of(String title, Panel... panels) {
    return new Section(title, List.of(panels));
  }
}
