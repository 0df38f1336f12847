/** Decoded input for training: from files to arrays, and from an export to the batches of DJL. */
@NullMarked
package org.dicomsr.examples.loading;

import org.jspecify.annotations.NullMarked;
