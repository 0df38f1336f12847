/**
 * Benchmarks: ours, the same work written by hand, and what other toolkits take for it, in one run.
 *
 * <p>The build makes {@code benchmarks/target/benchmarks.jar}, which is JMH's own command line:
 *
 * <pre>{@code
 * mvn -B -Pbenchmarks -pl benchmarks -am package -DskipTests
 * java -jar benchmarks/target/benchmarks.jar -prof gc Read
 * }</pre>
 */
@NullMarked
package org.dicomsr.benchmarks;

import org.jspecify.annotations.NullMarked;
