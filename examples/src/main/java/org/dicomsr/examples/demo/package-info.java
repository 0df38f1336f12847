/**
 * The whole job on real files: eight archives are made, indexed, asked, exported and counted, each
 * on its own; what they publish is put together.
 *
 * <p>{@link org.dicomsr.examples.demo.Demo#run} is the job, and reads as a site would do it: index,
 * search, cohort, export, counts, report. {@link org.dicomsr.examples.demo.TruthCheck} then
 * compares every number to what whoever made the archives knows.
 */
@NullMarked
package org.dicomsr.examples.demo;

import org.jspecify.annotations.NullMarked;
