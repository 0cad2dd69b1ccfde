package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Ending;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Has a client close with every code, whoever may send it, and compares what the two ends have seen. */
final class ClosesByClient {

    static final String REFUSED = "refused";

    private static final int APPLICATION_CODE = 4000;
    private static final int PROTOCOL_ERROR = 1002;

    private final Outcomes sent = new Outcomes();
    private final Outcomes reported = new Outcomes();
    private final Sweep sweep = new Sweep(this::look);
    private final Client client;
    private final Loopback site;

    ClosesByClient(Client client, Loopback site) {
        this.client = client;
        this.site = site;
    }

    void run() throws Exception {
        int[] codes = IntStream.concat(IntStream.rangeClosed(0, 5000), IntStream.of(-1000, 65535, 65536))
                .toArray();
        String target = site.echo();
        Session session = client.connect(site.uri(target));
        for (int code : codes) {
            String reason = Reasons.beside(code);
            if (isRefused(session, code, reason)) {
                sent.add(code, REFUSED);
                requireUsable(session);
            } else {
                sweep.add(session, target, code, reason);
                target = site.echo();
                session = client.connect(site.uri(target));
            }
        }
        session.close();
        sweep.finish();
    }

    /** What comes of a message that no Close frame can hold. */
    String tooLongReason() throws Exception {
        String target = site.echo();
        String message = Reasons.LONGEST + "!";
        try (Session session = client.connect(site.uri(target))) {
            if (isRefused(session, APPLICATION_CODE, message)) {
                requireUsable(session);
                return REFUSED;
            }
            Event report = session.next();
            CloseReason received = site.ending(target).received();
            if (received == null || !(report instanceof Event.Closed)) {
                return "sent in no Close frame";
            }
            return message.startsWith(received.message())
                    ? "cut to " + received.message().getBytes(StandardCharsets.UTF_8).length
                    : "replaced";
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
        Event echo = session.next();
        if (!echo.equals(new Event.Text("still open"))) {
            throw new AssertionError("After a refusal there came " + echo);
        }
    }

    private void look(Sweep.Closing closing, Session session) throws Exception {
        Event report = session.next();
        Ending ending = site.ending(closing.target());
        CloseReason answer = ending.sent();
        boolean violation = ending.received() == null && answer != null && answer.code() == PROTOCOL_ERROR;
        sent.add(
                closing.code(),
                violation
                        ? "as it is, which the server answers with " + PROTOCOL_ERROR
                        : Passage.toPeer(closing.code(), closing.reason(), ending.received()));
        reported.add(closing.code(), Passage.toReport(answer == null ? ending.observed() : answer, report));
    }
}
