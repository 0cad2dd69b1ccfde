package dev.closecodes.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Decodes a buffer of a thousand frames. One operation is one frame. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Decode {

    private static final int FRAMES = 1_000;

    @Param({"16", "1024", "16384"})
    public int payloadBytes;

    @Param({"heap", "direct"})
    public String memory = "heap";

    private MaskedFrames frames = MaskedFrames.of(1, 1, false, 0);

    private final ClosecodesReader closecodes = new ClosecodesReader();
    private final ClosecodesHeaderReader closecodesHeaders = new ClosecodesHeaderReader();
    private final JettyReader jetty = new JettyReader();
    private final NettyReader netty = new NettyReader();
    private final JavaWebSocketReader javaWebSocket = new JavaWebSocketReader();
    private final TyrusReader tyrus = new TyrusReader();

    @Setup
    public void setUp() {
        frames = MaskedFrames.of(FRAMES, payloadBytes, memory.equals("direct"), payloadBytes);
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long closecodes() {
        return closecodes.read(frames.buffer());
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long closecodesHeaders() {
        return closecodesHeaders.read(frames.buffer());
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long jetty() {
        return jetty.read(frames.buffer());
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long netty() {
        return netty.read(frames.buffer());
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long javaWebSocket() {
        return javaWebSocket.read(frames.buffer());
    }

    @Benchmark
    @OperationsPerInvocation(FRAMES)
    public long tyrus() {
        return tyrus.read(frames.buffer());
    }
}
