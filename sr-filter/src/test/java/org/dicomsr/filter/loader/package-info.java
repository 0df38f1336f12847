@NullMarked
package org.dicomsr.filter.loader;

import org.jspecify.annotations.NullMarked;
