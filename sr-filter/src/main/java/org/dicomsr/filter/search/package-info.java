/**
 * Answers to queries: what is found, why, and how much of it.
 *
 * <p>All is immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package org.dicomsr.filter.search;

import org.jspecify.annotations.NullMarked;
