package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.Settings;
import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests peers that send nothing for too long. What keeps a connection open is tested by ConnectionTest, on a clock of
 * the test.
 */
final class TimesTest {

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void silenceIsClosedWith4000() throws Exception {
        try (RunningServer server = RunningServer.with(times(LONG, SHORT, LONG));
                RawPeer peer = server.open()) {
            assertEquals(4000, peer.frame().closeCode());
            peer.send(Frames.close(1000, ""));
            assertEquals(End.FIN, peer.end());
            peer.reset();
            assertEquals(1000, server.ending().observed().code());
        }
    }

    @Test
    void silenceInTheMiddleOfAFrame() throws Exception {
        try (RunningServer server = RunningServer.with(times(LONG, SHORT, SHORT));
                RawPeer peer = server.open()) {
            peer.send(Frames.bytes(0x81, 0x85, 1, 2, 3, 4, 5));
            assertEquals(Frame.TEXT, peer.frame().opcode());
            assertEquals(4000, peer.frame().closeCode());
            assertEquals(End.FIN, peer.end());
            server.awaitConnections(0);
        }
    }

    /** A machine that was switched off sends not even a FIN. */
    @Test
    void aPeerThatDisappears() throws Exception {
        try (RunningServer server = RunningServer.with(times(LONG, SHORT, SHORT));
                RawPeer peer = server.open()) {
            server.awaitConnections(0);
            assertEquals(1006, server.ending().observed().code());
            peer.close(4000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET", "GET /echo HTTP/1.1\r\nHost: a\r\n", "GET /echo HTTP/1.1\r\nHost: a\r\n\r"})
    void aRequestThatDoesNotEnd(String start) throws Exception {
        try (RunningServer server = RunningServer.with(times(SHORT, LONG, SHORT));
                RawPeer peer = server.connect()) {
            peer.sendSlowly(start.getBytes(StandardCharsets.US_ASCII));
            assertEquals("HTTP/1.1 408 Request Timeout", peer.head().get(0));
            assertEquals(End.FIN, peer.drain());
            server.awaitConnections(0);
            assertEquals(0, server.log().opened());
        }
    }

    /** The time for the whole request is limited, even if bytes keep arriving. */
    @Test
    void aRequestThatArrivesSlowly() throws Exception {
        try (RunningServer server = RunningServer.with(times(SHORT, LONG, SHORT));
                RawPeer peer = server.connect()) {
            peer.send("GET /echo HTTP/1.1\r\nA: ".getBytes(StandardCharsets.US_ASCII));
            assertTrue(Await.within(Await.TIMEOUT, () -> {
                try {
                    peer.send(Frames.bytes('a'));
                    return server.echo().connections() == 0;
                } catch (IOException e) {
                    return true;
                }
            }));
        }
    }

    private static Settings times(Duration handshake, Duration idle, Duration close) {
        return Settings.onLoopback(0).withTimes(handshake, idle, close);
    }
}
