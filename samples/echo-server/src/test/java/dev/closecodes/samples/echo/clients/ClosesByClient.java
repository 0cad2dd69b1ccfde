package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Ending;
import java.util.stream.IntStream;

/** Has a client close with every code, whoever may send it, and compares what the two ends have seen. */
final class ClosesByClient {

    static final String REFUSED = "refused";

    private static final int PROTOCOL_ERROR = 1002;
    private static final int APPLICATION_CODE = 4000;

    private final Outcomes sent = new Outcomes();
    private final Outcomes reported = new Outcomes();
    private final Sweep sweep = new Sweep(this::look);
    private final Client client;
    private final Loopback site;

    ClosesByClient(Client client, Loopback site) {
        this.client = client;
        this.site = site;
    }

    /** Tries codes of the protocol without a reason too; after a refusal, the connection has to go on. */
    void run() throws Exception {
        int[] codes = IntStream.concat(IntStream.rangeClosed(0, 5000), IntStream.of(-1000, 65535, 65536))
                .toArray();
        String target = site.echo();
        Session session = client.connect(site.uri(target));
        for (int code : codes) {
            for (String reason : Reasons.beside(code)) {
                if (isRefused(session, code, reason)) {
                    sent.add(code, reason, REFUSED);
                    requireUsable(session);
                } else {
                    sweep.add(new Sweep.Closing(session, target, code, reason));
                    target = site.echo();
                    session = client.connect(site.uri(target));
                }
            }
        }
        session.close();
        sweep.finish();
    }

    /** What comes of a reason that no Close frame can hold. */
    String tooLongReason() throws Exception {
        ClosesByClient once = new ClosesByClient(client, site);
        once.close(APPLICATION_CODE, Reasons.LONGEST + "!");
        once.sweep.finish();
        return once.sent.othersThan(Passage.UNCHANGED).replace(APPLICATION_CODE + " ", "");
    }

    private void close(int code, String reason) throws Exception {
        String target = site.echo();
        Session session = client.connect(site.uri(target));
        if (isRefused(session, code, reason)) {
            sent.add(code, reason, REFUSED);
            session.close();
        } else {
            sweep.again(new Sweep.Closing(session, target, code, reason));
        }
    }

    /** What came of the codes that the client was asked to send. */
    Outcomes sent() {
        return sent;
    }

    /** What the client reported of the server's answers. */
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

    private void look(Sweep.Closing closing, Session session) throws Exception {
        Event report = report(session);
        Ending ending = site.ending(closing.target());
        boolean nothingSeen = ending.received() == null && ending.sent() == null;
        if (nothingSeen && report instanceof Event.Closed && client.losesCloseFrames()) {
            close(closing.code(), closing.reason());
            return;
        }
        if (ending.received() != null) {
            assertEquals(new CloseReason(ending.received().code(), ""), ending.sent(), "the server's answer");
        }
        sent.add(closing.code(), closing.reason(), sent(closing.code(), closing.reason(), ending));
        CloseReason answer = ending.sent() == null ? ending.observed() : ending.sent();
        reported.add(closing.code(), closing.reason(), Passage.ofAnswer(answer, closing.reason(), report));
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
                ? "against the protocol, answered with " + PROTOCOL_ERROR
                : Passage.toServer(code, reason, ending.received());
    }
}
