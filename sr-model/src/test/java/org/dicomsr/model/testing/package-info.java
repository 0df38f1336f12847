/** Random values, assertions and sample data shared by the tests of all modules. */
@NullMarked
package org.dicomsr.model.testing;

import org.jspecify.annotations.NullMarked;
