package dev.closecodes.tests.stacks;

import dev.closecodes.tests.stacks.bridges.CloseReason;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A connection as a program that uses the library sees it. */
final class StackConnection {

    private final Closer closer;
    private final @Nullable BridgeCloser bridge;
    private final CompletableFuture<Closed> closed = new CompletableFuture<>();

    /** Creates a connection of a library that has no bridge. */
    StackConnection(Closer closer) {
        this.closer = closer;
        this.bridge = null;
    }

    StackConnection(Closer closer, BridgeCloser bridge) {
        this.closer = closer;
        this.bridge = bridge;
    }

    /** Closes a connection with the API of the library. */
    @FunctionalInterface
    interface Closer {

        /** Throws any exception if the library refuses to send this. */
        void close(int code, String reason) throws Exception;
    }

    /** Closes a connection with the bridge to the library. */
    @FunctionalInterface
    interface BridgeCloser {

        void close(CloseReason reason) throws Exception;
    }

    /**
     * What the library reports at the end of a connection.
     *
     * @param code {@code null} if the library reports an error, or only that the connection has ended
     * @param observed what the bridge makes of it; {@code null} without a bridge, or if the library reports nothing
     */
    record Closed(
            @Nullable Integer code,
            @Nullable String reason,
            @Nullable Throwable error,
            @Nullable CloseReason observed) {}

    void close(int code, String reason) throws Exception {
        closer.close(code, reason);
    }

    void closeWithBridge(CloseReason reason) throws Exception {
        Objects.requireNonNull(bridge).close(reason);
    }

    /** The library reports a code, and has no bridge. Only the first report counts. */
    void closed(int code, @Nullable String reason) {
        closed.complete(new Closed(code, reason, null, null));
    }

    /** The library reports a code. Only the first report counts. */
    void closed(int code, @Nullable String reason, CloseReason observed) {
        closed.complete(new Closed(code, reason, null, observed));
    }

    /**
     * The connection ends without a code. The library has no bridge, or reports nothing. It calls no other method
     * afterwards.
     */
    void ended(@Nullable Throwable error) {
        closed.complete(new Closed(null, null, error, null));
    }

    /** The library reports the end of the connection without a code. It calls no other method afterwards. */
    void ended(@Nullable Throwable error, CloseReason observed) {
        closed.complete(new Closed(null, null, error, observed));
    }

    /** Waits for the report of the library. */
    Closed awaitClosed() throws Exception {
        return closed.get(Stack.TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
