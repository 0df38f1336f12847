package org.dicomsr.examples.demo.archive;

/** How a site writes codes of SNOMED. */
enum Spelling {
  /** SNOMED CT identifiers, scheme SCT. */
  SCT,
  /** The retired SNOMED RT style identifiers, scheme SRT, which many archives are full of. */
  SRT
}
