package dev.closecodes.samples.echo;

/** The phases of a connection, in their order. */
enum Phase {
    /** A request is being read. */
    REQUEST,

    /** The WebSocket is open. */
    OPEN,

    /** The server has sent its Close frame and waits for the client's. */
    CLOSING,

    /**
     * The exchange is complete. The server sends the remaining output, and then discards all input until the peer
     * closes the connection.
     */
    FINISHED
}
