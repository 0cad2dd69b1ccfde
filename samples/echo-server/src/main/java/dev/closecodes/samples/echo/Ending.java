package dev.closecodes.samples.echo;

import org.jspecify.annotations.Nullable;

/**
 * How a WebSocket ended.
 *
 * @param target the request target, for example {@code /echo}
 * @param compressed whether permessage-deflate was negotiated
 * @param received the reason of the client's Close frame, or null if none was received
 * @param sent the reason of the server's Close frame, or null if none was sent
 */
public record Ending(
        String target,
        boolean compressed,
        @Nullable CloseReason received,
        @Nullable CloseReason sent) {

    /**
     * Returns the close reason from the server's point of view (RFC 6455 sections 7.1.5 and 7.1.6).
     *
     * @return the client's reason, or 1006 if the client sent no Close frame
     */
    public CloseReason observed() {
        return received != null ? received : new CloseReason(CloseCode.ABNORMAL_CLOSURE, "");
    }
}
