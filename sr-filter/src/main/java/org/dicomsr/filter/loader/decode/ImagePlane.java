package org.dicomsr.filter.loader.decode;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plane of pixels: a frame of an image, known by its object and number, by its place in the
 * patient, or by both. Immutable.
 *
 * @param instanceUid SOP Instance UID of the image, null for a plane that is known by place only
 * @param frame number of the frame, from 1
 * @param planeGeometry where it lies, null where the image does not say
 */
public record ImagePlane(
    @Nullable String instanceUid, int frame, @Nullable PlaneGeometry planeGeometry) {

  /** {@return the SOP Instance UID of the image; absent for a plane known by place only} */
  public Optional<String> sopInstanceUid() {
    return Optional.ofNullable(instanceUid);
  }

  /** {@return where the plane lies, absent where the image does not say} */
  public Optional<PlaneGeometry> geometry() {
    return Optional.ofNullable(planeGeometry);
  }
}
