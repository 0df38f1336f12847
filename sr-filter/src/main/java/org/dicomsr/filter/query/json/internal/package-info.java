/** JSON text as a tree of values, and back. May change at any time. */
@NullMarked
package org.dicomsr.filter.query.json.internal;

import org.jspecify.annotations.NullMarked;
