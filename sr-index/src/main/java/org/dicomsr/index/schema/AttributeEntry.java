package org.dicomsr.index.schema;

import org.dicomsr.model.dicom.Vr;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that documents hold. Immutable.
 *
 * @param tag the tag
 * @param keyword the keyword, such as {@code SliceThickness}
 * @param vr the value representation of the dictionary
 * @param unit UCUM code of the unit that its numbers are in by definition; {@code 1} for bare
 *     numbers; null where the attribute is no number, or several that mean something together only
 * @param sensitivity how confidential its values are
 * @param scope what it says something about
 */
public record AttributeEntry(
    int tag,
    String keyword,
    Vr vr,
    @Nullable String unit,
    Sensitivity sensitivity,
    AttributeScope scope) {}
