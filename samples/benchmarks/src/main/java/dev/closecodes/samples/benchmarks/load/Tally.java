package dev.closecodes.samples.benchmarks.load;

import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * What came of some connections.
 *
 * @param latencies from when a message was ready to be sent until its echo was read, in nanoseconds; of the messages
 *     that count
 * @param sent how many messages were sent, counted or not
 * @param lost how many of those never came back as they were sent
 * @param errors what went wrong, at most one thing a connection, of which not to be closed cleanly is one
 */
record Tally(Histogram latencies, long sent, long lost, List<String> errors) {

    Tally plus(Tally other) {
        Histogram both = latencies.copy();
        both.add(other.latencies);
        return new Tally(
                both,
                sent + other.sent,
                lost + other.lost,
                Stream.concat(errors.stream(), other.errors.stream()).toList());
    }
}
