/**
 * What the index knows of attributes outside the content of reports: which it keeps, in what unit
 * their numbers are, and how confidential they are.
 *
 * <p>{@link org.dicomsr.index.schema.AttributeTable} holds each attribute once. Its source is a
 * text file beside the class, one line an attribute, so that the table is read like a table.
 */
@NullMarked
package org.dicomsr.index.schema;

import org.jspecify.annotations.NullMarked;
