package dev.closecodes.samples.benchmarks;

import dev.closecodes.frame.Masking;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Masks 64 KiB in place, or copies 64 KiB. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Mask {

    private static final int BYTES = 65_536;
    private static final int KEY = 0x37FA213D;

    @Param({"heap", "direct"})
    public String memory = "heap";

    private final byte[] array = new byte[BYTES];
    private final byte[] arrayCopy = new byte[BYTES];
    private final ByteBuffer direct = ByteBuffer.allocateDirect(BYTES);
    private final ByteBuffer directCopy = ByteBuffer.allocateDirect(BYTES);
    private boolean isDirect;

    @Setup
    public void setUp() {
        isDirect = memory.equals("direct");
    }

    @Benchmark
    public Object closecodes() {
        if (isDirect) {
            Masking.mask(direct, 0, BYTES, KEY);
            return direct;
        }
        Masking.mask(array, 0, BYTES, KEY);
        return array;
    }

    @Benchmark
    public Object copy() {
        if (isDirect) {
            return directCopy.put(0, direct, 0, BYTES);
        }
        System.arraycopy(array, 0, arrayCopy, 0, BYTES);
        return arrayCopy;
    }
}
