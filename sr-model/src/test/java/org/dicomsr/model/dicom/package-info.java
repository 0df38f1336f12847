/** Tests of the DICOM data layer's values. */
@NullMarked
package org.dicomsr.model.dicom;

import org.jspecify.annotations.NullMarked;
