/**
 * The values of the DICOM data layer: tags, value representations, UIDs, and what PS3.6 registers
 * about them.
 */
@NullMarked
package org.dicomsr.model.dicom;

import org.jspecify.annotations.NullMarked;
