package org.dicomsr.index.flatten;

import java.util.List;
import java.util.Optional;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.document.TimeRange;

/**
 * What one flattener remembers of the headers that it has met, so that the thousandth image of a
 * series costs little. Some megabytes at most. Thread-safe.
 */
final class Repeats {
  private static final int ATTRIBUTES = 13;
  private static final int OTHERS = 9;

  /** Attributes, by their element and the time zone. */
  final Memo<Optional<HeaderAttribute>> attributes = new Memo<>(ATTRIBUTES);

  /** Ages, by birth date and study date. */
  final Memo<Optional<HeaderAttribute>> ages = new Memo<>(OTHERS);

  /** Patients with an ID of their own, by the elements that say who they are. */
  final Memo<Optional<PatientIdentity>> patients = new Memo<>(OTHERS);

  /** Times, by the elements that say them and the time zone. */
  final Memo<Optional<TimeRange>> times = new Memo<>(OTHERS);

  private final SameLists<HeaderAttribute> lists = new SameLists<>(OTHERS);

  /** The same list for the same attributes in the same order. */
  List<HeaderAttribute> sorted(List<HeaderAttribute> attributes) {
    return lists.sorted(attributes);
  }
}
