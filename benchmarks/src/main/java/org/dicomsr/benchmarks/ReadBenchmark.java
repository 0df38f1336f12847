package org.dicomsr.benchmarks;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A report of 42 items and 9.4 kB, read from memory: the first budget of the design. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ReadBenchmark {
  /** Who reads. */
  @Param({"BY_HAND", "DATA_SET", "TREE", "FORK", "PIXELMED"})
  public Peer peer = Peer.TREE;

  private byte[] report = {};

  /** Makes the report. */
  @Setup
  public void makeReport() throws IOException {
    report = Samples.small();
  }

  /** Reads it once. */
  @Benchmark
  public long read() throws IOException {
    return peer.read(report);
  }
}
