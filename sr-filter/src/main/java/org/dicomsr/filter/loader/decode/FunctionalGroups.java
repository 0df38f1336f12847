package org.dicomsr.filter.loader.decode;

import java.util.List;
import java.util.Optional;
import org.dicomsr.model.dicom.DataSet;
import org.dicomsr.model.dicom.Tag;

/**
 * What holds for one frame of a multi-frame object: of its own, else shared by all (PS3.3
 * C.7.6.16).
 */
final class FunctionalGroups {
  private final List<DataSet> perFrame;
  private final List<DataSet> shared;

  FunctionalGroups(DataSet object) {
    this.perFrame = object.items(Tag.PER_FRAME_FUNCTIONAL_GROUPS_SEQUENCE);
    this.shared = object.items(Tag.SHARED_FUNCTIONAL_GROUPS_SEQUENCE);
  }

  /** The first item of a macro's sequence for a frame, counted from 0. */
  Optional<DataSet> item(int frame, int sequence) {
    List<DataSet> items = items(frame, sequence);
    return items.isEmpty() ? Optional.empty() : Optional.of(items.getFirst());
  }

  /** All items of a macro's sequence for a frame, counted from 0. */
  List<DataSet> items(int frame, int sequence) {
    if (frame < perFrame.size()) {
      List<DataSet> own = perFrame.get(frame).items(sequence);
      if (!own.isEmpty()) {
        return own;
      }
    }
    return shared.isEmpty() ? List.of() : shared.getFirst().items(sequence);
  }
}
