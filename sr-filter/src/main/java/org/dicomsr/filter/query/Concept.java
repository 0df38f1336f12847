package org.dicomsr.filter.query;

/** A step that names concepts, and may therefore name a container. Immutable and thread-safe. */
public sealed interface Concept extends Step permits Meaning, Code, CodePrefix {}
