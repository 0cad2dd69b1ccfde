package dev.closecodes.processor.model;

/**
 * What a client should do after a close; the constants are those of {@code dev.closecodes.Reconnect}, and their names
 * in lower case the values of {@code reconnect} in a registry.
 */
public enum Advice {
    NEVER,
    IMMEDIATE,
    BACKOFF,
    RESUME,
    REAUTHENTICATE;

    /** For a code that says nothing, or that nothing is known of: the careful retry of RFC 6455 section 7.2.3. */
    public static final Advice UNSTATED = BACKOFF;
}
