package dev.closecodes.samples.echo;

/** Told what happens on the server, by the threads of its event loops: it must not block. Does nothing by default. */
public interface ConnectionLog {

    /**
     * A WebSocket is open.
     *
     * @param target what its client has asked for, for example {@code /echo}
     */
    default void opened(String target) {}

    /**
     * A WebSocket is gone.
     *
     * @param ending how it ended
     */
    default void closed(Ending ending) {}

    /**
     * Something went wrong that is not a peer's doing. The server goes on, without the connection concerned if there is
     * one.
     *
     * @param cause what went wrong
     */
    default void failed(Exception cause) {}
}
