package org.dicomsr.filter.deidentify;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dicomsr.model.content.ItemIdentifier;
import org.dicomsr.model.dicom.io.DicomFile;

/**
 * A copy, and what of a report's content is no longer in it, so that what pointed to an item can
 * point to it still. Immutable.
 *
 * @param file the copy
 * @param gone the items and references of the original that are gone, each without those beneath
 */
public record DeidentifiedFile(DicomFile file, Set<ItemIdentifier> gone) {
  /** Copies the set. */
  public DeidentifiedFile {
    Objects.requireNonNull(file, "file");
    gone = Set.copyOf(gone);
  }

  /**
   * Where an item is now.
   *
   * @param original where it is in the original
   * @return where it is in the copy; empty when it is gone
   */
  public Optional<ItemIdentifier> identifierOf(ItemIdentifier original) {
    if (gone.isEmpty()) {
      return Optional.of(original);
    }
    ItemIdentifier from = ItemIdentifier.of(original.ordinal(0));
    ItemIdentifier to = from;
    for (int level = 1; level < original.depth(); level++) {
      int ordinal = original.ordinal(level);
      int before = 0;
      for (int i = 1; i < ordinal; i++) {
        before += gone.contains(from.child(i)) ? 1 : 0;
      }
      from = from.child(ordinal);
      if (gone.contains(from)) {
        return Optional.empty();
      }
      to = to.child(ordinal - before);
    }
    return Optional.of(to);
  }

  @Override
  public String toString() {
    return "DeidentifiedFile[" + gone.size() + " items gone]";
  }
}
