package dev.closecodes.samples.chat;

import java.util.function.LongSupplier;

/** Limits the messages of a guest: at most 20 at once, and one per second in the long run. Not thread-safe. */
final class Allowance {

    private static final int MOST = 20;
    private static final long NANOS_PER_MESSAGE = 1_000_000_000;

    private final LongSupplier clock;
    private int left = MOST;
    private long since;

    /**
     * Creates an allowance that is not used yet.
     *
     * @param clock a clock in nanoseconds, such as {@code System::nanoTime}
     */
    Allowance(LongSupplier clock) {
        this.clock = clock;
        since = clock.getAsLong();
    }

    /** Returns whether one more message is allowed now, and counts it. */
    boolean take() {
        long earned = (clock.getAsLong() - since) / NANOS_PER_MESSAGE;
        since += earned * NANOS_PER_MESSAGE;
        left = (int) Math.min(MOST, left + earned);
        return left > 0 && left-- > 0;
    }
}
