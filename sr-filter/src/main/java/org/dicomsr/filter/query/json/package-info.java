/**
 * Queries as JSON, for programs that build or show them: {@link
 * org.dicomsr.filter.query.json.QueryJson} writes and reads the same values that the text of a
 * query stands for.
 *
 * <pre>{@code
 * {"select": "patients", "where": {"and": [
 *   {"object": "CT"},
 *   {"object": "report", "where":
 *     {"term": {"meaning": "PR interval global"}, "op": ">", "value": {"number": 200, "unit": "ms"}}}]}}
 * }</pre>
 *
 * <p>Each clause, step and value is an object that is known by its first member; the schema is
 * {@code query.schema.json} beside these classes, and {@code docs/query.md} lists the forms.
 */
@NullMarked
package org.dicomsr.filter.query.json;

import org.jspecify.annotations.NullMarked;
