package dev.closecodes.samples.echo;

/**
 * Receives the events of a server. The threads of the event loops call it, so it must not block. The default methods do
 * nothing.
 */
public interface ConnectionLog {

    /**
     * Called when a WebSocket is open.
     *
     * @param target the request target, for example {@code /echo}
     */
    default void opened(String target) {}

    /**
     * Called when a WebSocket is closed.
     *
     * @param ending how it ended
     */
    default void closed(Ending ending) {}

    /**
     * Called after a failure that no peer has caused. The server continues, but closes the failed connection, if any.
     *
     * @param cause the failure
     */
    default void failed(Exception cause) {}
}
