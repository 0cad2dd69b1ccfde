package dev.closecodes.tests.stacks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection as a program that uses the library sees it. */
final class StackConnection {

    private final Closer closer;
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();

    StackConnection(Closer closer) {
        this.closer = closer;
    }

    /** Closes a connection with the API of the library. */
    @FunctionalInterface
    interface Closer {

        /** Throws any exception if the library refuses to send this. */
        void close(int code, String reason) throws Exception;
    }

    /**
     * What the library reports at the end of a connection.
     *
     * @param code {@code null} if the library reports an error, or only that the connection has ended
     */
    record Closed(
            @Nullable Integer code,
            @Nullable String reason,
            @Nullable Throwable error) {}

    void close(int code, String reason) throws Exception {
        closer.close(code, reason);
    }

    /** The library reports a code. Only the first report counts. */
    void closed(int code, @Nullable String reason) {
        closed.complete(new Closed(code, reason, null));
    }

    /** The library reports the end of the connection without a code. It calls no other method afterwards. */
    void ended(@Nullable Throwable error) {
        closed.complete(new Closed(null, null, error));
    }

    /** Waits for the report of the library. */
    Closed awaitClosed() throws Exception {
        return closed.get(Stack.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
