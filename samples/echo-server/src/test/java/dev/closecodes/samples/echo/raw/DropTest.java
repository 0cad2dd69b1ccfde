package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.Settings;
import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the path that closes the TCP connection without a Close frame. */
final class DropTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @ValueSource(strings = {"/drop", "/drop?reason=Good%20night"})
    void theConnectionEndsWithoutACloseFrame(String target) throws Exception {
        try (RunningServer server = RunningServer.withLongTimes()) {
            try (RawPeer peer = server.open(target)) {
                requireDrop(peer);
            }
            requireEnding(server, target);
            server.awaitConnections(0);
        }
    }

    /** The server must not answer these frames, not even the Close frame. */
    @Test
    void framesInTheSameInputAreDiscarded() throws Exception {
        try (RunningServer server = RunningServer.withLongTimes()) {
            try (RawPeer peer = server.connect()) {
                peer.send(Frames.join(
                        Handshake.request("/drop"), Frames.text("a"), Frames.ping(), Frames.close(1000, "")));
                peer.head();
                requireDrop(peer);
            }
            requireEnding(server, "/drop");
        }
    }

    @Test
    void framesAfterTheEndAreDiscarded() throws Exception {
        try (RunningServer server = RunningServer.withLongTimes()) {
            try (RawPeer peer = server.open("/drop")) {
                peer.send(Frames.text("a"), Frames.raw(0x83), Frames.close(1000, ""));
                requireDrop(peer);
            }
            requireEnding(server, "/drop");
        }
    }

    @Test
    void theClientKeepsTheConnection() throws Exception {
        try (RunningServer server = RunningServer.with(RunningServer.longTimes().withTimes(LONG, LONG, SHORT));
                RawPeer peer = server.open("/drop")) {
            requireDrop(peer);
            requireEnding(server, "/drop");
            server.awaitConnections(0);
        }
    }

    @Test
    void theServerStopsBeforeTheClientCloses() throws Exception {
        RunningServer server = RunningServer.withLongTimes();
        try (RawPeer peer = server.open("/drop")) {
            requireDrop(peer);
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            peer.halfClose();
            stopped.join();
        }
        requireEnding(server, "/drop");
    }

    @Test
    void aFullServerSendsACloseFrame() throws Exception {
        Settings settings = RunningServer.longTimes().withMaxConnections(1);
        try (RunningServer server = RunningServer.with(settings);
                RawPeer first = server.open()) {
            first.send(Frames.text("a"));
            assertEquals("a", first.frame().text(), "the server has counted the WebSocket");
            try (RawPeer second = server.open("/drop")) {
                assertEquals(1013, second.frame().closeCode());
                second.send(Frames.close(1013, ""));
                assertEquals(End.FIN, second.end());
            }
            first.reset();
        }
    }

    private static void requireDrop(RawPeer peer) throws IOException {
        assertEquals(
                "No Close frame. The server closes the TCP connection.",
                peer.frame().text());
        assertEquals(End.FIN, peer.end());
    }

    private static void requireEnding(RunningServer server, String target) throws InterruptedException {
        Ending ending = server.ending();
        assertEquals(target, ending.target());
        assertNull(ending.sent());
        assertNull(ending.received());
        assertEquals(1006, ending.observed().code());
    }
}
