/**
 * The query language as text, values, Java and JSON; what a query means is decided elsewhere.
 *
 * <pre>
 *   Query  = level, kind?, where                                    {@code select series of CT where CT and SEG}
 *   Clause = And | Or | Not | Same | Within | Before                joining clauses
 *          | ObjectClause | GroupClause | ContainerClause | AtLeast  about one object, one group, several
 *          | Comparison | In | Has | Missing | Unknown              about a fact
 *   Term   = Path [ Modifier, … ]                                   which facts
 *   Step   = Name | Meaning | Code | CodePrefix | AnyLevels         a path's steps
 *   Value  = Quantity | QuantityRange | PartialDate | DateRange | QuotedText | Word | Code | CodePrefix
 * </pre>
 *
 * <p>{@link org.dicomsr.filter.query.Query#parse} reads text, {@code toString} writes it, and
 * {@link org.dicomsr.filter.query.Queries} builds the same values. Everything is immutable, and a
 * {@code switch} over clauses, steps or values needs no {@code default}.
 *
 * <pre>{@code
 * try {
 *   Query query = Query.parse(text, Names.with(catalogue));
 *   query.terms().forEach(…);
 * } catch (QuerySyntaxException e) {
 *   out.println(e.getMessage());   // line 1, column 8: expected an operator such as `=`, found the end; did you mean `segment{ … }`?
 *   out.println(e.excerpt());      // the line, and a mark below
 * }
 * }</pre>
 *
 * <p>What syntax cannot decide is a {@link org.dicomsr.filter.query.QueryCheck}: {@link
 * org.dicomsr.filter.query.Names} knows variables, built-ins and keywords; whoever knows the units
 * of variables adds a check of these. Problems found so are reported with their place as well.
 */
@NullMarked
package org.dicomsr.filter.query;

import org.jspecify.annotations.NullMarked;
