package dev.closecodes.internal;

import dev.closecodes.AnyCloseCode;
import dev.closecodes.CodeRange;
import dev.closecodes.Reconnect;
import dev.closecodes.Role;
import java.util.Objects;
import java.util.Set;

/**
 * A close code that the registry does not name. It keeps the number, so a program can log or forward any code.
 *
 * <p>Use the generated {@code CloseCode.of(int)} to get an instance. That method knows which numbers have a name, and
 * what the registry defines for the range of a number without a name.
 *
 * @param code the number, 0-65535
 * @param reconnect what a client should do after a close with this code
 * @param senders the roles of the endpoints that may send the code; an unmodifiable set
 */
public record UnnamedCloseCode(int code, Reconnect reconnect, Set<Role> senders) implements AnyCloseCode {

    /**
     * Creates a code that the given endpoints may send.
     *
     * @param code the number, 0-65535
     * @param reconnect what a client should do after a close with this code
     * @param senders the roles of the endpoints that may send the code; must be empty for a number outside 3000-4999
     * @throws IllegalArgumentException if {@code code} is not 0-65535, or if it is outside 3000-4999 and
     *     {@code senders} is not empty
     * @throws NullPointerException if an argument is {@code null}
     */
    public UnnamedCloseCode {
        CodeRange range = CodeRange.of(code);
        Objects.requireNonNull(reconnect, "reconnect");
        senders = Set.copyOf(senders);
        if (!senders.isEmpty() && !isForApplications(range)) {
            throw new IllegalArgumentException("No endpoint may send " + code + ", which has no name");
        }
    }

    /**
     * Creates a code that both endpoints may send if it is in 3000-4999. No endpoint may send any other code.
     *
     * @param code the number, 0-65535
     * @param reconnect what a client should do after a close with this code
     * @throws IllegalArgumentException if {@code code} is not 0-65535
     * @throws NullPointerException if {@code reconnect} is {@code null}
     */
    public UnnamedCloseCode(int code, Reconnect reconnect) {
        this(code, reconnect, isForApplications(CodeRange.of(code)) ? Set.of(Role.CLIENT, Role.SERVER) : Set.of());
    }

    private static boolean isForApplications(CodeRange range) {
        return range == CodeRange.REGISTERED || range == CodeRange.PRIVATE_USE;
    }

    @Override
    public String description() {
        return "A code that the registry does not name (" + range().description() + ").";
    }

    @Override
    public CodeRange range() {
        return CodeRange.of(code);
    }

    @Override
    public boolean isSendable() {
        return !senders.isEmpty();
    }

    @Override
    public boolean isSendableBy(Role sender) {
        return senders.contains(sender);
    }

    /** {@return the number and its range for logs, for example {@code 4999 (private use)}} */
    @Override
    public String toString() {
        return code + " (" + range().description() + ")";
    }
}
