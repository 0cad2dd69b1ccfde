package dev.closecodes;

/**
 * A close code with what is known of it: a constant of a generated {@code CloseCode}, or an {@link UnnamedCloseCode}
 * for any other number. Compare codes by {@link #code()}.
 */
public interface CloseStatus {

    /**
     * The number, as it stands in the first two bytes of a Close frame (section 5.5.1).
     *
     * @return 0-65535
     */
    int code();

    /**
     * What the code means.
     *
     * @return a sentence, never empty
     */
    String description();

    /**
     * The range that the code lies in.
     *
     * @return the range of section 7.4.2
     */
    CodeRange range();

    /**
     * Tells whether at least one end of a connection may put the code in a Close frame. What a program observes may
     * still be a code that must not be sent: 1005, 1006 and 1015 only say what happened (section 7.4.1).
     *
     * @return true if some {@link Role} may send it
     */
    boolean isSendable();

    /**
     * Tells whether one end of a connection may put the code in a Close frame.
     *
     * @param sender the end that would send it
     * @return true if that end may send it
     */
    boolean isSendableBy(Role sender);

    /**
     * What a client should do after a close with this code.
     *
     * @return the advice of the registry
     */
    Reconnect reconnect();
}
