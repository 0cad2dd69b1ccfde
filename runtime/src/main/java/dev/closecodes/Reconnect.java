package dev.closecodes;

/**
 * What a client should do after a connection was closed. The registry defines it for each close code.
 *
 * <p>These are all constants. No release before 2.0 adds one, so a {@code switch} over all of them stays exhaustive.
 */
public enum Reconnect {
    /** Do not connect again: the work is done, or the next connection would be closed for the same reason. */
    NEVER,
    /** Connect again at once. */
    IMMEDIATE,
    /** Connect again after a random delay that grows with each failure, as section 7.2.3 recommends. */
    BACKOFF,
    /** Connect again and continue the interrupted session. */
    RESUME,
    /** Get new credentials or start a new session, then connect again. */
    REAUTHENTICATE;

    /**
     * Returns whether the client should connect again.
     *
     * @return {@code false} for {@link #NEVER}, {@code true} for all other constants
     */
    public boolean isAdvised() {
        return this != NEVER;
    }
}
