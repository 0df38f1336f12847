package org.dicomsr.index.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.dicomsr.index.document.ObjectReference;
import org.dicomsr.index.document.PatientIdentity;
import org.dicomsr.index.internal.codec.StoredSeries;
import org.dicomsr.index.source.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A series of images in memory, while its images arrive. Whoever uses it holds its monitor, and
 * looks first whether it {@linkplain #isGone is gone}.
 */
final class PendingSeries {
  private final Map<String, ImageInstance> images = new HashMap<>();
  private final Set<String> conflicts = new TreeSet<>();
  private final Set<String> marks = new TreeSet<>();
  private @Nullable ImageInstance last;
  private boolean loaded;
  private boolean dirty;
  private boolean gone;

  boolean isLoaded() {
    return loaded;
  }

  boolean isDirty() {
    return dirty;
  }

  /** The index has all that it has. */
  void wasWritten() {
    dirty = false;
  }

  /** Whether it was written and let go of: the index has it now. */
  boolean isGone() {
    return gone;
  }

  void leave() {
    gone = true;
  }

  int size() {
    return images.size();
  }

  /** Begins with what the index holds, if anything. */
  void load(@Nullable StoredSeries stored) {
    loaded = true;
    if (stored != null) {
      stored.series().instances().forEach(image -> images.put(image.uid(), image));
      conflicts.addAll(stored.series().conflicts());
      marks.addAll(stored.marks());
    }
  }

  Outcome add(ImageInstance image, Set<String> newMarks) {
    ImageInstance shared = shared(image);
    last = shared;
    boolean known = !marks.addAll(newMarks);
    dirty |= !known;
    ImageInstance present = images.putIfAbsent(shared.uid(), shared);
    if (present == null) {
      dirty = true;
      return Outcome.ADDED;
    }
    if (present.equals(shared)) {
      return known ? Outcome.UNCHANGED : Outcome.REPLACED;
    }
    ImageSeries both = ImageSeries.of(List.of(present, shared), Set.of());
    ImageInstance chosen = both.instances().getFirst();
    boolean changed = conflicts.addAll(both.conflicts());
    changed |= !chosen.equals(present);
    if (!changed) {
      return known ? Outcome.UNCHANGED : Outcome.REPLACED;
    }
    images.put(shared.uid(), chosen);
    dirty = true;
    return Outcome.REPLACED;
  }

  Outcome replace(ImageInstance image, Set<String> newMarks) {
    ImageInstance present = images.get(image.uid());
    if (present == null || (present.equals(image) && !conflicts.contains(image.uid()))) {
      return add(image, newMarks);
    }
    images.remove(image.uid());
    conflicts.remove(image.uid());
    add(image, newMarks);
    return Outcome.REPLACED;
  }

  boolean remove(String uid) {
    boolean removed = images.remove(uid) != null;
    conflicts.remove(uid);
    dirty |= removed;
    last = null;
    return removed;
  }

  /** The series as it is stored. */
  StoredSeries stored() {
    return new StoredSeries(ImageSeries.of(images.values(), conflicts), marks);
  }

  /** The image with what is equal to its neighbour's in common: most of it is. */
  @SuppressWarnings("ReferenceEquality") // what is one already needs no copy
  private ImageInstance shared(ImageInstance image) {
    ImageInstance neighbour = last;
    if (neighbour == null) {
      return image;
    }
    PatientIdentity patient = same(image.patient(), neighbour.patient());
    List<HeaderAttribute> attributes = shared(image.attributes(), neighbour.attributes());
    List<ObjectReference> references = same(image.references(), neighbour.references());
    return patient == image.patient()
            && attributes == image.attributes()
            && references == image.references()
        ? image
        : new ImageInstance(
            patient,
            image.studyUid(),
            image.seriesUid(),
            image.entry(),
            image.time(),
            attributes,
            references,
            image.notes());
  }

  private static <T> T same(T own, T theirs) {
    return theirs.equals(own) ? theirs : own;
  }

  @SuppressWarnings("ReferenceEquality") // whoever flattens one after another gives the same list
  private static List<HeaderAttribute> shared(
      List<HeaderAttribute> own, List<HeaderAttribute> theirs) {
    if (own == theirs) {
      return theirs;
    }
    List<HeaderAttribute> attributes = new ArrayList<>(own.size());
    int next = 0;
    int same = 0;
    for (HeaderAttribute attribute : own) {
      while (next < theirs.size() && theirs.get(next).compareTo(attribute) < 0) {
        next++;
      }
      boolean isSame = next < theirs.size() && theirs.get(next).equals(attribute);
      attributes.add(isSame ? theirs.get(next) : attribute);
      same += isSame ? 1 : 0;
    }
    return same == theirs.size() && same == own.size() ? theirs : attributes;
  }
}
