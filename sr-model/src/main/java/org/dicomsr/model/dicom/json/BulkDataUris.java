package org.dicomsr.model.dicom.json;

import java.util.Optional;
import org.dicomsr.model.dicom.DataElement;
import org.dicomsr.model.dicom.TagPath;

/**
 * Decides which binary values leave the text for a place of their own (PS3.18 F.2.6).
 *
 * <p>Asked for each element of VR OB OD OF OL OV OW UN that has a value: in memory, in a file, or
 * encapsulated pixel data. An element that is behind a URI already keeps that URI and is not asked
 * for. The caller has to serve the bytes at the address it gives.
 */
@FunctionalInterface
public interface BulkDataUris {
  /** Puts every value into the text. */
  BulkDataUris NONE = (path, element) -> Optional.empty();

  /**
   * The address of a value.
   *
   * @param path where the element is in the data set
   * @param element the element
   * @return an absolute or relative URI, or empty to put the value into the text
   */
  Optional<String> uri(TagPath path, DataElement element);
}
