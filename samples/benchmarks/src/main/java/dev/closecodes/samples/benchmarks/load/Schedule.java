package dev.closecodes.samples.benchmarks.load;

import java.time.Duration;

/**
 * The phases of a run. Times are those of {@link System#nanoTime()}.
 *
 * @param measured when messages start to be counted
 * @param stopped when messages are no longer counted or sent, and a client closes as soon as it has all echoes
 * @param ended when clients stop waiting
 */
record Schedule(long measured, long stopped, long ended) {

    /** The maximum time for the last echoes and the Close frames. */
    private static final Duration CLOSE_TIME = Duration.ofSeconds(15);

    static Schedule startingNow(Workload workload) {
        long measured = System.nanoTime() + workload.warmUp().toNanos();
        long stopped = measured + workload.measured().toNanos();
        return new Schedule(measured, stopped, stopped + CLOSE_TIME.toNanos());
    }

    boolean isMeasured(long now) {
        return now - measured >= 0 && !isStopped(now);
    }

    boolean isStopped(long now) {
        return now - stopped >= 0;
    }

    boolean hasEnded(long now) {
        return now - ended >= 0;
    }
}
