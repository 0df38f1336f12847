/** Keeps what was last worked out. */
@NullMarked
package org.dicomsr.filter.internal.recent;

import org.jspecify.annotations.NullMarked;
