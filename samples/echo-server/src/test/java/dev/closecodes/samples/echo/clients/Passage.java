package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.CloseReason;
import org.jspecify.annotations.Nullable;

/** Says in words what became of a close reason on its way. */
final class Passage {

    /** Code and message are the same at both ends. */
    static final String UNCHANGED = "unchanged";

    private static final int NO_STATUS_RECEIVED = 1005;

    private Passage() {}

    /** What became of a code and a message that a peer received, or did not. */
    static String toPeer(int code, String message, @Nullable CloseReason received) {
        if (received == null) {
            return "as no Close frame";
        }
        if (received.code() == NO_STATUS_RECEIVED) {
            return "as an empty Close frame";
        }
        return compare(code, message, received.code(), received.message());
    }

    /** What became of a reason that was sent, in the report of the client. */
    static String toReport(CloseReason sent, Event report) {
        if (report instanceof Event.Closed closed) {
            return compare(sent.code(), sent.message(), closed.code(), closed.reason());
        }
        if (report instanceof Event.Failed) {
            return "as an error";
        }
        throw new AssertionError("Instead of the end there came " + report);
    }

    private static String compare(int code, String message, int thatCode, String thatMessage) {
        if (thatCode != code) {
            return "as " + thatCode;
        }
        if (thatMessage.equals(message)) {
            return UNCHANGED;
        }
        return thatMessage.isEmpty() ? "without the reason" : "with another reason";
    }
}
