/** Read, model and write any DICOM Structured Report. */
@NullMarked
package org.dicomsr.model;

import org.jspecify.annotations.NullMarked;
