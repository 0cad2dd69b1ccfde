package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** After a protocol violation, the server must send a Close frame and then close the connection without a reset. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ViolationTest {

    private final RunningServer server;

    ViolationTest() throws IOException {
        server = RunningServer.withLongTimes();
    }

    @AfterAll
    void stop() throws InterruptedException {
        server.close();
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.samples.echo.raw.Violation#all")
    void alone(Violation violation) throws Exception {
        try (RawPeer peer = server.open()) {
            peer.send(violation.bytes());
            requireEnd(peer, violation);
        }
        requireClosed(violation);
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.samples.echo.raw.Violation#all")
    void byteByByte(Violation violation) throws Exception {
        try (RawPeer peer = server.connect()) {
            peer.sendSlowly(Handshake.request("/echo"), violation.bytes());
            peer.head();
            requireEnd(peer, violation);
        }
        requireClosed(violation);
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.samples.echo.raw.Violation#all")
    void afterAMessage(Violation violation) throws Exception {
        try (RawPeer peer = server.connect()) {
            peer.send(Frames.join(Handshake.request("/echo"), Frames.text("good"), violation.bytes()));
            peer.head();
            assertEquals("good", peer.frame().text());
            requireEnd(peer, violation);
        }
        requireClosed(violation);
    }

    @ParameterizedTest
    @MethodSource("dev.closecodes.samples.echo.raw.Violation#betweenFragments")
    void insideAMessage(Violation violation) throws Exception {
        try (RawPeer peer = server.open()) {
            byte[] fragment = new byte[1000];
            peer.send(Frames.fragment(true, false, fragment));
            int echoed = 0;
            while (echoed < fragment.length) {
                Frame next = peer.frame();
                assertEquals(echoed == 0 ? Frame.BINARY : Frame.CONTINUATION, next.opcode());
                echoed += next.payload().length;
            }
            peer.send(violation.bytes());
            requireEnd(peer, violation);
        }
        requireClosed(violation);
    }

    /** A server that closed at once would reset the connection, and the Close frame could be lost. */
    @ParameterizedTest
    @MethodSource("dev.closecodes.samples.echo.raw.Violation#all")
    void beforeMuchMoreData(Violation violation) throws Exception {
        try (RawPeer peer = server.open()) {
            CompletableFuture<Void> sent = peer.sendInBackground(violation.bytes(), Frames.binary(new byte[1 << 20]));
            requireEnd(peer, violation);
            sent.join();
        }
        requireClosed(violation);
    }

    private static void requireEnd(RawPeer peer, Violation violation) throws IOException {
        peer.close(violation.code());
        assertEquals(End.FIN, peer.end());
    }

    private void requireClosed(Violation violation) throws InterruptedException {
        Ending ending = server.ending();
        assertNotNull(ending.sent());
        assertEquals(violation.code(), ending.sent().code());
        assertNull(ending.received());
        assertEquals(1006, ending.observed().code());
        assertEquals("/echo", ending.target());
        server.awaitConnections(0);
    }
}
