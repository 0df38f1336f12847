/**
 * What the typed views share: finding items beneath an item, and refusing content that breaks its
 * template. Not part of the contract; it may change at any time.
 */
@NullMarked
package org.dicomsr.templates.internal;

import org.jspecify.annotations.NullMarked;
