package dev.closecodes.samples.echo;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * What is spoken on a connection: bytes in, and bytes out through the connection's {@link Outbox}. It knows nothing of
 * sockets and clocks.
 */
interface Exchange {

    /**
     * Takes what has arrived, all of it.
     *
     * @return who goes on: this exchange, or the one that it has been upgraded to
     */
    Exchange received(ByteBuffer input) throws IOException;

    /** The time for this phase is up, which is {@link Phase#REQUEST} or {@link Phase#OPEN}. */
    void expired() throws IOException;

    /** The server is about to stop. */
    void shutDown() throws IOException;

    /** The connection is gone; nothing else is called. */
    void ended();

    Phase phase();
}
