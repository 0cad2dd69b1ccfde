package dev.closecodes.samples.echo;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the bytes that the server keeps for all peers that do not read. The outbox limits the bytes for one peer; this
 * class limits the sum.
 */
final class Backlog {

    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    Backlog(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Adds to the number of bytes; {@code difference} may be negative. Throws if the number would become too large,
     * which ends the connection.
     */
    void change(int difference) throws IOException {
        if (bytes.addAndGet(difference) > maxBytes && difference > 0) {
            bytes.addAndGet(-difference);
            throw new IOException("Too many peers do not read");
        }
    }

    long bytes() {
        return bytes.get();
    }
}
