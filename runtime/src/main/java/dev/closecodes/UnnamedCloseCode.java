package dev.closecodes;

import java.util.Objects;
import java.util.Set;

/**
 * A close code that the registry does not name, so that no number is lost on the way. Which numbers have a name, and
 * what the registry says of the range of another one, only the generated {@code CloseCode.of(int)} knows; get these
 * from there.
 *
 * @param code the number, 0-65535
 * @param reconnect what a client should do after a close with this code
 * @param senders the ends that may send the code
 */
public record UnnamedCloseCode(int code, Reconnect reconnect, Set<Role> senders) implements CloseStatus {

    /**
     * Carries a number.
     *
     * @param code the number, 0-65535
     * @param reconnect what a client should do after a close with this code
     * @param senders the ends that may send the code; none for a number outside 3000-4999
     * @throws IllegalArgumentException if {@code code} is not 0-65535, or nobody may send it and {@code senders} has
     *     somebody
     * @throws NullPointerException if an argument is null
     */
    public UnnamedCloseCode {
        CodeRange range = CodeRange.of(code);
        Objects.requireNonNull(reconnect, "reconnect");
        senders = Set.copyOf(senders);
        if (!senders.isEmpty() && !isForUsers(range)) {
            throw new IllegalArgumentException("Nobody may send " + code + ", which has no name");
        }
    }

    /**
     * Carries a number that either end may send if it lies in 3000-4999, and nobody otherwise.
     *
     * @param code the number, 0-65535
     * @param reconnect what a client should do after a close with this code
     * @throws IllegalArgumentException if {@code code} is not 0-65535
     * @throws NullPointerException if {@code reconnect} is null
     */
    public UnnamedCloseCode(int code, Reconnect reconnect) {
        this(code, reconnect, isForUsers(CodeRange.of(code)) ? Set.of(Role.CLIENT, Role.SERVER) : Set.of());
    }

    private static boolean isForUsers(CodeRange range) {
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

    /**
     * The number and its range, for logs.
     *
     * @return for example {@code 4999 (private use)}
     */
    @Override
    public String toString() {
        return code + " (" + range().description() + ")";
    }
}
