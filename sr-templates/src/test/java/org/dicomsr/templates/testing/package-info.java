/** Trees to check, made by hand and out of the templates themselves. */
@NullMarked
package org.dicomsr.templates.testing;

import org.jspecify.annotations.NullMarked;
