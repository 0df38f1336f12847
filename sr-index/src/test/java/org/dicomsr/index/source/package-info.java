/** Tests of sources and of the ingest. */
@NullMarked
package org.dicomsr.index.source;

import org.jspecify.annotations.NullMarked;
