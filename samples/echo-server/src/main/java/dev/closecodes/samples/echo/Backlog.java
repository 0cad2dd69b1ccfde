package dev.closecodes.samples.echo;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/** What all peers together have left unread. One peer's share is bounded by its outbox, and all of them by this. */
final class Backlog {

    private final long maxBytes;
    private final AtomicLong bytes = new AtomicLong();

    Backlog(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** Counts bytes in, or off if they are negative; throws if that would be too many, which ends the connection. */
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
