/** What the tests of the evaluators share: small archives, and questions with counted answers. */
@NullMarked
package org.dicomsr.filter.testing;

import org.jspecify.annotations.NullMarked;
