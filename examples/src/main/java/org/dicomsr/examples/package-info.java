/** README snippets, the sr command line and demonstrations. */
@NullMarked
package org.dicomsr.examples;

import org.jspecify.annotations.NullMarked;
