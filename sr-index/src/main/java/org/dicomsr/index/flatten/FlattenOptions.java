package org.dicomsr.index.flatten;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.dicomsr.templates.TemplateValidator;
import org.jspecify.annotations.Nullable;

/**
 * Choices for flattening. Start from {@link #standard} and copy. Immutable.
 *
 * @param site where the objects come from: two sites' patients and private codes are told apart by
 *     it; null for one site alone
 * @param zone the time zone of dates that say none
 * @param validator finds the template of a report and the row of each item; null to do without,
 *     which takes half the time
 * @param placeholders Patient IDs that are none, beside those that are {@linkplain PlaceholderIds
 *     known} everywhere; case does not matter
 */
public record FlattenOptions(
    @Nullable String site,
    ZoneOffset zone,
    @Nullable TemplateValidator validator,
    Set<String> placeholders) {
  /** Copies the set, in capitals. */
  public FlattenOptions {
    Objects.requireNonNull(zone, "zone");
    Set<String> capitals = new TreeSet<>();
    placeholders.forEach(id -> capitals.add(id.strip().toUpperCase(Locale.ROOT)));
    placeholders = Set.copyOf(capitals);
  }

  /** {@return one site, UTC, rows of the standard's templates} */
  public static FlattenOptions standard() {
    return withoutTemplates().withValidator(TemplateValidator.standard());
  }

  /** {@return one site, UTC, no templates} */
  public static FlattenOptions withoutTemplates() {
    return new FlattenOptions(null, ZoneOffset.UTC, null, Set.of());
  }

  /**
   * Copies with another site.
   *
   * @param name any name that is unique among the sites, or null for none
   * @return the copy
   */
  public FlattenOptions withSite(@Nullable String name) {
    return new FlattenOptions(name, zone, validator, placeholders);
  }

  /**
   * Copies with another time zone for dates that say none.
   *
   * @param offset the time zone
   * @return the copy
   */
  public FlattenOptions withZone(ZoneOffset offset) {
    return new FlattenOptions(site, offset, validator, placeholders);
  }

  /**
   * Copies with other templates.
   *
   * @param templates finds templates and rows, or null to do without
   * @return the copy
   */
  public FlattenOptions withValidator(@Nullable TemplateValidator templates) {
    return new FlattenOptions(site, zone, templates, placeholders);
  }

  /**
   * Copies with other Patient IDs that are none.
   *
   * @param ids the IDs
   * @return the copy
   */
  public FlattenOptions withPlaceholders(Set<String> ids) {
    return new FlattenOptions(site, zone, validator, ids);
  }

  @Override
  public String toString() {
    return "FlattenOptions[" + (validator == null ? "without rows" : "with rows") + "]";
  }
}
