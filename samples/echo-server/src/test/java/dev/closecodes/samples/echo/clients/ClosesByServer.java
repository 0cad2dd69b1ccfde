package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.Role;
import dev.closecodes.samples.echo.CloseCodes;
import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Ending;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Has the server close with every code that it may send, and none, and compares what the two ends have seen. */
final class ClosesByServer {

    private static final int NO_STATUS_RECEIVED = 1005;
    private static final String NO_MESSAGE = "";

    private final Outcomes reported = new Outcomes();
    private final Outcomes answered = new Outcomes();
    private final Sweep sweep = new Sweep(this::look);
    private final Client client;
    private final Loopback site;

    ClosesByServer(Client client, Loopback site) {
        this.client = client;
        this.site = site;
    }

    void run() throws Exception {
        int[] codes = IntStream.rangeClosed(0, 5000)
                .filter(code -> code == NO_STATUS_RECEIVED || CloseCodes.isSendableBy(code, Role.SERVER))
                .toArray();
        for (int code : codes) {
            String reason = code == NO_STATUS_RECEIVED ? NO_MESSAGE : Reasons.beside(code);
            String target = site.close(code, reason);
            sweep.add(client.connect(site.uri(target)), target, code, reason);
        }
        sweep.finish();
    }

    /** What the client reported. */
    Outcomes reported() {
        return reported;
    }

    /** What the client answered. */
    Outcomes answered() {
        return answered;
    }

    private void look(Sweep.Closing closing, Session session) throws Exception {
        CloseReason reason = new CloseReason(closing.code(), closing.reason());
        boolean empty = closing.code() == NO_STATUS_RECEIVED;
        assertEquals(new Event.Text(empty ? "" : reason.toString()), session.next());
        reported.add(closing.code(), Passage.toReport(reason, session.next()));
        Ending ending = site.ending(closing.target());
        assertEquals(reason, ending.sent());
        answered.add(closing.code(), answer(closing, ending.received()));
    }

    /** An answer has the code; whether it has the message is left to whoever answers (section 5.5.1). */
    private static String answer(Sweep.Closing closing, @Nullable CloseReason received) {
        if (received == null) {
            return "with no Close frame";
        }
        if (received.code() != closing.code()) {
            return "with " + received.code();
        }
        boolean repeated = received.message().isEmpty() || received.message().equals(closing.reason());
        return repeated ? Passage.UNCHANGED : "with another reason";
    }
}
