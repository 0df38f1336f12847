@NullMarked
package org.dicomsr.model.header;

import org.jspecify.annotations.NullMarked;
