package dev.closecodes.samples.echo;

/** Where a connection is; it only goes forward. */
enum Phase {
    /** A request is being read. */
    REQUEST,

    /** Messages go back and forth. */
    OPEN,

    /** This end has sent its Close frame and waits for the peer's. */
    CLOSING,

    /** All is said: what is left is sent, and then whatever comes is thrown away until the peer closes its end too. */
    FINISHED
}
