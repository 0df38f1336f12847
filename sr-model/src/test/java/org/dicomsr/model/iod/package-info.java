@NullMarked
package org.dicomsr.model.iod;

import org.jspecify.annotations.NullMarked;
