package dev.closecodes.samples.echo.clients;

import java.util.ArrayList;
import java.util.List;

/** Connections that are closed one by one and looked at together, so that there is no wait for each. */
final class Sweep {

    private static final int MAX_OPEN = 50;

    private final Check check;
    private final List<Closing> open = new ArrayList<>();

    Sweep(Check check) {
        this.check = check;
    }

    /** Takes over a session that is being closed, and looks at all if these are many. */
    void add(Session session, String target, int code, String reason) throws Exception {
        open.add(new Closing(session, target, code, reason));
        if (open.size() == MAX_OPEN) {
            finish();
        }
    }

    void finish() throws Exception {
        for (Closing closing : open) {
            try (Session session = closing.session()) {
                check.look(closing, session);
            }
        }
        open.clear();
    }

    /** A session that is being closed by either end. */
    record Closing(Session session, String target, int code, String reason) {}

    /** What is to be seen at the end of a session. */
    interface Check {
        void look(Closing closing, Session session) throws Exception;
    }
}
