package dev.closecodes.samples.echo;

import dev.closecodes.samples.echo.http.OpeningHandshake;
import dev.closecodes.samples.echo.http.Refusal;
import dev.closecodes.samples.echo.http.Request;
import dev.closecodes.samples.echo.http.RequestReader;
import dev.closecodes.samples.echo.http.Response;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The data that all connections share. */
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

    Compression compression() {
        return settings.compression();
    }

    RequestReader requestReader() {
        return new RequestReader(settings.maxHeadBytes());
    }

    /** Returns the response to a request for a file. */
    Response file(Request request) throws Refusal {
        return page.file(request);
    }

    /**
     * Reports that a WebSocket is open. Returns {@code false} if there are too many: it is then not counted, and the
     * caller must close it.
     */
    boolean opened(String target) {
        int max = settings.maxConnections();
        boolean accepted = webSockets.getAndUpdate(open -> Math.min(open + 1, max)) < max;
        report(() -> log.opened(target));
        return accepted;
    }

    /** Reports that a WebSocket is closed, and whether it was counted. */
    void closed(Ending ending, boolean counted) {
        if (counted) {
            webSockets.decrementAndGet();
        }
        report(() -> log.closed(ending));
    }

    /** Reports a failure that no peer has caused. */
    void failed(Exception cause) {
        try {
            log.failed(cause);
        } catch (RuntimeException e) {
            // There is no other log.
        }
    }

    /** Calls the log. An exception that it throws must not stop an event loop. */
    private void report(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException e) {
            failed(e);
        }
    }
}
