package dev.closecodes.samples.benchmarks.load;

import java.time.Duration;

/**
 * When what happens, in the time of {@link System#nanoTime()}.
 *
 * @param measured from when on messages are counted
 * @param stopped from when on no more are counted nor sent, and whose echoes are all there closes
 * @param ended from when on nothing is waited for
 */
record Schedule(long measured, long stopped, long ended) {

    /** How long the last echoes and the Close frames may take. */
    private static final Duration GRACE = Duration.ofSeconds(15);

    static Schedule beginningNow(Workload workload) {
        long measured = System.nanoTime() + workload.warmUp().toNanos();
        long stopped = measured + workload.measured().toNanos();
        return new Schedule(measured, stopped, stopped + GRACE.toNanos());
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
