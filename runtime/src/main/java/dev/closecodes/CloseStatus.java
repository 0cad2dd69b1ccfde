package dev.closecodes;

/**
 * A close code with its meaning and its rules. It is a constant of a generated {@code CloseCode}, or an
 * {@link UnnamedCloseCode} if the registry does not name the number. To compare two codes, compare their
 * {@link #code()}.
 */
public interface CloseStatus {

    /** {@return the number in the first two bytes of the payload of a Close frame (section 5.5.1), 0-65535} */
    int code();

    /** {@return the meaning of the code, as a sentence; never empty} */
    String description();

    /** {@return the range that contains the code (section 7.4.2)} */
    CodeRange range();

    /**
     * Returns whether a client, a server or both may put the code in a Close frame. A program can observe codes that
     * must not be sent: 1005, 1006 and 1015 only report what happened (section 7.4.1).
     *
     * @return {@code true} if at least one {@link Role} may send the code
     */
    boolean isSendable();

    /**
     * Returns whether an endpoint may put the code in a Close frame.
     *
     * @param sender the role of the endpoint
     * @return {@code true} if the endpoint may send the code
     */
    boolean isSendableBy(Role sender);

    /** {@return what a client should do after a close with this code, as advised by the registry} */
    Reconnect reconnect();
}
