package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the closing handshake from both sides, and peers that do not follow it. */
final class ClosingHandshakeTest {

    private static final String GOOD_NIGHT = "/close/4000?reason=Good%20night";

    private RunningServer server;

    ClosingHandshakeTest() throws IOException {
        server = RunningServer.withLongTimes();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"1000, ''", "1001, leaving", "3000, who am I?", "4100, bye", "4999, é€😀"})
    void theClientStarts(int code, String message) throws Exception {
        try (RawPeer peer = server.open()) {
            peer.send(Frames.close(code, message));
            assertEquals(code, peer.frame().closeCode());
            assertEquals(End.FIN, peer.end());
        }
        requireEnding("/echo", code, code);
        server.awaitConnections(0);
    }

    @Test
    void theClientStartsWithoutACode() throws Exception {
        try (RawPeer peer = server.open()) {
            peer.send(Frames.raw(0x88));
            assertEquals(new Frame(true, Frame.CLOSE, new byte[0]), peer.frame());
            assertEquals(End.FIN, peer.end());
        }
        requireEnding("/echo", 1005, 1005);
    }

    @Test
    void theServerStarts() throws Exception {
        try (RawPeer peer = server.open(GOOD_NIGHT)) {
            requireGoodNight(peer);
            peer.send(Frames.close(4100, "and to you"));
            assertEquals(End.FIN, peer.end());
        }
        Ending ending = requireEnding(GOOD_NIGHT, 4100, 4000);
        assertEquals("and to you", ending.observed().message());
    }

    @Test
    void bothStart() throws Exception {
        try (RawPeer peer = server.connect()) {
            peer.send(Frames.join(Handshake.request(GOOD_NIGHT), Frames.close(1000, "")));
            peer.head();
            requireGoodNight(peer);
            assertEquals(End.FIN, peer.end());
        }
        requireEnding(GOOD_NIGHT, 1000, 4000);
    }

    @Test
    void theClientNeverAnswers() throws Exception {
        restartWithCloseTime(Duration.ofMillis(300));
        try (RawPeer peer = server.open(GOOD_NIGHT)) {
            requireGoodNight(peer);
            assertEquals(End.FIN, peer.end());
            requireEnding(GOOD_NIGHT, 1006, 4000);
            server.awaitConnections(0);
        }
    }

    @Test
    void theClientKeepsSendingInsteadOfAnswering() throws Exception {
        restartWithCloseTime(Duration.ofMillis(300));
        try (RawPeer peer = server.open(GOOD_NIGHT)) {
            requireGoodNight(peer);
            sendUntilDropped(peer);
            requireEnding(GOOD_NIGHT, 1006, 4000);
        }
    }

    /** The server must not wait or read without a limit. */
    @Test
    void theClientKeepsSendingAfterAViolation() throws Exception {
        restartWithCloseTime(Duration.ofMillis(300));
        try (RawPeer peer = server.open()) {
            peer.send(Frames.raw(0x83));
            assertEquals(1002, peer.frame().closeCode());
            sendUntilDropped(peer);
            requireEnding("/echo", 1006, 1002);
        }
    }

    @Test
    void theClientAnswersButKeepsTheConnection() throws Exception {
        restartWithCloseTime(Duration.ofMillis(300));
        try (RawPeer peer = server.open()) {
            peer.send(Frames.close(1000, ""));
            assertEquals(1000, peer.frame().closeCode());
            server.awaitConnections(0);
            requireEnding("/echo", 1000, 1000);
        }
    }

    @Test
    void theClientEndsWithoutACloseFrame() throws Exception {
        try (RawPeer peer = server.open()) {
            peer.send(Frames.text("last words"));
            peer.halfClose();
            assertEquals("last words", peer.frame().text());
            assertEquals(End.FIN, peer.end());
            Ending ending = server.ending();
            assertNull(ending.sent());
            assertNull(ending.received());
            assertEquals(1006, ending.observed().code());
        }
    }

    @Test
    void theClientEndsInsteadOfAnswering() throws Exception {
        try (RawPeer peer = server.open(GOOD_NIGHT)) {
            requireGoodNight(peer);
            peer.halfClose();
            assertEquals(End.FIN, peer.end());
            requireEnding(GOOD_NIGHT, 1006, 4000);
        }
    }

    @Test
    void nothingIsAcceptedAfterTheClientsCloseFrame() throws Exception {
        try (RawPeer peer = server.open()) {
            peer.send(Frames.join(
                    Frames.text("a"), Frames.close(1000, ""), Frames.text("b"), Frames.ping(), Frames.raw(0x83)));
            peer.send(Frames.text("c"), Frames.close(4100, ""));
            assertEquals("a", peer.frame().text());
            assertEquals(1000, peer.frame().closeCode());
            assertEquals(End.FIN, peer.end());
        }
        requireEnding("/echo", 1000, 1000);
    }

    @Test
    void nothingIsEchoedAfterTheServersCloseFrame() throws Exception {
        try (RawPeer peer = server.open(GOOD_NIGHT)) {
            requireGoodNight(peer);
            peer.send(Frames.text("a"), Frames.ping((byte) 1), Frames.fragment(true, false, (byte) 2));
            peer.send(Frames.ping(), Frames.fragment(false, true), Frames.close(4101, ""));
            assertEquals(End.FIN, peer.end());
        }
        requireEnding(GOOD_NIGHT, 4101, 4000);
    }

    @Test
    void aViolationAfterTheServersCloseFrame() throws Exception {
        try (RawPeer peer = server.open(GOOD_NIGHT)) {
            requireGoodNight(peer);
            peer.send(Frames.raw(0x83), Frames.close(1000, ""));
            assertEquals(End.FIN, peer.end(), "no second Close frame");
        }
        requireEnding(GOOD_NIGHT, 1006, 4000);
    }

    private static void requireGoodNight(RawPeer peer) throws IOException {
        assertEquals(Frame.TEXT, peer.frame().opcode());
        Frame close = peer.frame();
        assertEquals(4000, close.closeCode());
        assertEquals("Good night", close.closeMessage());
    }

    private static void sendUntilDropped(RawPeer peer) throws InterruptedException {
        byte[] messages = Frames.binary(new byte[1000]);
        Await.until("the server drops the connection", () -> {
            try {
                peer.send(messages);
                return false;
            } catch (IOException e) {
                return true;
            }
        });
    }

    private void restartWithCloseTime(Duration time) throws IOException {
        server.close();
        Duration minute = Duration.ofMinutes(1);
        server = RunningServer.with(RunningServer.longTimes().withTimes(minute, minute, time));
    }

    private Ending requireEnding(String target, int observed, int sent) throws InterruptedException {
        Ending ending = server.ending();
        assertEquals(target, ending.target());
        assertEquals(observed, ending.observed().code());
        assertNotNull(ending.sent());
        assertEquals(sent, ending.sent().code());
        return ending;
    }
}
