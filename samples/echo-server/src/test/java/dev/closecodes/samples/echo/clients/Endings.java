package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.ConnectionLog;
import dev.closecodes.samples.echo.Ending;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;

/** How connections ended on the server, by their targets. */
final class Endings implements ConnectionLog {

    private static final int TIMEOUT_SECONDS = 20;

    private final Map<String, CompletableFuture<Ending>> endings = new ConcurrentHashMap<>();
    private final Queue<Exception> failures = new ConcurrentLinkedQueue<>();

    @Override
    public void closed(Ending ending) {
        of(ending.target()).complete(ending);
    }

    @Override
    public void failed(Exception cause) {
        failures.add(cause);
    }

    /** Waits until a connection has ended, and returns how. */
    Ending await(String target) throws Exception {
        return of(target).get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    /** Returns the failures of the server. */
    Queue<Exception> failures() {
        return failures;
    }

    private CompletableFuture<Ending> of(String target) {
        return endings.computeIfAbsent(target, unused -> new CompletableFuture<>());
    }
}
