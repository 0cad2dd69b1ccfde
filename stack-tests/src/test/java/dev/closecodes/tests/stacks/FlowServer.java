package dev.closecodes.tests.stacks;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A server whose program is a stream. The program cannot choose a code: its stream completes or fails. */
abstract class FlowServer extends ServerStack {

    /**
     * What the peer sees if the stream of the program completes. For codes with which a peer completes the stream, the
     * file says the same.
     */
    static final int COMPLETED = 1000;

    /** What the peer sees if the stream of the program fails. */
    static final int FAILED = 1011;

    /**
     * Reports a connection.
     *
     * @param received ends if the stream of the messages from the peer ends
     * @param sent ends the stream of the messages to the peer
     */
    final <T> StackConnection connected(CompletionStage<?> received, CompletableFuture<Optional<T>> sent) {
        StackConnection connection = new StackConnection((code, reason) -> {
            if (code == COMPLETED) {
                sent.complete(Optional.empty());
            } else {
                sent.completeExceptionally(new IllegalStateException(reason));
            }
        });
        received.whenComplete((done, error) -> {
            if (error == null) {
                connection.closed(COMPLETED, null);
            } else {
                failed(error, connection);
            }
        });
        opened(connection);
        return connection;
    }

    /** Reports the error that the stream of the messages from the peer ended with. */
    abstract void failed(Throwable error, StackConnection connection);

    /** A stream that completes has no reason. */
    @Override
    final boolean showsReason(int code) {
        return code != COMPLETED;
    }
}
