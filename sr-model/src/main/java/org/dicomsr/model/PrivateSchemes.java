package org.dicomsr.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dicomsr.model.coding.CodingScheme;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.SequenceElement;
import org.dicomsr.model.dicom.Tag;
import org.dicomsr.model.header.CodingSchemeIdentification;

/** Finds the private coding schemes that a data set uses. */
final class PrivateSchemes {
  private PrivateSchemes() {}

  /**
   * The identifications that are given, then bare ones of the private schemes that they leave out.
   */
  static List<CodingSchemeIdentification> complete(
      List<CodingSchemeIdentification> given, DataSet data) {
    Set<String> used = new LinkedHashSet<>();
    collect(data, used);
    given.forEach(scheme -> used.remove(scheme.designator()));
    List<CodingSchemeIdentification> all = new ArrayList<>(given);
    used.forEach(designator -> all.add(CodingSchemeIdentification.of(designator)));
    return all;
  }

  private static void collect(DataSet data, Set<String> used) {
    for (DataElement element : data) {
      if (element instanceof SequenceElement sequence) {
        sequence.items().forEach(item -> collect(item, used));
      } else if (element.tag() == Tag.CODING_SCHEME_DESIGNATOR) {
        data.string(Tag.CODING_SCHEME_DESIGNATOR)
            .filter(CodingScheme::isPrivate)
            .ifPresent(used::add);
      }
    }
  }
}
