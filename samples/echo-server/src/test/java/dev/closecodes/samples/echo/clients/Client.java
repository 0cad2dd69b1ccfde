package dev.closecodes.samples.echo.clients;

import java.io.IOException;
import java.net.URI;
import java.util.Set;

/** A client that is not ours. */
interface Client extends AutoCloseable {

    /** Its name, in one word, and its version, as in the table of the README. */
    String name();

    /** What its API has no way to do. */
    default Set<Feature> lacks() {
        return Set.of();
    }

    /** Whether any Close frame may get lost within the client, so that it takes another try to see it. */
    default boolean losesCloseFrames() {
        return false;
    }

    /** Opens a connection; many may be open at once. */
    Session connect(URI uri) throws Exception;

    /** Lets go of its threads and processes. */
    @Override
    void close() throws IOException;
}
