package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Ending;
import java.util.stream.IntStream;

/**
 * Lets a client close with every code, and compares what both endpoints have seen. Codes that a client must not send
 * are included.
 */
final class ClosesByClient {

    static final String REFUSED = "refused";

    private static final int PROTOCOL_ERROR = 1002;
    private static final int APPLICATION_CODE = 4000;

    private final Outcomes sent = new Outcomes();
    private final Outcomes reported = new Outcomes();
    private final Batch batch = new Batch(this::check);
    private final Client client;
    private final Loopback server;

    ClosesByClient(Client client, Loopback server) {
        this.client = client;
        this.server = server;
    }

    /**
     * Tries each code. Codes of the protocol are also tried without a reason. After a refusal, the connection must
     * still work.
     */
    void run() throws Exception {
        int[] codes = IntStream.concat(IntStream.rangeClosed(0, 5000), IntStream.of(-1000, 65535, 65536))
                .toArray();
        String target = server.echo();
        Session session = client.connect(server.uri(target));
        for (int code : codes) {
            for (String reason : Reasons.forCode(code)) {
                if (isRefused(session, code, reason)) {
                    sent.add(code, reason, REFUSED);
                    requireUsable(session);
                } else {
                    batch.add(new Batch.Closing(session, target, code, reason));
                    target = server.echo();
                    session = client.connect(server.uri(target));
                }
            }
        }
        session.close();
        batch.finish();
    }

    /** Returns the result for a reason that is too long for a Close frame. */
    String tooLongReason() throws Exception {
        ClosesByClient once = new ClosesByClient(client, server);
        once.close(APPLICATION_CODE, Reasons.LONGEST + "!");
        once.batch.finish();
        return once.sent.othersThan(Comparison.UNCHANGED).replace(APPLICATION_CODE + " ", "");
    }

    private void close(int code, String reason) throws Exception {
        String target = server.echo();
        Session session = client.connect(server.uri(target));
        if (isRefused(session, code, reason)) {
            sent.add(code, reason, REFUSED);
            session.close();
        } else {
            batch.retry(new Batch.Closing(session, target, code, reason));
        }
    }

    /** Returns the results of the codes that the client was asked to send. */
    Outcomes sent() {
        return sent;
    }

    /** Returns how the client reported the server's answers. */
    Outcomes reported() {
        return reported;
    }

    private static boolean isRefused(Session session, int code, String reason) {
        try {
            session.close(code, reason);
            return false;
        } catch (Exception refusal) {
            return true;
        }
    }

    private static void requireUsable(Session session) throws Exception {
        session.text("still open");
        Messages.assertText("still open", session.next());
    }

    private void check(Batch.Closing closing, Session session) throws Exception {
        Event report = report(session);
        Ending ending = server.ending(closing.target());
        boolean noCloseFrame = ending.received() == null && ending.sent() == null;
        if (noCloseFrame && report instanceof Event.Closed && client.losesCloseFrames()) {
            close(closing.code(), closing.reason());
            return;
        }
        if (ending.received() != null) {
            assertEquals(new CloseReason(ending.received().code(), ""), ending.sent(), "the server's answer");
        }
        sent.add(closing.code(), closing.reason(), sent(closing.code(), closing.reason(), ending));
        CloseReason answer = ending.sent() == null ? ending.observed() : ending.sent();
        reported.add(closing.code(), closing.reason(), Comparison.reportedAnswer(answer, closing.reason(), report));
    }

    /** After an error, the client may leave the connection open. */
    private static Event report(Session session) throws Exception {
        Event report = session.next();
        if (report instanceof Event.Failed) {
            session.close();
        }
        return report;
    }

    private static String sent(int code, String reason, Ending ending) {
        CloseReason answer = ending.sent();
        boolean violation = ending.received() == null && answer != null && answer.code() == PROTOCOL_ERROR;
        return violation
                ? "in an invalid Close frame, answered with " + PROTOCOL_ERROR
                : Comparison.received(code, reason, ending.received());
    }
}
