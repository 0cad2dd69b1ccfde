package dev.closecodes.samples.benchmarks.load;

import java.time.Duration;

/**
 * What came of a workload.
 *
 * @param serverCpu what processor time the server took while messages were counted
 */
record LoadResult(Workload workload, Tally tally, Duration serverCpu) {

    /** How many messages went both ways in the time that counts. */
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
