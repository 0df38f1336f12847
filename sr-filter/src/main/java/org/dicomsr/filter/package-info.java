/**
 * Query language, variables, facets, cohorts and export.
 *
 * <p>{@link org.dicomsr.filter.Search} is the front door: it answers a {@link
 * org.dicomsr.filter.query.Query} about an index or about documents in memory, and explains its
 * {@link org.dicomsr.filter.Answer}. What answers are made of is in {@code
 * org.dicomsr.filter.search}.
 */
@NullMarked
package org.dicomsr.filter;

import org.jspecify.annotations.NullMarked;
