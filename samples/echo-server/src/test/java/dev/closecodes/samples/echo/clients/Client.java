package dev.closecodes.samples.echo.clients;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** A client of another project. */
interface Client extends AutoCloseable {

    /** Returns the name, which is one word, and the version, as in the table of the README. */
    String name();

    /** Returns what it cannot do. */
    default Set<Feature> lacks() {
        return Set.of();
    }

    /** Returns whether the client may lose its Close frame, so that a test must try again to see it. */
    default boolean losesCloseFrames() {
        return false;
    }

    /** Opens a connection. Many connections may be open at the same time. */
    Session connect(URI uri) throws Exception;

    /** Ends its threads and processes. */
    @Override
    void close() throws IOException;
}
