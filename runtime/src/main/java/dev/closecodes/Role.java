package dev.closecodes;

/** The role of an endpoint of a WebSocket connection. */
public enum Role {
    /** The endpoint that opens the connection. */
    CLIENT,
    /** The endpoint that accepts the connection. */
    SERVER;

    /** {@return the role of the other endpoint} */
    public Role peer() {
        return this == CLIENT ? SERVER : CLIENT;
    }
}
