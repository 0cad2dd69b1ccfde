package dev.closecodes.samples.echo.raw;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.Settings;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A server on a free port, and its log. When it is closed, no connection may be left, and nothing may have failed. */
final class RunningServer implements AutoCloseable {

    private final RecordedLog log = new RecordedLog();
    private final EchoServer server;

    private RunningServer(Settings settings) throws IOException {
        server = EchoServer.start(settings, log);
    }

    /** Starts a server whose times are longer than any test. */
    static RunningServer withLongTimes() throws IOException {
        return with(longTimes());
    }

    static Settings longTimes() {
        Duration minute = Duration.ofMinutes(1);
        return Settings.onLoopback(0).withTimes(minute, minute, minute);
    }

    static RunningServer with(Settings settings) throws IOException {
        return new RunningServer(settings);
    }

    EchoServer echo() {
        return server;
    }

    RecordedLog log() {
        return log;
    }

    RawPeer connect() throws IOException {
        return RawPeer.connect(server.address());
    }

    /** Opens a WebSocket. */
    RawPeer open() throws IOException {
        return open("/echo");
    }

    RawPeer open(String target) throws IOException {
        RawPeer peer = connect();
        peer.send(Handshake.request(target));
        assertEquals("HTTP/1.1 101 Switching Protocols", peer.head().get(0));
        return peer;
    }

    /** Waits until a WebSocket is closed, and returns its ending. There must be only one WebSocket. */
    Ending ending() throws InterruptedException {
        Await.until("a WebSocket is closed", () -> !log.endings().isEmpty());
        return log.endings().remove();
    }

    void awaitConnections(int number) throws InterruptedException {
        Await.until("there are " + number + " connections", () -> server.connections() == number);
    }

    @Override
    public void close() {
        server.close();
        assertEquals(0, server.connections());
        assertEquals(log.opened(), log.closed());
        assertEquals(List.of(), List.copyOf(log.failures()));
    }
}
