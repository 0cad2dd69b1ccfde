package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.EchoServer;
import dev.closecodes.samples.echo.Ending;
import dev.closecodes.samples.echo.Settings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A server, and targets on it that are each asked for once. */
final class Loopback implements AutoCloseable {

    private final Endings endings = new Endings();
    private final AtomicInteger ids = new AtomicInteger();
    private final EchoServer server;

    Loopback() throws IOException {
        server = EchoServer.start(Settings.onLoopback(0), endings);
    }

    /** Where messages come back. */
    String echo() {
        return "/echo?id=" + ids.incrementAndGet();
    }

    /** Where the server closes at once. */
    String close(int code, String reason) {
        return "/close/" + code + "?id=" + ids.incrementAndGet() + "&reason="
                + URLEncoder.encode(reason, StandardCharsets.UTF_8);
    }

    URI uri(String target) {
        return URI.create("ws://127.0.0.1:" + server.address().getPort() + target);
    }

    /** How a connection ended. */
    Ending ending(String target) throws Exception {
        return endings.await(target);
    }

    /** How many connections there are. */
    int connections() {
        return server.connections();
    }

    /** Stops the server. */
    @Override
    public void close() {
        server.close();
        if (!endings.failures().isEmpty()) {
            throw new AssertionError("The server failed: " + endings.failures());
        }
    }
}
