package dev.closecodes.samples.echo.clients;

import java.util.ArrayDeque;
import java.util.Queue;

/** Connections that are closed one by one but checked together, so that the test does not wait for each. */
final class Batch {

    private static final int MAX_OPEN = 50;
    private static final int MAX_RETRIES = 1_000;

    private final Check check;
    private final Queue<Closing> open = new ArrayDeque<>();
    private int retries;

    Batch(Check check) {
        this.check = check;
    }

    /** Adds a session that is being closed. Checks all sessions if there are many. */
    void add(Closing closing) throws Exception {
        open.add(closing);
        if (open.size() == MAX_OPEN) {
            finish();
        }
    }

    /** Adds a session that replaces one whose Close frame was lost. */
    void retry(Closing closing) {
        if (++retries > MAX_RETRIES) {
            throw new AssertionError("Too many Close frames were lost, the last one of " + closing);
        }
        open.add(closing);
    }

    /** Checks all remaining sessions. */
    void finish() throws Exception {
        for (Closing closing = open.poll(); closing != null; closing = open.poll()) {
            try (Session session = closing.session()) {
                check.check(closing, session);
            }
        }
    }

    /** A session that is being closed by one of the endpoints. */
    record Closing(Session session, String target, int code, String reason) {}

    /** Checks a session that is being closed. */
    interface Check {
        void check(Closing closing, Session session) throws Exception;
    }
}
