/**
 * Writes markup: {@link org.dicomsr.filter.internal.markup.Markup} any, {@link
 * org.dicomsr.filter.internal.markup.Svg} the shapes of figures, {@link
 * org.dicomsr.filter.internal.markup.Page} pages that need nothing else, neither network nor
 * scripts. Text is always escaped, and the same calls give the same text on every machine.
 */
@NullMarked
package org.dicomsr.filter.internal.markup;

import org.jspecify.annotations.NullMarked;
