package org.dicomsr.filter.query;

/**
 * A step of a {@linkplain Path path}. Immutable and thread-safe.
 *
 * <table>
 *   <caption>Steps</caption>
 *   <tr><th>record</th><th>text</th><th>is</th></tr>
 *   <tr><td>{@link Name}</td><td>{@code pacemaker}</td><td>a variable, built-in or DICOM keyword</td></tr>
 *   <tr><td>{@link Meaning}</td><td>{@code "PR interval global"}</td><td>a concept, by its meaning</td></tr>
 *   <tr><td>{@link Code}</td><td>{@code MDC|2:15872}</td><td>a concept, by its code</td></tr>
 *   <tr><td>{@link CodePrefix}</td><td>{@code OPS|5-377*}</td><td>the concepts whose code begins so</td></tr>
 *   <tr><td>{@link AnyLevels}</td><td>{@code **}</td><td>any number of levels, none included</td></tr>
 * </table>
 */
public sealed interface Step extends QueryPart permits Name, Concept, AnyLevels {}
