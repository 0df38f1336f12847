/**
 * Nested documents as bytes: what the index stores of an object, and what it tells contents apart
 * by.
 *
 * <p>The form is compact before any compression: a text, a code, a list of modifiers is written
 * once and then referred to by its number. Equal documents give equal bytes, whatever they share in
 * memory. It is read by the version that wrote it alone; the index knows its version.
 */
@NullMarked
package org.dicomsr.index.internal.codec;

import org.jspecify.annotations.NullMarked;
