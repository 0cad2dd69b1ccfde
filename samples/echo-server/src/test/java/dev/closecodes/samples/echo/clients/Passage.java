package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.CloseReason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Says in words what became of a close reason on its way. */
final class Passage {

    /** Code and message are the same at both ends. */
    static final String UNCHANGED = "unchanged";

    private static final int NO_STATUS_RECEIVED = 1005;

    private Passage() {}

    /** What became of a code and a message that the server received, or did not. */
    static String toServer(int code, String message, @Nullable CloseReason received) {
        if (received == null) {
            return "as no Close frame";
        }
        if (received.code() == NO_STATUS_RECEIVED) {
            return "as an empty Close frame";
        }
        return compare(code, message, received.code(), received.message());
    }

    /** What became of a reason that the server sent, in the report of the client. */
    static String toReport(CloseReason sent, Event report) {
        Event.Closed closed = closed(report);
        return closed == null ? "as an error" : compare(sent.code(), sent.message(), closed.code(), closed.reason());
    }

    /** What became of an answer; since it has no message, some clients repeat their own, and some do so at times. */
    static String ofAnswer(CloseReason answer, String ownMessage, Event report) {
        Event.Closed closed = closed(report);
        boolean own = closed != null
                && closed.code() == answer.code()
                && closed.reason().equals(ownMessage);
        return own ? UNCHANGED : toReport(answer, report);
    }

    private static Event.@Nullable Closed closed(Event report) {
        if (report instanceof Event.Closed closed) {
            return closed;
        }
        if (report instanceof Event.Failed) {
            return null;
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
        return message.startsWith(thatMessage)
                ? "cut to " + thatMessage.getBytes(StandardCharsets.UTF_8).length + " bytes"
                : "with another reason";
    }
}
