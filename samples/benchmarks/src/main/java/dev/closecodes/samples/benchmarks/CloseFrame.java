package dev.closecodes.samples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** Encodes a Close frame as a server, and decodes it as a client. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CloseFrame {

    public int code = 4001;

    /** 40 bytes in UTF-8. */
    public String message = "The session token is from last Thursday.";

    private final ClosecodesClose closecodes = new ClosecodesClose();
    private final JettyClose jetty = new JettyClose();
    private final NettyClose netty = new NettyClose();

    @Benchmark
    public void closecodes(Blackhole blackhole) {
        closecodes.exchange(code, message);
        blackhole.consume(closecodes.code);
        blackhole.consume(closecodes.message);
    }

    @Benchmark
    public void jetty(Blackhole blackhole) {
        jetty.exchange(code, message);
        blackhole.consume(jetty.code);
        blackhole.consume(jetty.message);
    }

    @Benchmark
    public void netty(Blackhole blackhole) throws Exception {
        netty.exchange(code, message);
        blackhole.consume(netty.code);
        blackhole.consume(netty.message);
    }
}
