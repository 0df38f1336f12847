/**
 * The content tree of a Structured Report (PS3.3 C.17.3): what was observed, by whom, from what.
 *
 * <pre>
 *   ContentItem  = Text | Code | Num | DateTime | Date | Time | UidRef | Pname | Composite | Image | Waveform
 *                | Scoord | Scoord3d | Tcoord | Table | Container | Unrecognized      one record for each value type
 *   each           name, value, details, children
 *   Related      = ByValue(relationship, item) | ByReference(relationship, target)    an edge, in the order of the document
 * </pre>
 *
 * <p>Items are values: they know their children, not their parents. {@link org.dicomsr.model.content.ContentReader} makes them of data sets and
 * {@link org.dicomsr.model.content.ContentWriter} data sets of them.
 */
@NullMarked
package org.dicomsr.model.content;

import org.jspecify.annotations.NullMarked;
