package dev.closecodes.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Looks up the constants of numbers. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ByCode {

    private static final long SEED = 1;

    private final int[] numbers = Codes.shuffled(SEED);
    private final Codes codes = new Codes();

    @Benchmark
    @OperationsPerInvocation(Codes.COUNT)
    public void closecodes(Blackhole blackhole) {
        for (int code : numbers) {
            blackhole.consume(CloseCode.byCode(code));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Codes.COUNT)
    public void hashMap(Blackhole blackhole) {
        for (int code : numbers) {
            blackhole.consume(codes.inMap(code));
        }
    }

    @Benchmark
    @OperationsPerInvocation(Codes.COUNT)
    public void enumScan(Blackhole blackhole) {
        for (int code : numbers) {
            blackhole.consume(Codes.scanned(code));
        }
    }
}
