/**
 * Nested documents as JSON, both ways.
 *
 * <p>{@link org.dicomsr.index.json.DocumentJson} writes a document as one JSON object and reads it
 * back as an equal document. The form is stable: it carries a {@linkplain
 * org.dicomsr.index.json.DocumentJson#SCHEMA version}, and {@code documents.schema.json} beside the
 * class describes it as JSON Schema.
 *
 * <p>What facts have in common is written once: where an item says nothing of its modifiers, its
 * time or the names above it, they are those of its group.
 */
@NullMarked
package org.dicomsr.index.json;

import org.jspecify.annotations.NullMarked;
