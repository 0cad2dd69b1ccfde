package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.Settings;
import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests each limit with a value at the limit and one beyond it. */
final class LimitsTest {

    private static final int MESSAGE_LIMIT = 8 << 20;

    /** Sockets in addition to those of WebSockets. */
    private static final int SPARE = 256;

    @Test
    void oneWebSocketTooMany() throws Exception {
        try (RunningServer server = RunningServer.with(RunningServer.longTimes().withMaxConnections(2));
                RawPeer first = server.open();
                RawPeer second = server.open()) {
            try (RawPeer third = server.open()) {
                third.send(Frames.text("not echoed"));
                Frame close = third.frame();
                assertEquals(1013, close.closeCode());
                assertEquals("The server is full", close.closeMessage());
                requireEcho(first);
                requireEcho(second);
                third.send(Frames.close(1013, ""));
                assertEquals(End.FIN, third.end());
            }
            second.reset();
            server.awaitConnections(1);
            try (RawPeer next = server.open()) {
                requireEcho(next);
                next.reset();
            }
            first.reset();
        }
    }

    @Test
    void ifAllSocketsAreInUseTheNextConnectionWaits() throws Exception {
        List<RawPeer> silent = new ArrayList<>();
        try (RunningServer server = RunningServer.with(RunningServer.longTimes().withMaxConnections(1))) {
            try {
                for (int i = 0; i < 1 + SPARE; i++) {
                    silent.add(server.connect());
                }
                server.awaitConnections(silent.size());
                try (RawPeer next = server.connect()) {
                    next.send(Handshake.request("/echo"));
                    next.timeout(200);
                    assertThrows(SocketTimeoutException.class, next::read);
                    next.timeout((int) Await.TIMEOUT.toMillis());
                    silent.remove(0).close();
                    assertEquals("HTTP/1.1 101 Switching Protocols", next.head().get(0));
                    requireEcho(next);
                    next.reset();
                }
            } finally {
                for (RawPeer peer : silent) {
                    peer.close();
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void theHeadOfARequest(int excess) throws Exception {
        Settings longTimes = RunningServer.longTimes();
        int bare = Handshake.request("/echo", "A: ").length;
        Settings settings = new Settings(
                longTimes.address(),
                10,
                bare + 50,
                longTimes.maxUnsentBytes(),
                longTimes.handshakeTime(),
                longTimes.idleTime(),
                longTimes.closeTime(),
                longTimes.origins(),
                longTimes.compression());
        try (RunningServer server = RunningServer.with(settings);
                RawPeer peer = server.connect()) {
            peer.send(Handshake.request("/echo", "A: " + "b".repeat(50 + excess)));
            String expected = excess == 0 ? "101 Switching Protocols" : "431 Request Header Fields Too Large";
            assertEquals("HTTP/1.1 " + expected, peer.head().get(0));
            peer.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void theLargestMessage(int fragments) throws Exception {
        long seed = System.nanoTime();
        byte[] message = new byte[MESSAGE_LIMIT];
        new Random(seed).nextBytes(message);
        try (RunningServer server = RunningServer.withLongTimes();
                RawPeer peer = server.open()) {
            CompletableFuture<Void> sent = peer.sendInBackground(fragments(message, fragments));
            assertArrayEquals(message, peer.message().payload(), "seed " + seed);
            sent.join();
            requireEcho(peer);
            peer.reset();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void oneByteMore(int fragments) throws Exception {
        try (RunningServer server = RunningServer.withLongTimes();
                RawPeer peer = server.open()) {
            CompletableFuture<Void> sent = peer.sendInBackground(fragments(new byte[MESSAGE_LIMIT + 1], fragments));
            peer.close(1009);
            assertEquals(End.FIN, peer.end());
            sent.join();
            peer.reset();
        }
    }

    @Test
    void itListensOnLoopbackOnly() throws Exception {
        try (RunningServer server = RunningServer.with(Settings.onLoopback(0))) {
            assertTrue(server.echo().address().getAddress().isLoopbackAddress());
        }
    }

    private static byte[] fragments(byte[] message, int number) {
        byte[][] frames = new byte[number][];
        int size = message.length / number;
        for (int i = 0; i < number; i++) {
            boolean last = i == number - 1;
            byte[] piece = Arrays.copyOfRange(message, i * size, last ? message.length : (i + 1) * size);
            frames[i] = Frames.fragment(i == 0, last, piece);
        }
        return Frames.join(frames);
    }

    private static void requireEcho(RawPeer peer) throws Exception {
        peer.send(Frames.text("echo"));
        assertEquals("echo", peer.frame().text());
    }
}
