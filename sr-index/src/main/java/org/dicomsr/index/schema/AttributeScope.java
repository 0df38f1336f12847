package org.dicomsr.index.schema;

/** What an attribute says something about. */
public enum AttributeScope {
  /** An object, or all images of a series alike: a series gathers its distinct values. */
  SERIES,
  /** One instance: an object has it, a series of images does not gather it. */
  INSTANCE,
  /** A segment, channel or region. */
  FACT
}
