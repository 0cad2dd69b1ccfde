package dev.closecodes.samples.echo.clients;

/** Reasons beside close codes, such that all lengths of UTF-8 and the longest reason have their turn. */
final class Reasons {

    /** 123 bytes in UTF-8. */
    static final String LONGEST = "\u20AC".repeat(41);

    private Reasons() {}

    /** The same each time; never empty. */
    static String beside(int code) {
        return code % 3 == 0 ? LONGEST : "code " + code + ": \u00E9 \u20AC \uD834\uDD1E";
    }
}
