package dev.closecodes.samples.echo.clients;

import java.util.List;

/** Reasons for close codes. They contain characters of all lengths in UTF-8; some have the maximum length. */
final class Reasons {

    /** 123 bytes in UTF-8. */
    static final String LONGEST = "\u20AC".repeat(41);

    private static final int NORMAL_CLOSURE = 1000;
    private static final int TLS_HANDSHAKE = 1015;

    private Reasons() {}

    /**
     * Returns the reasons to try with a code: one text and, for codes of the protocol itself, also the empty one. The
     * result is always the same for a code.
     */
    static List<String> forCode(int code) {
        String reason = code % 3 == 0 ? LONGEST : "code " + code + ": \u00E9 \u20AC \uD834\uDD1E";
        return code >= NORMAL_CLOSURE && code <= TLS_HANDSHAKE ? List.of(reason, "") : List.of(reason);
    }
}
