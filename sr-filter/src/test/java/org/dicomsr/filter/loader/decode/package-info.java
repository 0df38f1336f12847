@NullMarked
package org.dicomsr.filter.loader.decode;

import org.jspecify.annotations.NullMarked;
