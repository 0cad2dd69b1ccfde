package dev.closecodes.samples.echo.clients;

import dev.closecodes.samples.echo.CloseReason;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Describes how a close reason was changed between the endpoints. */
final class Comparison {

    /** Code and message are the same at both endpoints. */
    static final String UNCHANGED = "unchanged";

    private static final int NO_STATUS_RECEIVED = 1005;

    private Comparison() {}

    /** Compares a code and a message with the Close frame that the server received, if any. */
    static String received(int code, String message, @Nullable CloseReason received) {
        if (received == null) {
            return "without a Close frame";
        }
        if (received.code() == NO_STATUS_RECEIVED) {
            return "as an empty Close frame";
        }
        return compare(code, message, received.code(), received.message());
    }

    /** Compares a reason that the server sent with the report of the client. */
    static String reported(CloseReason sent, Event report) {
        Event.Closed closed = closed(report);
        return closed == null ? "as an error" : compare(sent.code(), sent.message(), closed.code(), closed.reason());
    }

    /**
     * Compares an answer of the server with the report of the client. The answer has no message, so some clients always
     * or sometimes report their own message.
     */
    static String reportedAnswer(CloseReason answer, String ownMessage, Event report) {
        Event.Closed closed = closed(report);
        boolean own = closed != null
                && closed.code() == answer.code()
                && closed.reason().equals(ownMessage);
        return own ? UNCHANGED : reported(answer, report);
    }

    private static Event.@Nullable Closed closed(Event report) {
        if (report instanceof Event.Closed closed) {
            return closed;
        }
        if (report instanceof Event.Failed) {
            return null;
        }
        throw new AssertionError("Expected the end of the connection, but got " + report);
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
                : "with a different reason";
    }
}
