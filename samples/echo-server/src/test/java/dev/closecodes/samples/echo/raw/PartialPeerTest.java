package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests peers that disconnect at any byte, send slowly, send very much, or use another protocol. */
final class PartialPeerTest {

    private static final byte[] CONVERSATION = Frames.join(
            Handshake.request("/echo"),
            Frames.text("é"),
            Frames.fragment(true, false, new byte[200]),
            Frames.ping((byte) 1, (byte) 2),
            Frames.fragment(false, true, (byte) 3));

    private final RunningServer server;

    PartialPeerTest() throws IOException {
        server = RunningServer.withLongTimes();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itDisconnectsAfterAnyByte(boolean withReset) throws Exception {
        for (int cut = 0; cut <= CONVERSATION.length; cut++) {
            RawPeer peer = server.connect();
            peer.send(Arrays.copyOf(CONVERSATION, cut));
            if (withReset) {
                peer.reset();
            } else {
                peer.close();
            }
        }
        server.awaitConnections(0);
        Await.until(
                "all connections are closed",
                () -> server.log().opened() == server.log().closed());
        requireStillServing();
    }

    @Test
    void itHalfClosesAfterAnyByte() throws Exception {
        for (int cut = 0; cut <= CONVERSATION.length; cut++) {
            try (RawPeer peer = server.connect()) {
                peer.send(Arrays.copyOf(CONVERSATION, cut));
                peer.halfClose();
                assertEquals(End.FIN, peer.drain(), "cut at " + cut);
            }
        }
        server.awaitConnections(0);
        requireStillServing();
    }

    @Test
    void itSendsByteByByte() throws Exception {
        try (RawPeer peer = server.connect()) {
            peer.sendSlowly(CONVERSATION, Frames.close(4100, ""));
            assertEquals(
                    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=",
                    peer.head().get(3));
            assertEquals("é", peer.message().text());
            int bytes = 0;
            Frame next = peer.frame();
            while (next.opcode() != Frame.PONG) {
                bytes += next.payload().length;
                next = peer.frame();
            }
            assertEquals(200, bytes);
            assertArrayEquals(new byte[] {1, 2}, next.payload());
            assertEquals(new Frame(true, Frame.CONTINUATION, new byte[] {3}), peer.frame());
            assertEquals(4100, peer.frame().closeCode());
            assertEquals(End.FIN, peer.end());
        }
    }

    @Test
    void tenThousandPingsAtOnce() throws Exception {
        int pings = 10_000;
        byte[][] burst = new byte[pings][];
        for (int i = 0; i < pings; i++) {
            burst[i] = Frames.ping(ByteBuffer.allocate(4 + i % 122).putInt(i).array());
        }
        try (RawPeer peer = server.open()) {
            CompletableFuture<Void> sent = peer.sendInBackground(Frames.join(burst));
            for (int i = 0; i < pings; i++) {
                Frame pong = peer.frame();
                assertEquals(Frame.PONG, pong.opcode());
                assertEquals(4 + i % 122, pong.payload().length);
                assertEquals(i, ByteBuffer.wrap(pong.payload()).getInt());
            }
            sent.join();
            peer.send(Frames.close(1000, ""));
            assertEquals(1000, peer.frame().closeCode());
        }
    }

    @ParameterizedTest
    @MethodSource
    void otherProtocolsAreRefusedAtOnce(String name, String status, byte[] garbage) throws Exception {
        try (RawPeer peer = server.connect()) {
            peer.send(garbage);
            assertEquals("HTTP/1.1 " + status, peer.head().get(0), name);
            assertEquals(End.FIN, peer.drain());
        }
        server.awaitConnections(0);
        assertEquals(0, server.log().opened());
    }

    static Stream<Arguments> otherProtocolsAreRefusedAtOnce() {
        String bad = "400 Bad Request";
        String large = "431 Request Header Fields Too Large";
        long seed = System.nanoTime();
        byte[] random = new byte[2000];
        new Random(seed).nextBytes(random);
        random[0] = (byte) 0; // not text, so it is never accepted until it is too long
        return Stream.of(
                Arguments.of("TLS", bad, Frames.bytes(0x16, 3, 1, 0x02, 0, 1, 0, 1, 0xFC, 3, 3)),
                Arguments.of("SSL 2", bad, Frames.bytes(0x80, 0x2E, 1, 0, 2)),
                Arguments.of("random, seed " + seed, bad, random),
                Arguments.of("a frame", bad, Frames.bytes(0x81, 0x80, 1, 2, 3, 4)),
                Arguments.of("SOCKS", bad, Frames.bytes(5, 1, 0)),
                Arguments.of("lines without CR", bad, ascii("GET /echo HTTP/1.1\nHost: a\n\n")),
                Arguments.of("SSH", bad, ascii("SSH-2.0-OpenSSH_9.9\r\n\r\n")),
                Arguments.of("HTTP/0.9", bad, ascii("GET /\r\n\r\n")),
                Arguments.of("HTTP/2", "505 HTTP Version Not Supported", ascii("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n")),
                Arguments.of("a long line", large, ascii("a".repeat(1 << 20))),
                Arguments.of("many lines", large, ascii("GET / HTTP/1.1\r\n" + "a: b\r\n".repeat(100_000))));
    }

    /** A silent peer uses a socket, but must not delay other peers. */
    @Test
    void manySilentPeers() throws Exception {
        List<RawPeer> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 400; i++) {
                RawPeer peer = server.connect();
                silent.add(peer);
                if (i % 2 == 0) {
                    peer.send(Arrays.copyOf(CONVERSATION, i % 100));
                }
            }
            requireStillServing();
            server.awaitConnections(silent.size());
        } finally {
            for (RawPeer peer : silent) {
                peer.close();
            }
        }
        server.awaitConnections(0);
    }

    private void requireStillServing() throws Exception {
        try (RawPeer peer = server.open()) {
            peer.send(Frames.text("still serving"), Frames.close(1000, ""));
            assertEquals("still serving", peer.frame().text());
            assertEquals(1000, peer.frame().closeCode());
            assertEquals(End.FIN, peer.end());
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
