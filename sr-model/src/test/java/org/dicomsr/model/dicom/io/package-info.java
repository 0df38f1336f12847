/** Tests of reading and writing. */
@NullMarked
package org.dicomsr.model.dicom.io;

import org.jspecify.annotations.NullMarked;
