package dev.closecodes.samples.benchmarks.load;

import java.time.Duration;

/**
 * The messages that all clients send together.
 *
 * @param connections the number of connections that are open at the same time
 * @param inFlight the number of messages per connection that may wait for their echoes
 * @param payloadBytes the size of each message
 * @param text whether the messages are text, or else binary
 * @param warmUp the time before messages are counted
 * @param measured the time in which messages are counted
 */
record Workload(int connections, int inFlight, int payloadBytes, boolean text, Duration warmUp, Duration measured) {

    Workload {
        if (connections <= 0 || inFlight <= 0 || payloadBytes < Messages.STAMP_BYTES) {
            throw new IllegalArgumentException(
                    "A workload needs connections, and messages that are long enough for their stamp");
        }
    }

    String title() {
        String size = payloadBytes % 1_024 == 0 ? payloadBytes / 1_024 + " KiB" : payloadBytes + " B";
        return size + (text ? " of text, " : " of binary, ") + inFlight + " in flight";
    }
}
