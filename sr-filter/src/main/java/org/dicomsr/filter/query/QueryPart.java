package org.dicomsr.filter.query;

/**
 * Anything a query is made of that a problem can be about. Parts are immutable, safe to share
 * between threads, and print as the text that stands for them.
 */
public sealed interface QueryPart permits Clause, Term, Modifier, Step, Value {}
