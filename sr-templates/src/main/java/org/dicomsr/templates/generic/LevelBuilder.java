package org.dicomsr.templates.generic;

import java.util.Objects;
import org.dicomsr.model.dicom.Uids;
import org.dicomsr.model.dicom.value.DicomDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Fills the rows below one item, or those of one instance of an included template. Not thread-safe.
 */
public final class LevelBuilder extends RowsBuilder<LevelBuilder> {
  private final @Nullable DraftItem item;

  LevelBuilder(Draft draft, @Nullable DraftItem item) {
    super(draft);
    this.item = item;
  }

  @Override
  LevelBuilder self() {
    return this;
  }

  /**
   * Gives the item a name by which {@link #reference} finds it. The label is not part of the
   * document.
   *
   * @param label any text, unique in the document
   * @return this builder
   * @throws IllegalArgumentException if this is an instance of an included template, not an item
   */
  public LevelBuilder label(String label) {
    item().label = Objects.requireNonNull(label, "label");
    return this;
  }

  /**
   * Says when the observation was completed, Observation DateTime (0040,A032).
   *
   * @param dateTime the date and time
   * @return this builder
   * @throws IllegalArgumentException if this is an instance of an included template, not an item
   */
  public LevelBuilder observedAt(DicomDateTime dateTime) {
    item().observedAt = Objects.requireNonNull(dateTime, "dateTime");
    return this;
  }

  /**
   * Identifies the observation, Observation UID (0040,A171).
   *
   * @param uid the UID
   * @return this builder
   * @throws IllegalArgumentException if this is an instance of an included template, not an item,
   *     or the UID is malformed
   */
  public LevelBuilder observationUid(String uid) {
    if (!Uids.isValid(uid)) {
      throw new IllegalArgumentException("Observation UID: expected a UID, found a malformed one");
    }
    item().observationUid = uid;
    return this;
  }

  private DraftItem item() {
    if (item == null) {
      throw new IllegalArgumentException(
          draft.rows.template + ": expected an item, found rows that several may fill");
    }
    return item;
  }
}
