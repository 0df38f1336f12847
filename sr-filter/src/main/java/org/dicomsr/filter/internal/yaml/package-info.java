/**
 * Files that people write, in YAML 1.2 or JSON, whose values have places: what is wrong is told
 * with line and column. A {@link org.dicomsr.filter.internal.yaml.Cursor} goes through the values
 * of a file, whose size and depth have limits.
 */
@NullMarked
package org.dicomsr.filter.internal.yaml;

import org.jspecify.annotations.NullMarked;
