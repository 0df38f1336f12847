/** What an index answers besides documents: counts, statistics, and why it cannot be used. */
@NullMarked
package org.dicomsr.index.store;

import org.jspecify.annotations.NullMarked;
