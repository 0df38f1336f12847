package org.dicomsr.model.dicom.json;

import java.util.Objects;

/**
 * Choices for writing JSON. Start from {@link #DEFAULTS} and copy. Immutable.
 *
 * @param layout with line breaks or without
 * @param numbers how DS, IS, SV and UV are written
 * @param bulkData which binary values become URIs
 */
public record JsonWriteOptions(JsonLayout layout, JsonNumberForm numbers, BulkDataUris bulkData) {
  /** One line, numbers as numbers, all values in the text. */
  public static final JsonWriteOptions DEFAULTS =
      new JsonWriteOptions(JsonLayout.COMPACT, JsonNumberForm.NUMBER, BulkDataUris.NONE);

  /** Checks that no component is null. */
  public JsonWriteOptions {
    Objects.requireNonNull(layout, "layout");
    Objects.requireNonNull(numbers, "numbers");
    Objects.requireNonNull(bulkData, "bulkData");
  }

  /**
   * Copies with another layout.
   *
   * @param other with line breaks or without
   * @return the copy
   */
  public JsonWriteOptions withLayout(JsonLayout other) {
    return new JsonWriteOptions(other, numbers, bulkData);
  }

  /**
   * Copies with another form of numbers.
   *
   * @param other how DS, IS, SV and UV are written
   * @return the copy
   */
  public JsonWriteOptions withNumbers(JsonNumberForm other) {
    return new JsonWriteOptions(layout, other, bulkData);
  }

  /**
   * Copies with another treatment of binary values.
   *
   * @param other which of them become URIs
   * @return the copy
   */
  public JsonWriteOptions withBulkData(BulkDataUris other) {
    return new JsonWriteOptions(layout, numbers, other);
  }
}
