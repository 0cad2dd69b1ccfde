package dev.closecodes.samples.echo.clients;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.closecodes.Role;
import dev.closecodes.samples.echo.CloseCodes;
import dev.closecodes.samples.echo.CloseReason;
import dev.closecodes.samples.echo.Ending;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Has the server close with every code that it may send, and none, and compares what the two ends have seen. */
final class ClosesByServer {

    private static final int NO_STATUS_RECEIVED = 1005;

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
            for (String reason : reasons(code)) {
                sweep.add(connect(code, reason));
            }
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

    private static List<String> reasons(int code) {
        return code == NO_STATUS_RECEIVED ? List.of("") : Reasons.beside(code);
    }

    private Sweep.Closing connect(int code, String reason) throws Exception {
        String target = site.close(code, reason);
        return new Sweep.Closing(client.connect(site.uri(target)), target, code, reason);
    }

    /** A client may find fault with the Close frame before it reports the message in front of it. */
    private void look(Sweep.Closing closing, Session session) throws Exception {
        CloseReason reason = new CloseReason(closing.code(), closing.reason());
        Event report = session.next();
        if (!(report instanceof Event.Failed)) {
            assertEquals(new Event.Text(closing.code() == NO_STATUS_RECEIVED ? "" : reason.toString()), report);
            report = session.next();
        }
        Ending ending = site.ending(closing.target());
        assertEquals(reason, ending.sent());
        if (ending.received() == null && client.losesCloseFrames()) {
            sweep.again(connect(closing.code(), closing.reason()));
            return;
        }
        reported.add(closing.code(), closing.reason(), Passage.toReport(reason, report));
        answered.add(closing.code(), closing.reason(), answer(closing, ending.received()));
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
