/** Query language, variables, facets, cohorts and export. */
@NullMarked
package org.dicomsr.filter;

import org.jspecify.annotations.NullMarked;
