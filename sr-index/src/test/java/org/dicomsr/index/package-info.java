/** Tests of the front door. */
@NullMarked
package org.dicomsr.index;

import org.jspecify.annotations.NullMarked;
