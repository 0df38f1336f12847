@NullMarked
package org.dicomsr.model.dicom.json;

import org.jspecify.annotations.NullMarked;
