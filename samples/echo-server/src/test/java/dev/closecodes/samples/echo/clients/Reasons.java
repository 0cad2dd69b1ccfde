package dev.closecodes.samples.echo.clients;

import java.util.List;

/** Reasons beside close codes, such that all lengths of UTF-8 and the longest reason have their turn. */
final class Reasons {

    /** 123 bytes in UTF-8. */
    static final String LONGEST = "\u20AC".repeat(41);

    private static final int NORMAL_CLOSURE = 1000;
    private static final int TLS_HANDSHAKE = 1015;

    private Reasons() {}

    /** The same each time: some text, and for codes of the protocol itself none too. */
    static List<String> beside(int code) {
        String reason = code % 3 == 0 ? LONGEST : "code " + code + ": \u00E9 \u20AC \uD834\uDD1E";
        return code >= NORMAL_CLOSURE && code <= TLS_HANDSHAKE ? List.of(reason, "") : List.of(reason);
    }
}
