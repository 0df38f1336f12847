package org.dicomsr.index.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A series of images in the making: what its instances add to it, each known by its SOP Instance
 * UID.
 *
 * <p>Images arrive one by one, in any order, and twice. {@link #merge} is therefore associative,
 * commutative and idempotent: whatever the order, the same instances give the same series. Where
 * two files of one SOP Instance UID say different things, one of them is taken, always the same,
 * and the document has a note of it; their locations are kept together.
 *
 * <p>Immutable and thread-safe.
 */
public final class ImageSeries {
  private final NavigableMap<String, ImageInstance> instances;
  private final SortedSet<String> conflicts;

  private ImageSeries(NavigableMap<String, ImageInstance> instances, SortedSet<String> conflicts) {
    this.instances = instances;
    this.conflicts = conflicts;
  }

  /**
   * The series of one image.
   *
   * @param instance the image
   * @return the series
   */
  public static ImageSeries of(ImageInstance instance) {
    return of(List.of(instance), Set.of());
  }

  /**
   * A series of some images.
   *
   * @param instances the images, in any order, at least one, all of one series
   * @param conflicts SOP Instance UIDs of which different files were met before
   * @return the series
   * @throws IllegalArgumentException when there is no image, or they belong to several series
   */
  public static ImageSeries of(Collection<ImageInstance> instances, Set<String> conflicts) {
    if (instances.isEmpty()) {
      throw new IllegalArgumentException("expected one image or more, found none");
    }
    TreeMap<String, ImageInstance> all = new TreeMap<>();
    TreeSet<String> differing = new TreeSet<>(conflicts);
    ImageInstance first = instances.iterator().next();
    for (ImageInstance instance : instances) {
      if (!first.isOfSameSeriesAtAGlance(instance)) {
        requireSame(first.seriesKey(), instance.seriesKey());
      }
      add(all, differing, instance);
    }
    return new ImageSeries(all, differing);
  }

  /**
   * Sorts images into series.
   *
   * @param instances images of any series, in any order
   * @return the series by their keys
   */
  public static Map<String, ImageSeries> gather(Collection<ImageInstance> instances) {
    Map<String, ImageSeries> all = new TreeMap<>();
    instances.stream()
        .collect(Collectors.groupingBy(ImageInstance::seriesKey))
        .forEach((key, images) -> all.put(key, of(images, Set.of())));
    return all;
  }

  /**
   * What identifies a series among all others: its UID with those of the study and the patient's
   * key, for series that share a UID by mistake exist.
   *
   * @param patient who it is about
   * @param studyUid its study, or null
   * @param seriesUid its series, or null
   * @return the key
   */
  static String key(
      PatientIdentity patient, @Nullable String studyUid, @Nullable String seriesUid) {
    return Objects.requireNonNullElse(seriesUid, "")
        + "@"
        + Objects.requireNonNullElse(studyUid, "")
        + "@"
        + patient.key();
  }

  /** {@return what identifies the series, as {@link ObjectDocument#key} does} */
  public String key() {
    return instances.firstEntry().getValue().seriesKey();
  }

  /** {@return the images, in the order of their SOP Instance UIDs} */
  public List<ImageInstance> instances() {
    return List.copyOf(instances.values());
  }

  /** {@return the SOP Instance UIDs of which different files were met} */
  public Set<String> conflicts() {
    return Collections.unmodifiableSet(conflicts);
  }

  /**
   * Joins what is known of a series.
   *
   * @param other the same series
   * @return the series with the images of both
   * @throws IllegalArgumentException when the other is another series
   */
  public ImageSeries merge(ImageSeries other) {
    requireSame(key(), other.key());
    TreeMap<String, ImageInstance> all = new TreeMap<>(instances);
    TreeSet<String> differing = new TreeSet<>(conflicts);
    differing.addAll(other.conflicts);
    other.instances.values().forEach(instance -> add(all, differing, instance));
    return new ImageSeries(all, differing);
  }

  /**
   * Copies without an image.
   *
   * @param sopInstanceUid its UID
   * @return the series without it; absent when nothing is left
   */
  public Optional<ImageSeries> without(String sopInstanceUid) {
    TreeMap<String, ImageInstance> rest = new TreeMap<>(instances);
    rest.remove(sopInstanceUid);
    TreeSet<String> differing = new TreeSet<>(conflicts);
    differing.remove(sopInstanceUid);
    return rest.isEmpty() ? Optional.empty() : Optional.of(new ImageSeries(rest, differing));
  }

  private static void requireSame(String expected, String found) {
    if (!expected.equals(found)) {
      throw new IllegalArgumentException("expected images of one series, found two series");
    }
  }

  private static void add(
      Map<String, ImageInstance> all, Set<String> conflicts, ImageInstance added) {
    ImageInstance present = all.putIfAbsent(added.uid(), added);
    if (present == null) {
      return;
    }
    String before = present.text();
    String after = added.text();
    if (!before.equals(after)) {
      conflicts.add(added.uid());
    }
    ImageInstance chosen = before.compareTo(after) <= 0 ? present : added;
    List<String> locations = new ArrayList<>(present.entry().locations());
    locations.addAll(added.entry().locations());
    all.put(added.uid(), chosen.withLocations(locations));
  }

  /** {@return the document of the series} */
  public ObjectDocument document() {
    return new SeriesSummary(instances.values(), conflicts).document();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ImageSeries that
        && instances.equals(that.instances)
        && conflicts.equals(that.conflicts);
  }

  @Override
  public int hashCode() {
    return instances.hashCode();
  }

  @Override
  public String toString() {
    return "ImageSeries[" + instances.size() + " instances]";
  }
}
