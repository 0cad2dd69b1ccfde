package dev.closecodes;

import org.jspecify.annotations.Nullable;

/**
 * A close code with its meaning and its rules. It is a constant of a generated {@code CloseCode}, or an object for a
 * number that the registry does not name. To compare two codes, compare their {@link #code()}.
 *
 * <p>The interface may get more methods, but only default methods.
 */
@SuppressWarnings("exports") // JSpecify is optional for users.
public interface AnyCloseCode {

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

    /** {@return the version that added the code, or {@code null} if the registry does not say it} */
    default @Nullable String since() {
        return null;
    }

    /** {@return {@code true} if the registry deprecates the code; an older peer may still send it} */
    default boolean isDeprecated() {
        return false;
    }

    /** {@return the code to use instead of this one, or {@code null} if it is not deprecated or has none} */
    default @Nullable AnyCloseCode replacement() {
        return null;
    }
}
