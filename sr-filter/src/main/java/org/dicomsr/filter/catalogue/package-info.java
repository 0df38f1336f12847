/**
 * Variables: names for facts, in one file that queries, facets, exports and all sites share.
 *
 * <pre>{@code
 * catalogue: 1
 * variables:
 *   pr_interval:
 *     from:
 *       - '"PR interval global"'
 *       - code: MDC|2:15872
 *     unit: ms
 *     range: 50..1000
 *   pacemaker:
 *     values:
 *       yes: [SCT|441509002, 99OPS|5-377*]
 *       no: [99OPS|none]
 * }</pre>
 *
 * <pre>
 * Catalogue  Variable …, synonyms, unit aliases, assumed units
 * Variable   name, Selector …, unit, Category …, range, Aggregate, when
 * Selector   Term, template, ObjectKind, where and group (Clause), values (Value …)
 * Category   Word, Value …
 * </pre>
 *
 * <p>{@link org.dicomsr.filter.catalogue.Catalogue#read} reads YAML or JSON; whatever stands for a
 * fact, a value or a condition in it is written as in a query, and is the same type of {@link
 * org.dicomsr.filter.query} here. So a file says nothing that a query could not say; it says it
 * once. What is wrong is a {@link org.dicomsr.filter.catalogue.CatalogueException} with line and
 * column. All types are immutable and thread-safe.
 */
@NullMarked
package org.dicomsr.filter.catalogue;

import org.jspecify.annotations.NullMarked;
