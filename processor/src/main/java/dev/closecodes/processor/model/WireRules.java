package dev.closecodes.processor.model;

/**
 * Who may send and receive each number, and which numbers are never sent (RFC 6455 section 7.4).
 *
 * @param sendable the numbers that at least one endpoint may send, which are those that may be received
 * @param serverOnly the numbers that only a server may send
 * @param clientOnly the numbers that only a client may send
 * @param localOnly the codes that are only reported inside a program
 */
public record WireRules(CodeSet sendable, CodeSet serverOnly, CodeSet clientOnly, CodeSet localOnly) {

    static WireRules of(Registry registry) {
        CodeSet sendable = new CodeSet();
        CodeSet serverOnly = new CodeSet();
        CodeSet clientOnly = new CodeSet();
        CodeSet localOnly = new CodeSet();
        sendable.addAll(Registry.USER_CODES);
        for (RangeRule range : registry.ranges()) {
            Role only = range.sender() == null ? null : range.sender().only();
            if (only != null) {
                (only == Role.SERVER ? serverOnly : clientOnly)
                        .addAll(range.codes().value());
            }
        }
        for (NamedCode code : registry.codes()) {
            int number = code.number();
            sendable.set(number, code.isSendable());
            localOnly.set(number, code.local());
            Role only = code.isSendable() ? code.sender().only() : null;
            serverOnly.set(number, only == Role.SERVER);
            clientOnly.set(number, only == Role.CLIENT);
        }
        return new WireRules(sendable, serverOnly, clientOnly, localOnly);
    }

    /** Returns whether at least one endpoint may put a number in a Close frame. */
    public boolean isSendable(int code) {
        return sendable.contains(code);
    }

    /** Returns whether one endpoint may put a number in a Close frame. */
    public boolean isSendableBy(int code, Role sender) {
        return isSendable(code) && !(sender == Role.SERVER ? clientOnly : serverOnly).contains(code);
    }

    /** Returns whether a Close frame from a peer may contain a number. This is the same for a client and a server. */
    public boolean isReceivable(int code) {
        return isSendable(code);
    }

    /** Returns whether a code is only reported inside a program and never sent. */
    public boolean isLocalOnly(int code) {
        return localOnly.contains(code);
    }
}
