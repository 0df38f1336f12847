/**
 * Nested documents: what the index makes of an object, whatever kind it is.
 *
 * <p>An {@link org.dicomsr.index.document.ObjectDocument} is one DICOM instance, or one series of
 * images. It holds {@linkplain org.dicomsr.index.document.GroupDocument groups} of facts that
 * belong together, such as a container of a report, a segment or a channel, and each group holds
 * {@linkplain org.dicomsr.index.document.ItemDocument items}: one name and one value each.
 *
 * <pre>
 * object   report                                     segmentation
 * group    └ root: ECG Report                         └ root
 * group      └ ECG Global Measurements                  ├ segment (0062,0002)[1]
 * item         ├ PR interval global = 182 ms            │ ├ SegmentLabel = LV
 * item         └ QT interval global = 401 ms            │ └ SegmentedPropertyType = Left ventricle
 *                                                       └ segment (0062,0002)[2] …
 * </pre>
 *
 * <p>Nothing of a report is lost: each content item is the head of one group or one item, each
 * by-reference edge a {@linkplain org.dicomsr.index.document.ItemLink link}. What an item inherits
 * stands in it: its effective modifiers, the names above it, its time. Lists that items share are
 * one list in memory.
 *
 * <p>Everything here is an immutable value. No {@code toString} shows a value of a report; how
 * confidential each value is, {@link org.dicomsr.index.schema.Sensitivity} says, and {@link
 * org.dicomsr.index.document.Projection} leaves out what an index must not hold.
 */
@NullMarked
package org.dicomsr.index.document;

import org.jspecify.annotations.NullMarked;
