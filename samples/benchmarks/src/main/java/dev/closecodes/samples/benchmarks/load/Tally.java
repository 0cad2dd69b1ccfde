package dev.closecodes.samples.benchmarks.load;

import java.util.List;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/**
 * The totals of a number of connections.
 *
 * @param latencies the times from when a message was ready to be sent until its echo was read, in nanoseconds, of the
 *     counted messages
 * @param sent the number of sent messages, counted or not
 * @param lost the number of sent messages without a correct echo
 * @param errors at most one error per connection; it is also an error if the connection is not closed cleanly
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
