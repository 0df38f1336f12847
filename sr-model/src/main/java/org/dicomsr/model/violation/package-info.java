/**
 * What is wrong with data that could still be read. A {@link org.dicomsr.model.violation.Violation}
 * has a stable rule identifier, so that results of many files can be counted, and never carries a
 * value of the patient.
 */
@NullMarked
package org.dicomsr.model.violation;

import org.jspecify.annotations.NullMarked;
