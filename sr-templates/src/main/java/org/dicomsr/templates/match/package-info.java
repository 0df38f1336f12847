/**
 * How a content tree is laid over a template: which item fills which row, and what is wrong then.
 *
 * <p>{@link org.dicomsr.templates.TemplateValidator} is the way in; of this package only what it
 * returns is of interest to callers.
 *
 * <h2>How it works</h2>
 *
 * <ol>
 *   <li>A template's rows become a <em>graph</em>: below every row a scope, the rows that its
 *       item's children may fill. Rows of included templates stand in place, their parameters
 *       replaced by what is handed down. The graph is made where a tree leads, and kept.
 *   <li>The children of an item are told apart by relationship, value type and concept name only.
 *       For each such kind the rows that may take it are found once; the most specific win: a row
 *       that names the code goes before one that names a context group, and that before one that
 *       takes any concept. An item that fits nowhere, but would with another relationship or value
 *       type, fills that row with a fault.
 *   <li>Where several rows are equally specific (a measurement group may be of TID 1410, 1411 or
 *       1501), the item is matched to each with all that is below it, and the one that leaves the
 *       least wrong or unexplained takes it. Rows that remain equal are kept as alternatives. Items
 *       move on from rows that are overfull, and to mandatory rows that are empty.
 *   <li>Includes that may be repeated are cut into instances, so that two observers, a person and a
 *       device, are each complete.
 *   <li>Then requirements, multiplicities, conditions and order are checked scope by scope.
 * </ol>
 */
@NullMarked
package org.dicomsr.templates.match;

import org.jspecify.annotations.NullMarked;
