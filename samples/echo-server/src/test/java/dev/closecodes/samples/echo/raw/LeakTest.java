package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.Settings;
import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * After many peers of all kinds, the process must use no more resources than before, and the server must still work.
 */
final class LeakTest {

    private static final int ROUNDS = 4;
    private static final int PEERS = 100;
    private static final long MIB = 1 << 20;
    private static final Duration SHORT = Duration.ofMillis(300);

    /**
     * Long enough for a slow machine: a peer that is idle for longer is closed, although the test does not expect it.
     */
    private static final Duration IDLE = Duration.ofSeconds(1);

    private static final List<Violation> VIOLATIONS = Violation.all().toList();

    private interface Behaviour {
        void of(RawPeer peer, Random random) throws IOException;
    }

    private static final List<Behaviour> BEHAVIOURS = List.of(
            LeakTest::good,
            (peer, random) -> violation(peer, random).end(),
            LeakTest::violation,
            (peer, random) -> upgraded(peer, "/close/4000").close(4000),
            (peer, random) -> upgraded(peer, "/echo").reset(),
            (peer, random) -> peer.send(Arrays.copyOf(Handshake.request("/close/1000"), random.nextInt(100))),
            (peer, random) -> peer.send(Frames.join(Handshake.request("/close/1000"), Frames.text("abc"))),
            (peer, random) -> vanishing(peer, random, "/echo"),
            (peer, random) -> vanishing(peer, random, "/close/4000"),
            (peer, random) -> upgraded(peer, "/drop").drain(),
            (peer, random) -> upgraded(peer, "/drop"),
            (peer, random) -> vanishing(peer, random, "/drop"),
            (peer, random) -> upgraded(peer, "/echo").send(Frames.bytes(0x82, 0xFE, 1, 1, 1)),
            (peer, random) -> upgraded(peer, "/echo").halfClose(),
            (peer, random) -> upgraded(peer, "/echo").send(Frames.binary(new byte[random.nextInt(1 << 18)])),
            (peer, random) -> peer.send(Frames.bytes(0x16, 3, 1)),
            (peer, random) -> upgraded(peer, "/echo").close(4000));

    @Test
    void nothingIsLeft() throws Exception {
        long seed = System.nanoTime();
        Footprint nothing = Footprint.now();
        Settings settings = Settings.onLoopback(0).withTimes(Await.TIMEOUT, IDLE, SHORT);
        try (RunningServer server = RunningServer.with(settings)) {
            round(server, seed); // loads classes, and fills the buffers that the JDK keeps for each thread
            Footprint before = Footprint.now();
            for (int i = 1; i < ROUNDS; i++) {
                round(server, seed + i);
            }
            Footprint after = Footprint.now();
            String message = "seed " + seed + ": " + before + " " + after;
            assertEquals(before.threads(), after.threads(), message);
            // The selector closes a socket's descriptor only in its next selection.
            Await.until(
                    "all descriptors are closed, " + message,
                    () -> Footprint.now().descriptors() <= before.descriptors());
            assertEquals(List.of(), after.objects(), message);
            assertTrue(after.heapBytes() - before.heapBytes() < 2 * MIB, message);
            assertTrue(after.directBytes() - before.directBytes() < MIB, message);
            assertTrue(
                    server.log().opened() > ROUNDS * PEERS / 3,
                    () -> server.log().opened() + " opened");
            try (RawPeer peer = server.connect()) {
                good(peer, new Random(seed));
            }
        }
        assertEquals(nothing.threads(), Footprint.now().threads());
    }

    private static void round(RunningServer server, long seed) throws Exception {
        List<CompletableFuture<Void>> peers = new ArrayList<>();
        for (int i = 0; i < PEERS; i++) {
            Behaviour behaviour = BEHAVIOURS.get(i % BEHAVIOURS.size());
            Random random = new Random(seed * PEERS + i);
            peers.add(CompletableFuture.runAsync(() -> {
                try (RawPeer peer = server.connect()) {
                    behaviour.of(peer, random);
                } catch (EOFException | SocketException e) {
                    // The server has closed the connection first.
                } catch (IOException e) {
                    throw new IllegalStateException("seed " + seed, e);
                }
            }));
        }
        peers.forEach(CompletableFuture::join);
        server.awaitConnections(0);
        Await.until(
                "all connections are closed",
                () -> server.log().opened() == server.log().closed());
        server.log().endings().clear();
    }

    private static void good(RawPeer peer, Random random) throws IOException {
        byte[] message = new byte[random.nextInt(1000)];
        upgraded(peer, "/echo").send(Frames.binary(message));
        assertEquals(new Frame(true, Frame.BINARY, message), peer.message());
        peer.send(Frames.close(1000, ""));
        peer.close(1000);
        assertEquals(RawPeer.End.FIN, peer.end());
    }

    private static RawPeer violation(RawPeer peer, Random random) throws IOException {
        Violation violation = VIOLATIONS.get(random.nextInt(VIOLATIONS.size()));
        upgraded(peer, "/echo").send(violation.bytes());
        peer.close(violation.code());
        return peer;
    }

    /** Resets the connection after so much input that the server often notices it only when it writes. */
    private static void vanishing(RawPeer peer, Random random, String target) throws IOException {
        byte[] frames = Frames.join(Handshake.request(target), Frames.binary(new byte[1 << 16]));
        peer.send(Arrays.copyOf(frames, random.nextInt(frames.length)));
        peer.reset();
    }

    private static RawPeer upgraded(RawPeer peer, String target) throws IOException {
        peer.send(Handshake.request(target));
        peer.head();
        return peer;
    }
}
