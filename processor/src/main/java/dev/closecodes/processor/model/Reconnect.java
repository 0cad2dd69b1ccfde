package dev.closecodes.processor.model;

import java.util.Locale;

/**
 * What a client should do after a close. Generated code uses the constant of the same name in
 * {@code dev.closecodes.Reconnect}; the processor does not depend on the runtime, and a test compares the two
 * enumerations.
 */
public enum Reconnect {
    NEVER("Do not reconnect."),
    IMMEDIATE("Reconnect at once."),
    BACKOFF("Reconnect after a delay that grows with each attempt."),
    RESUME("Reconnect and resume the session."),
    REAUTHENTICATE("Log in again, then reconnect.");

    /** The advice for a code that has none: a retry after a delay (RFC 6455 section 7.2.3). */
    public static final Reconnect DEFAULT = BACKOFF;

    private final String advice;

    Reconnect(String advice) {
        this.advice = advice;
    }

    /** Returns the advice as a sentence. */
    public String advice() {
        return advice;
    }

    /** Returns the value of {@code reconnect} in a registry. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
