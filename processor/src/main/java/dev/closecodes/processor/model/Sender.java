package dev.closecodes.processor.model;

/** The end that may send a code. The names in lower case are the values of {@code sender} in a registry. */
public enum Sender {
    SERVER,
    CLIENT,
    EITHER,
    /** Named so that it is known, but not for the wire. */
    NOBODY
}
