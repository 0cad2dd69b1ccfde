package dev.closecodes.samples.echo;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The protocol on a connection: it gets input bytes, and sends output bytes through the connection's {@link Outbox}. It
 * uses neither sockets nor clocks.
 */
interface Exchange {

    /**
     * Processes all bytes of the input.
     *
     * @return the exchange that gets the next input: this one, or the one to which the connection was upgraded
     */
    Exchange received(ByteBuffer input) throws IOException;

    /** Called when the deadline of the phase has passed. The phase is {@link Phase#REQUEST} or {@link Phase#OPEN}. */
    void expired() throws IOException;

    /** Called when the server is about to stop. */
    void shutDown() throws IOException;

    /** Called when the connection is closed. No other method is called after that. */
    void ended();

    Phase phase();
}
