package dev.closecodes.samples.echo.clients;

import java.util.ArrayDeque;
import java.util.Queue;

/** Connections that are closed one by one and looked at together, so that there is no wait for each. */
final class Sweep {

    private static final int MAX_OPEN = 50;
    private static final int MAX_REPETITIONS = 1_000;

    private final Check check;
    private final Queue<Closing> open = new ArrayDeque<>();
    private int repetitions;

    Sweep(Check check) {
        this.check = check;
    }

    /** Takes over a session that is being closed, and looks at all if these are many. */
    void add(Closing closing) throws Exception {
        open.add(closing);
        if (open.size() == MAX_OPEN) {
            finish();
        }
    }

    /** Takes over a session that is to be looked at instead of one that has shown nothing. */
    void again(Closing closing) {
        if (++repetitions > MAX_REPETITIONS) {
            throw new AssertionError("Close frames are lost again and again, the last time that of " + closing);
        }
        open.add(closing);
    }

    /** Looks at all that are open. */
    void finish() throws Exception {
        for (Closing closing = open.poll(); closing != null; closing = open.poll()) {
            try (Session session = closing.session()) {
                check.look(closing, session);
            }
        }
    }

    /** A session that is being closed by either end. */
    record Closing(Session session, String target, int code, String reason) {}

    /** What is to be seen at the end of a session. */
    interface Check {
        void look(Closing closing, Session session) throws Exception;
    }
}
