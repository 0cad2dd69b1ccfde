package dev.closecodes;

import java.util.Objects;

/** A peer broke the protocol; the connection has to be closed with {@link #closeCode()} (section 7.1.7). */
public final class ProtocolViolationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int closeCode;

    /**
     * Reports a violation.
     *
     * @param closeCode the code to close with: 1002, 1007 or 1009 from what is generated, any other from a handler
     * @param message what the peer did, in words fit for a log
     */
    public ProtocolViolationException(int closeCode, String message) {
        super(Objects.requireNonNull(message, "message"));
        this.closeCode = closeCode;
    }

    /**
     * The code that RFC 6455 asks to close the connection with.
     *
     * @return 1002 (protocol error), 1007 (not UTF-8), 1009 (too big), or what a handler gave
     */
    public int closeCode() {
        return closeCode;
    }

    /**
     * What the peer did, in words fit for a log and for the message of the Close frame.
     *
     * @return a sentence, never null
     */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
