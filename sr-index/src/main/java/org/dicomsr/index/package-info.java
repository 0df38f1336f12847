/** Nested documents and the embedded index. */
@NullMarked
package org.dicomsr.index;

import org.jspecify.annotations.NullMarked;
