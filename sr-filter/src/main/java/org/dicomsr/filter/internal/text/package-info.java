/** What queries and catalogues have in common when they read text. */
@NullMarked
package org.dicomsr.filter.internal.text;

import org.jspecify.annotations.NullMarked;
