/**
 * DICOM objects as numbers for training: signals, frames and masks.
 */
@NullMarked
package org.dicomsr.filter.loader.decode;

import org.jspecify.annotations.NullMarked;
