package dev.closecodes.samples.benchmarks.load;

import java.time.Duration;

/**
 * What all clients together send.
 *
 * @param connections how many are open at once
 * @param inFlight how many messages of a connection may wait for their echoes
 * @param payloadBytes the size of each message
 * @param text whether the messages are text, or else binary
 * @param warmUp how long the messages are not counted yet
 * @param measured how long they are counted
 */
record Workload(int connections, int inFlight, int payloadBytes, boolean text, Duration warmUp, Duration measured) {

    Workload {
        if (connections <= 0 || inFlight <= 0 || payloadBytes < Messages.STAMP_BYTES) {
            throw new IllegalArgumentException("There have to be connections, and messages with room for their stamp");
        }
    }

    String title() {
        String size = payloadBytes % 1_024 == 0 ? payloadBytes / 1_024 + " KiB" : payloadBytes + " B";
        return size + (text ? " of text, " : " of binary, ") + inFlight + " in flight";
    }
}
