package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.Compression;
import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server. Each connection to it uses its own target. */
final class Loopback implements AutoCloseable {

    private final Endings endings = new Endings();
    private final AtomicInteger ids = new AtomicInteger();
    private final EchoServer server;

    Loopback() throws IOException {
        this(Compression.ON);
    }

    Loopback(Compression compression) throws IOException {
        server = EchoServer.start(Settings.onLoopback(0).withCompression(compression), endings);
    }

    /** Returns a new target for an echo. */
    String echo() {
        return "/echo?id=" + ids.incrementAndGet();
    }

    /** Returns a new target at which the server closes at once. */
    String close(int code, String reason) {
        return "/close/" + code + "?id=" + ids.incrementAndGet() + "&reason="
                + URLEncoder.encode(reason, StandardCharsets.UTF_8);
    }

    URI uri(String target) {
        return URI.create("ws://127.0.0.1:" + server.address().getPort() + target);
    }

    /** Waits until a connection has ended, and returns how. */
    Ending ending(String target) throws Exception {
        return endings.await(target);
    }

    /** Returns the number of open connections. */
    int connections() {
        return server.connections();
    }

    /** Stops the server, and throws if it has failed. */
    @Override
    public void close() {
        server.close();
        if (!endings.failures().isEmpty()) {
            throw new AssertionError("The server failed: " + endings.failures());
        }
    }
}
