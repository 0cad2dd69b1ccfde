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
    private final Backlog backlog;
    private final AtomicInteger webSockets = new AtomicInteger();

    Site(Settings settings, ConnectionLog log) {
        this.settings = settings;
        this.log = log;
        this.handshake = new OpeningHandshake(settings.origins(), SUBPROTOCOLS);
        this.backlog = new Backlog(settings.maxUnsentBytes());
    }

    Backlog backlog() {
        return backlog;
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

    /** A WebSocket is open; false if it is one too many, which does not count and has to be closed. */
    boolean entered(String target) {
        int most = settings.maxConnections();
        boolean fits = webSockets.getAndUpdate(open -> Math.min(open + 1, most)) < most;
        tell(() -> log.opened(target));
        return fits;
    }

    /** A WebSocket is gone, which counted or not. */
    void left(Ending ending, boolean counted) {
        if (counted) {
            webSockets.decrementAndGet();
        }
        tell(() -> log.closed(ending));
    }

    /** Something went wrong that is not a peer's doing. */
    void failed(Exception cause) {
        try {
            log.failed(cause);
        } catch (RuntimeException e) {
            // There is nobody else to be told.
        }
    }

    /** A log that throws shall not stop an event loop. */
    private void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }
}
