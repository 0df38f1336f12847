/**
 * Who observed what in whom, and in which language: observation context (TID 1001 and what it
 * includes), Language (TID 1204) and Quotation (TID 1000).
 *
 * <p>A document says in its header whom it is about and who wrote it. Where content differs from
 * that, or where a program rather than a person made an observation, the root or a container says
 * so itself, and all beneath it inherits that:
 *
 * <pre>{@code
 * ObservationContext context = ObservationContext.of(
 *     PersonObserver.of(PersonName.parse("Reader^Rita")).withOrganization("Heart centre"),
 *     DeviceObserver.of(uid, "Nodule finder").withManufacturer("Maker"));
 * context.writeTo(report);
 *
 * for (ObserverContext observer : ObserverContext.from(root)) {
 *   switch (observer) {
 *     case PersonObserver person -> …
 *     case DeviceObserver device -> …
 *   }
 * }
 * }</pre>
 *
 * <p>Several observers stand side by side beneath one container. Each begins with its Observer
 * Type; the attributes that follow are its own.
 *
 * <p>The same value is written beneath an item and read from it: what was written reads as an equal
 * value. Reading is tolerant: it goes by concepts, whatever the relationship, an item without a
 * value is as good as none, and what says which kind something is may be missing. All types are
 * immutable and thread-safe, and none shows a value in {@code toString}.
 */
@NullMarked
package org.dicomsr.templates.observation;

import org.jspecify.annotations.NullMarked;
