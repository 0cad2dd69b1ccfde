package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.Role;
import dev.closecodes.samples.echo.CloseCodes;
import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Ending;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Lets the server close with every code that it may send, and without a code, and compares what both endpoints have
 * seen.
 */
final class ClosesByServer {

    private static final int NO_STATUS_RECEIVED = 1005;

    private final Outcomes reported = new Outcomes();
    private final Outcomes answered = new Outcomes();
    private final Batch batch = new Batch(this::check);
    private final Client client;
    private final Loopback server;

    ClosesByServer(Client client, Loopback server) {
        this.client = client;
        this.server = server;
    }

    void run() throws Exception {
        int[] codes = IntStream.rangeClosed(0, 5000)
                .filter(code -> code == NO_STATUS_RECEIVED || CloseCodes.isSendableBy(code, Role.SERVER))
                .toArray();
        for (int code : codes) {
            for (String reason : reasons(code)) {
                batch.add(connect(code, reason));
            }
        }
        batch.finish();
    }

    /** Returns how the client reported the server's Close frames. */
    Outcomes reported() {
        return reported;
    }

    /** Returns how the client answered. */
    Outcomes answered() {
        return answered;
    }

    private static List<String> reasons(int code) {
        return code == NO_STATUS_RECEIVED ? List.of("") : Reasons.forCode(code);
    }

    private Batch.Closing connect(int code, String reason) throws Exception {
        String target = server.close(code, reason);
        return new Batch.Closing(client.connect(server.uri(target)), target, code, reason);
    }

    /**
     * Checks one connection. A client may report an error in the Close frame before it reports the message that came
     * first.
     */
    private void check(Batch.Closing closing, Session session) throws Exception {
        CloseReason reason = new CloseReason(closing.code(), closing.reason());
        Event report = session.next();
        if (!(report instanceof Event.Failed)) {
            assertEquals(new Event.Text(closing.code() == NO_STATUS_RECEIVED ? "" : reason.toString()), report);
            report = session.next();
        }
        Ending ending = server.ending(closing.target());
        assertEquals(reason, ending.sent());
        if (ending.received() == null && client.losesCloseFrames()) {
            batch.retry(connect(closing.code(), closing.reason()));
            return;
        }
        reported.add(closing.code(), closing.reason(), Comparison.reported(reason, report));
        answered.add(closing.code(), closing.reason(), answer(closing, ending.received()));
    }

    /**
     * Compares an answer with the server's Close frame. The answer must have the same code, but need not have the
     * reason (section 5.5.1).
     */
    private static String answer(Batch.Closing closing, @Nullable CloseReason received) {
        if (received == null) {
            return "with no Close frame";
        }
        if (received.code() != closing.code()) {
            return "with " + received.code();
        }
        boolean repeated = received.message().isEmpty() || received.message().equals(closing.reason());
        return repeated ? Comparison.UNCHANGED : "with a different reason";
    }
}
