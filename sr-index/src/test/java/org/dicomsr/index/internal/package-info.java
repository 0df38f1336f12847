/** Tests of the index. */
@NullMarked
package org.dicomsr.index.internal;

import org.jspecify.annotations.NullMarked;
