package dev.closecodes.samples.benchmarks.load;

import java.time.Duration;

/**
 * The result of a workload.
 *
 * @param serverCpu the processor time that the server used while messages were counted
 */
record LoadResult(Workload workload, Tally tally, Duration serverCpu) {

    /** Returns the number of messages that were echoed in the measured time. */
    long counted() {
        return tally.latencies().getTotalCount();
    }

    double messagesPerSecond() {
        return counted() * 1e9 / workload.measured().toNanos();
    }

    double latencyMillis(double percentile) {
        return tally.latencies().getValueAtPercentile(percentile) / 1e6;
    }

    double cpuMicrosPerMessage() {
        return serverCpu.toNanos() / 1e3 / counted();
    }
}
