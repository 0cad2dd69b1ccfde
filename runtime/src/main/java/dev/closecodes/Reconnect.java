package dev.closecodes;

/** What a client should do after a connection was closed with a code, as the registry advises. */
public enum Reconnect {
    /** Do not connect again: the next connection would be closed for the same reason, or the work is done. */
    NEVER,
    /** Connect again at once. */
    IMMEDIATE,
    /** Connect again after a random delay that grows with each failure, as section 7.2.3 asks. */
    BACKOFF,
    /** Connect again and resume the session where it broke off. */
    RESUME,
    /** Get new credentials or start a new session, then connect again. */
    REAUTHENTICATE;

    /**
     * Tells whether to connect again at all.
     *
     * @return false for {@link #NEVER}, true for every other advice
     */
    public boolean isAdvised() {
        return this != NEVER;
    }
}
