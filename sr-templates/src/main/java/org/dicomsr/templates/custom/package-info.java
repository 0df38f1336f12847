/**
 * Reads templates from JSON and YAML files: those of the standard that the library carries, and
 * users' own, in the same form and with the same powers.
 *
 * <p>The form is described in {@code docs/templates.md} and by the JSON schema {@code
 * template.schema.json} beside this class. A small template in YAML:
 *
 * <pre>
 * templates:
 * - tid: 99LANDMARKS
 *   name: Landmark Report
 *   root: true
 *   rows:
 *   - row: 1
 *     type: CONTAINER
 *     concept: 99SITE|LM|Landmarks
 *     req: M
 *     rows:
 *     - {row: 2, rel: CONTAINS, type: NUM, concept: 99SITE|MSL|Septum length, units: UCUM|mm|mm, req: M}
 * </pre>
 *
 * <p>What is wrong with a file is said with line and column by {@link
 * org.dicomsr.templates.custom.TemplateFileException}; what is wrong only in company with other
 * templates, when the file is added to {@link org.dicomsr.templates.Templates}.
 */
@NullMarked
package org.dicomsr.templates.custom;

import org.jspecify.annotations.NullMarked;
