package org.dicomsr.templates.match;

import org.dicomsr.model.violation.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong about an item or one of its children, wherever the item is.
 *
 * @param child the number of the child from 1, 0 for the item itself
 * @param severity how much it matters, null if it could not be checked
 */
record Problem(
    int child, String rule, @Nullable Severity severity, String message, String section) {
  Problem at(int otherChild) {
    return new Problem(otherChild, rule, severity, message, section);
  }
}
