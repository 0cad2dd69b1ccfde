package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Settings;
import dev.closecodes.samples.echo.raw.RawPeer.End;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The server must stop correctly, whatever its peers do. */
final class ShutdownTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration CLOSE = Duration.ofSeconds(1);

    @Test
    void everyWebSocketIsClosedWith1001() throws Exception {
        RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, LONG, LONG));
        try (RawPeer idle = server.open();
                RawPeer insideAMessage = server.open();
                RawPeer insideAFrame = server.open();
                RawPeer request = server.connect();
                RawPeer silent = server.connect()) {
            insideAMessage.send(Frames.fragment(true, false, (byte) 1));
            insideAMessage.frame();
            insideAFrame.send(Frames.bytes(0x82, 0x85, 0, 0, 0, 0, 7));
            insideAFrame.frame();
            request.send(Frames.bytes('G', 'E', 'T'));
            server.awaitConnections(5);

            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            for (RawPeer peer : List.of(idle, insideAMessage, insideAFrame)) {
                assertEquals(1001, peer.frame().closeCode());
            }
            idle.send(Frames.close(1001, ""));
            insideAMessage.send(Frames.fragment(false, false, (byte) 2), Frames.close(1001, ""));
            insideAFrame.send(Frames.bytes(1, 2, 3, 4), Frames.close(1001, ""));
            for (RawPeer peer : List.of(idle, insideAMessage, insideAFrame, request, silent)) {
                assertEquals(End.FIN, peer.end());
                peer.close();
            }
            stopped.join();
        }
        assertEquals(3, server.log().closed());
        assertTrue(server.log().endings().stream()
                .allMatch(ending -> ending.observed().code() == 1001));
        assertEquals(List.of(), Footprint.serverThreads());
        server.close();
    }

    @Test
    void peersThatDoNotAnswerAreDropped() throws Exception {
        RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, LONG, CLOSE));
        try (RawPeer unanswering = server.open();
                RawPeer lingering = server.open();
                RawPeer slow = server.open();
                RawPeer request = server.connect()) {
            CompletableFuture<Void> sent = slow.sendInBackground(Frames.binary(new byte[8 << 20]));
            request.send(Frames.bytes('G', 'E', 'T'));
            server.awaitConnections(4);
            long before = System.nanoTime();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            assertEquals(1001, lingering.frame().closeCode());
            lingering.send(Frames.close(1001, ""));
            stopped.join();
            Duration taken = Duration.ofNanos(System.nanoTime() - before);
            assertTrue(taken.compareTo(CLOSE.multipliedBy(2).plusSeconds(10)) < 0, taken::toString);
            assertEquals(1001, unanswering.frame().closeCode());
            assertEquals(End.FIN, unanswering.end());
            slow.reset();
            sent.handle((done, failure) -> null).join();
        }
        assertEquals(List.of(), Footprint.serverThreads());
    }

    /** Echoes that are not sent yet are sent before the Close frame. */
    @Test
    void unsentEchoesAreSent() throws Exception {
        RunningServer server = RunningServer.with(Settings.onLoopback(0).withTimes(LONG, LONG, LONG));
        try (RawPeer slow = server.open()) {
            byte[] payload = new byte[8 << 20];
            for (int i = 0; i < payload.length; i++) {
                payload[i] = (byte) (i / 251);
            }
            CompletableFuture<Void> sent = slow.sendInBackground(Frames.binary(payload), Frames.close(1000, ""));
            Frame first = slow.frame();
            CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
            int at = 0;
            Frame next = first;
            while (next.opcode() != Frame.CLOSE) {
                for (byte octet : next.payload()) {
                    assertEquals(payload[at++], octet);
                }
                next = slow.frame();
            }
            assertTrue(next.closeCode() == 1001 || at == payload.length, next::toString);
            assertEquals(End.FIN, slow.end());
            sent.join();
            slow.reset();
            stopped.join();
        }
    }

    @Test
    void thePortIsFreeAgain() throws Exception {
        RunningServer first = RunningServer.withLongTimes();
        Settings same = RunningServer.longTimes().withAddress(first.echo().address());
        RawPeer peer = first.open();
        peer.send(Frames.close(1000, ""));
        peer.close(1000);
        peer.close();
        first.close();
        first.close();
        try (RunningServer second = RunningServer.with(same);
                RawPeer other = second.open()) {
            other.send(Frames.close(1000, ""));
            assertEquals(1000, other.frame().closeCode());
        }
    }

    /** The thread does not wait, but the server still stops. */
    @Test
    void anInterruptedThreadStopsIt() throws Exception {
        RecordedLog log = new RecordedLog();
        EchoServer server = EchoServer.start(Settings.onLoopback(0).withTimes(LONG, LONG, CLOSE), log);
        Thread.currentThread().interrupt();
        server.close();
        assertTrue(Thread.interrupted(), "the thread is still interrupted");
        Await.until("its threads have ended", () -> Footprint.serverThreads().isEmpty());
    }

    @Test
    void anAddressThatIsInUse() throws Exception {
        try (RunningServer server = RunningServer.withLongTimes()) {
            Settings same = Settings.onLoopback(0).withAddress(server.echo().address());
            int threads = Footprint.serverThreads().size();
            assertThrows(IOException.class, () -> EchoServer.start(same, new RecordedLog()));
            assertEquals(threads, Footprint.serverThreads().size());
        }
    }
}
