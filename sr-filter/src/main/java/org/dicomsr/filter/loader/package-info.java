/**
 * Reading exported data sets back, as input for training.
 */
@NullMarked
package org.dicomsr.filter.loader;

import org.jspecify.annotations.NullMarked;
