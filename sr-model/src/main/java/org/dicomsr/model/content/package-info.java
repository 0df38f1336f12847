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
 * <p>Items are values: they know their children, not their parents. {@link
 * org.dicomsr.model.content.ContentReader} makes them of data sets and {@link
 * org.dicomsr.model.content.ContentWriter} data sets of them.
 *
 * <p>{@link org.dicomsr.model.content.ContentTree} is for moving about: its nodes know parents,
 * identifiers and both ends of references; it finds items by {@link
 * org.dicomsr.model.content.ContentPath}, reports references that dangle or make loops, and keeps
 * references right through edits.
 *
 * <pre>{@code
 * ContentTree tree = ContentTree.of(root);
 * tree.find(ContentPath.parse("ECG Report / ** / Social History / Tobacco Smoker"))
 *     .map(ContentNode::identifier)                         // 1.4.2.1
 *     .toList();
 * tree.measurements(Mdc.PR_INTERVAL_GLOBAL);                // every NUM with that concept name
 * tree.remove(ItemIdentifier.of(1, 3)).root().item();       // a new root, references renumbered
 * }</pre>
 */
@NullMarked
package org.dicomsr.model.content;

import org.jspecify.annotations.NullMarked;
