package dev.closecodes;

import java.util.Objects;

/**
 * A close code that the registry does not name, so that no number is lost on the way. Either end may send it if it lies
 * in 3000-4999; any other number without a name is not for the wire. Which numbers have a name, only the generated
 * {@code CloseCode.of(int)} knows; get these from there.
 *
 * @param code the number, 0-65535
 * @param reconnect what a client should do after a close with this code
 */
public record UnnamedCloseCode(int code, Reconnect reconnect) implements CloseStatus {

    /**
     * Carries a number.
     *
     * @param code the number, 0-65535
     * @param reconnect what a client should do after a close with this code
     * @throws IllegalArgumentException if {@code code} is not 0-65535
     * @throws NullPointerException if {@code reconnect} is null
     */
    public UnnamedCloseCode {
        CodeRange.of(code);
        Objects.requireNonNull(reconnect, "reconnect");
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
        return range() == CodeRange.REGISTERED || range() == CodeRange.PRIVATE_USE;
    }

    @Override
    public boolean isSendableBy(Role sender) {
        return isSendable();
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
