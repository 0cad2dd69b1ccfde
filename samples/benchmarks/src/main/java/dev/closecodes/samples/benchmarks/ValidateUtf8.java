package dev.closecodes.samples.benchmarks;

import dev.closecodes.frame.Utf8;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Checks that 1 KiB is UTF-8. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ValidateUtf8 {

    @Param({"ascii", "mixed"})
    public String text = "ascii";

    private byte[] bytes = {};

    @Setup
    public void setUp() {
        bytes = Texts.of(text);
    }

    @Benchmark
    public boolean closecodes() {
        return Utf8.check(Utf8.COMPLETE, bytes, 0, bytes.length) == Utf8.COMPLETE;
    }

    @Benchmark
    public boolean guava() {
        return com.google.common.base.Utf8.isWellFormed(bytes);
    }
}
