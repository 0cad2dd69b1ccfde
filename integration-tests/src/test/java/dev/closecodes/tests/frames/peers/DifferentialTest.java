package dev.closecodes.tests.frames.peers;

import static org.junit.jupiter.api.Assertions.fail;

import dev.closecodes.Role;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Our decoders, and those of Netty and Jetty, read random streams in the same way, valid and damaged ones. */
final class DifferentialTest {

    private static final int STREAMS = Integer.getInteger("streams", 2_000);

    /**
     * The same in every build. A new seed may find a difference that is not yet known, and would fail a build whose
     * change is not the cause.
     */
    private final long seed = Long.getLong("seed", 1);

    @Test
    void nettyServer() {
        compare(Role.SERVER, Netty::new);
    }

    @Test
    void nettyClient() {
        compare(Role.CLIENT, Netty::new);
    }

    @Test
    void jettyServer() {
        compare(Role.SERVER, Jetty::new);
    }

    @Test
    void jettyClient() {
        compare(Role.CLIENT, Jetty::new);
    }

    private void compare(Role role, Function<Role, Peer> newPeer) {
        SplittableRandom random = new SplittableRandom(seed);
        RandomStreams streams = new RandomStreams(random, role == Role.SERVER);
        for (int i = 0; i < STREAMS; i++) {
            byte[] stream = streams.next();
            Peer ours = new Closecodes(role);
            Peer theirs = newPeer.apply(role);
            streams.split(stream).forEach(ours::feed);
            streams.split(stream).forEach(theirs::feed);
            try {
                new Comparison(role, stream, ours, theirs).explain();
            } catch (AssertionError | RuntimeException e) {
                fail("-Dseed=" + seed + ", stream " + i + ": " + HexFormat.of().formatHex(stream), e);
            } finally {
                theirs.release();
            }
        }
    }
}
