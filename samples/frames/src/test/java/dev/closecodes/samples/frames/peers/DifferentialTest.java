package dev.closecodes.samples.frames.peers;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.closecodes.Role;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Random streams, legal and damaged, mean the same to our decoders and to those of Netty and Jetty. */
final class DifferentialTest {

    private static final int STREAMS = Integer.getInteger("streams", 2_000);

    private final long seed = Long.getLong("seed", System.nanoTime());

    @Test
    void nettyServer() {
        compare(
                Role.SERVER,
                Netty::new,
                EnumSet.range(KnownDifference.NETTY_CODE_ABOVE_4999, KnownDifference.NETTY_REASON_CUT));
    }

    @Test
    void nettyClient() {
        compare(
                Role.CLIENT,
                Netty::new,
                EnumSet.range(KnownDifference.NETTY_CODE_ABOVE_4999, KnownDifference.NETTY_REASON_CUT));
    }

    @Test
    void jettyServer() {
        compare(
                Role.SERVER,
                Jetty::new,
                EnumSet.range(KnownDifference.JETTY_LENGTH_NOT_SHORTEST, KnownDifference.JETTY_TOP_BIT_OF_LENGTH));
    }

    @Test
    void jettyClient() {
        compare(
                Role.CLIENT,
                Jetty::new,
                EnumSet.range(KnownDifference.JETTY_LENGTH_NOT_SHORTEST, KnownDifference.JETTY_TOP_BIT_OF_LENGTH));
    }

    private void compare(Role role, Function<Role, Peer> newPeer, Set<KnownDifference> expected) {
        SplittableRandom random = new SplittableRandom(seed);
        Streams streams = new Streams(random, role == Role.SERVER);
        Set<KnownDifference> seen = EnumSet.noneOf(KnownDifference.class);
        for (int i = 0; i < STREAMS; i++) {
            byte[] stream = streams.next();
            Peer ours = new Closecodes(role);
            Peer theirs = newPeer.apply(role);
            streams.split(stream).forEach(ours::feed);
            streams.split(stream).forEach(theirs::feed);
            try {
                new Comparison(role, stream, ours, theirs).explain().ifPresent(seen::add);
            } catch (AssertionError | RuntimeException e) {
                fail("-Dseed=" + seed + ", stream " + i + ": " + HexFormat.of().formatHex(stream), e);
            } finally {
                theirs.release();
            }
        }
        assertTrue(seen.containsAll(expected), () -> "-Dseed=" + seed + ": only " + seen + " were met");
    }
}
