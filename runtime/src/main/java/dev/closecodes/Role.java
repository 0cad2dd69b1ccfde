package dev.closecodes;

/** An end of a WebSocket connection. */
public enum Role {
    /** The end that opened the connection. */
    CLIENT,
    /** The end that accepted the connection. */
    SERVER;

    /**
     * The other end of the connection.
     *
     * @return {@link #SERVER} for {@link #CLIENT}, and the reverse
     */
    public Role peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
