/**
 * Nested documents in Lucene. Everything here may change at any time.
 *
 * <h2>The block</h2>
 *
 * An object is one block of Lucene documents: items, groups, and last the object. The part of a
 * group is the parts of the groups within, then its own items, then its own document:
 *
 * <pre>
 * report                            block
 *  ├ Findings                        item   Diameter = 12 mm        of Lesion
 *  │  ├ Lesion                       group  Lesion                  group.up → Findings
 *  │  │  └ Diameter = 12 mm          item   Conclusion              of Findings
 *  │  └ Conclusion                   group  Findings                group.up → root
 *  └ Language = English              item   Language = English      of the root
 *                                    group  root
 *                                    object
 * </pre>
 *
 * <p>So the next group document behind an item is the group that it is in, which is what Lucene's
 * block joins need: all group documents are parents of items, and object documents are parents of
 * both. A group that has a value itself, such as an image of an image library, is also an item: the
 * first of its own.
 *
 * <p>{@link org.dicomsr.index.internal.IndexField} declares the fields, {@link
 * org.dicomsr.index.internal.Tokens} and {@link org.dicomsr.index.internal.NumberPoint} their
 * terms, {@link org.dicomsr.index.internal.BlockBuilder} writes the block.
 *
 * <h2>Writing</h2>
 *
 * {@link org.dicomsr.index.internal.IndexWriting} takes objects and images from many threads. What
 * it must know of the index while it writes (is the object there, with what content; which number
 * does the patient have) it looks up in a recent view and in what was written since ({@link
 * org.dicomsr.index.internal.RecentView}).
 *
 * <h2>Reading</h2>
 *
 * {@link org.dicomsr.index.internal.IndexView} is one commit: the searcher, the parents of the
 * joins, stored documents. {@link org.dicomsr.index.internal.Annotations} resolves what annotates
 * what.
 */
@NullMarked
package org.dicomsr.index.internal;

import org.jspecify.annotations.NullMarked;
