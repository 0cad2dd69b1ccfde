package dev.closecodes;

import java.util.Objects;

/**
 * Thrown if a peer violates the WebSocket protocol or exceeds a limit. The endpoint must then fail the connection, with
 * {@link #closeCode()} as the close code (section 7.1.7). It has no stack trace, since its cause is the peer.
 */
public final class ProtocolViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The code to close the connection with. */
    private final int closeCode;

    /**
     * Creates an exception.
     *
     * @param closeCode the code to close the connection with: 1002, 1007 or 1009 in generated code; in a handler, any
     *     code that may be sent in a Close frame: 1000-1003, 1007-1014 or 3000-4999
     * @param message what the peer did, for logs
     * @throws IllegalArgumentException if a Close frame must not contain the code (section 7.4), such as 1006
     * @throws NullPointerException if {@code message} is {@code null}
     */
    public ProtocolViolationException(int closeCode, String message) {
        // No stack trace: a hostile peer must not make an endpoint fill in one for each frame that it sends.
        super(Objects.requireNonNull(message, "message"), null, true, false);
        if (!isSendable(closeCode)) {
            throw new IllegalArgumentException("A Close frame must not contain the code " + closeCode);
        }
        this.closeCode = closeCode;
    }

    private static boolean isSendable(int code) {
        return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
    }

    /**
     * Returns the code to close the connection with.
     *
     * @return 1002 (protocol error), 1007 (invalid UTF-8), 1009 (frame or message too big), or the code that a handler
     *     passed to the constructor
     */
    public int closeCode() {
        return closeCode;
    }

    /** {@return what the peer did, for logs and for the reason text of the Close frame; never {@code null}} */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
