package dev.closecodes.samples.echo;

import org.jspecify.annotations.Nullable;

/**
 * How a WebSocket ended.
 *
 * @param target what its client had asked for, for example {@code /echo}
 * @param received the reason of the client's Close frame, or null if none came
 * @param sent the reason of the server's Close frame, or null if none was sent
 */
public record Ending(
        String target,
        @Nullable CloseReason received,
        @Nullable CloseReason sent) {

    /**
     * What this end has observed (RFC 6455 section 7.1.5).
     *
     * @return the client's reason, or 1006 if it gave none
     */
    public CloseReason observed() {
        return received != null ? received : new CloseReason(CloseCode.ABNORMAL_CLOSURE, "");
    }
}
