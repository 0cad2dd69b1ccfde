package dev.closecodes.samples.echo;

import dev.closecodes.samples.echo.http.OpeningHandshake;
import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import dev.closecodes.samples.echo.http.RequestReader;
import dev.closecodes.samples.echo.http.Response;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What all connections share. */
final class Site {

    private static final Set<String> SUBPROTOCOLS = Set.of("echo");

    private final Settings settings;
    private final ConnectionLog log;
    private final Page page = Page.load();
    private final OpeningHandshake handshake;
    private final AtomicInteger webSockets = new AtomicInteger();

    Site(Settings settings, ConnectionLog log) {
        this.settings = settings;
        this.log = log;
        this.handshake = new OpeningHandshake(settings.origins(), SUBPROTOCOLS);
    }

    OpeningHandshake handshake() {
        return handshake;
    }

    RequestReader requestReader() {
        return new RequestReader(settings.maxHeadBytes());
    }

    /** Answers a request for anything but a WebSocket. */
    Response file(Request request) throws Refusal {
        return page.file(request);
    }

    /** A WebSocket is open. */
    void entered(String target) {
        webSockets.incrementAndGet();
        log.opened(target);
    }

    /** A WebSocket that had entered is gone. */
    void left(Ending ending) {
        webSockets.decrementAndGet();
        log.closed(ending);
    }

    /** Something went wrong that is not a peer's doing. */
    void failed(Exception cause) {
        log.failed(cause);
    }

    /** Whether more WebSockets have entered than may be open. */
    boolean isFull() {
        return webSockets.get() > settings.maxConnections();
    }
}
