@NullMarked
package org.dicomsr.examples.loading;

import org.jspecify.annotations.NullMarked;
