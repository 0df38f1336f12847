/** Hashes of texts and files. */
@NullMarked
package org.dicomsr.filter.internal.digest;

import org.jspecify.annotations.NullMarked;
