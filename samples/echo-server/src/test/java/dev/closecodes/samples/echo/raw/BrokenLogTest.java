package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.closecodes.samples.echo.ConnectionLog;
import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Ending;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A log that throws from every method must do no harm. */
final class BrokenLogTest {

    private static final int PEERS = 20;

    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void theServerContinues() throws Exception {
        ConnectionLog log = new ConnectionLog() {
            @Override
            public void opened(String target) {
                throw failure();
            }

            @Override
            public void closed(Ending ending) {
                throw failure();
            }

            @Override
            public void failed(Exception cause) {
                throw failure();
            }
        };
        try (EchoServer server = EchoServer.start(RunningServer.longTimes().withMaxConnections(1), log)) {
            for (int i = 0; i < PEERS; i++) {
                try (RawPeer peer = RawPeer.connect(server.address())) {
                    peer.send(Handshake.request("/echo"));
                    peer.head();
                    peer.send(Frames.text("a"), Frames.close(1000, ""));
                    assertEquals("a", peer.message().text());
                    assertEquals(1000, peer.frame().closeCode());
                    assertEquals(RawPeer.End.FIN, peer.end());
                }
                Await.until("the connection is closed", () -> server.connections() == 0 && calls.get() % 4 == 0);
            }
        }
        assertEquals(4 * PEERS, calls.get(), "opened and closed, and each failure");
    }

    /**
     * An error, unlike an exception, ends the event loop in which it is thrown. The whole server must then stop, not
     * only a part of it.
     */
    @Test
    void anErrorStopsTheServer() throws Exception {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        AtomicReference<Throwable> uncaught = new AtomicReference<>();
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> uncaught.set(thrown));
        AssertionError error = new AssertionError("A broken log");
        ConnectionLog log = new ConnectionLog() {
            @Override
            public void opened(String target) {
                if (target.equals("/echo?broken")) {
                    throw error;
                }
            }
        };
        try (EchoServer server = EchoServer.start(RunningServer.longTimes(), log)) {
            try (RawPeer other = RawPeer.connect(server.address());
                    RawPeer broken = RawPeer.connect(server.address())) {
                other.send(Handshake.request("/echo"));
                other.head();
                broken.send(Handshake.request("/echo?broken"));
                assertEquals(1001, other.frame().closeCode());
                other.send(Frames.close(1001, ""));
                assertEquals(RawPeer.End.FIN, other.end());
            }
            Await.until("all connections are closed", () -> server.connections() == 0);
            assertSame(error, uncaught.get());
        } finally {
            Thread.setDefaultUncaughtExceptionHandler(before);
        }
    }

    private IllegalStateException failure() {
        calls.incrementAndGet();
        return new IllegalStateException("A broken log");
    }
}
