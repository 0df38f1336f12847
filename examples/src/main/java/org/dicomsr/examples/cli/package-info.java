/**
 * The command line program {@code sr}.
 *
 * <p>{@link org.dicomsr.examples.cli.Sr} is the root command; each subcommand is a class of its own
 * in this package, listed there. A subcommand writes its answer to the output that picocli hands
 * it, lets exceptions out, and returns an exit code:
 *
 * <table>
 *   <caption>Exit codes</caption>
 *   <tr><th>code</th><th>meaning</th></tr>
 *   <tr><td>0</td><td>done, nothing to complain of</td></tr>
 *   <tr><td>1</td><td>a file could not be read, or a check has findings</td></tr>
 *   <tr><td>2</td><td>the command line itself was wrong</td></tr>
 * </table>
 *
 * <p>Complaints are one line each on standard error and hold no patient value.
 */
@NullMarked
package org.dicomsr.examples.cli;

import org.jspecify.annotations.NullMarked;
