/** The snippets of the README, whole and running: a test holds the README to them. */
@NullMarked
package org.dicomsr.examples.readme;

import org.jspecify.annotations.NullMarked;
