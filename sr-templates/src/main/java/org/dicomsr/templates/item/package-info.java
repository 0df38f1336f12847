/**
 * The smallest values that typed views hand out: a {@linkplain org.dicomsr.templates.item.Quantity
 * number with its unit}, and texts, codes and quantities together with the concept that names them,
 * where a template leaves the concept open.
 *
 * <p>All are immutable. Where a template fixes the concept of a row, views have an accessor for it
 * and hand out the bare text, code or quantity.
 */
@NullMarked
package org.dicomsr.templates.item;

import org.jspecify.annotations.NullMarked;
